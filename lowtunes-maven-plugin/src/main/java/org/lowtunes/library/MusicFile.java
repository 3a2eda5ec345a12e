package org.lowtunes.library;

import java.nio.file.Path;

/**
 * A file that a walk has found.
 *
 * @param file where it is
 * @param path relative to its library's folder, as in {@link Track#path()}
 * @param size in bytes
 * @param modified when, in milliseconds since 1970
 */
record MusicFile(Path file, String path, long size, long modified) {

    /** The last part of its path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    FileKind kind() {
        return FileKind.of(name());
    }

    /** The name without its ending. */
    String stem() {
        return FileKind.stem(name());
    }
}
