package org.lowtunes.library;

import java.nio.file.Path;
import java.util.List;

/**
 * One folder with files of use, as a walk has found it.
 *
 * @param directory where it is
 * @param path relative to the curator's folder, as in {@link Track#path()}, empty for that folder itself; when there
 *     are several, each path begins with the name of its folder
 * @param names of the folders from below the curator's folder down to this one
 * @param contributor whose library it is from, or empty
 * @param files directly in it, by path
 */
record MusicFolder(Path directory, String path, List<String> names, String contributor, List<MusicFile> files) {

    List<MusicFile> files(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    /** The path of the album that this folder holds or is one disc of. */
    String albumPath() {
        return FolderNames.discsAtTheEnd(names) == 0 ? path : parentPath();
    }

    /** The path of the folder above, empty at the top. */
    String parentPath() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
