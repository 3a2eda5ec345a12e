package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The cache cannot take what was made: the disk is full, or the folder is another's. No build can go on then. */
public final class CacheUnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CacheUnwritableException(Path folder, IOException cause) {
        this(folder, cause instanceof AccessDeniedException ? "access denied" : cause.getMessage());
        initCause(cause);
    }

    private CacheUnwritableException(Path folder, String reason) {
        super("The cache " + folder + " cannot be written (" + reason
                + "): make room there or give yourself the right to write, or name another folder with lowtunes.cache");
    }

    static CacheUnwritableException full(Path folder) {
        return new CacheUnwritableException(folder, "the disk is full");
    }
}
