package org.lowtunes.library;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/**
 * A file that a walk has found.
 *
 * @param file where it is
 * @param path relative to its library's folder, as in {@link Track#path()}
 * @param size in bytes
 * @param modified when, in nanoseconds since 1970
 * @param changed when its state was, in nanoseconds since 1970; 0 where the system does not say. Taggers like to fill
 *     the padding, so that the size stays, and to set the old time of modification back: this one they cannot
 */
record MusicFile(Path file, String path, long size, long modified, long changed) {

    private static final boolean STATE_KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** @throws IOException when the file is gone */
    static MusicFile of(Path file, String path, BasicFileAttributes facts) throws IOException {
        FileTime changed = STATE_KNOWN ? (FileTime) Files.getAttribute(file, "unix:ctime") : FileTime.fromMillis(0);
        return new MusicFile(
                file,
                path,
                facts.size(),
                facts.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                changed.to(TimeUnit.NANOSECONDS));
    }

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
