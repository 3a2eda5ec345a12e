package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.Path;

/** The cache cannot take what was made: the disk is full, or the folder is another's. No build can go on then. */
public final class CacheUnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CacheUnwritableException(Path folder, IOException cause) {
        this(folder, reason(cause), cause);
    }

    CacheUnwritableException(Path folder, String reason, IOException cause) {
        super(
                "The cache " + folder + " cannot be written (" + reason
                        + "): make room there or give yourself the right to write, or name another folder with lowtunes.cache",
                cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof java.nio.file.AccessDeniedException ? "access denied" : cause.getMessage();
    }
}
