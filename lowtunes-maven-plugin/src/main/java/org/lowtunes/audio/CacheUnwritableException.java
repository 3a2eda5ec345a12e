package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.lowtunes.words.Words;

/** The cache cannot take what was made: the disk is full, or the folder is another's. No build can go on then. */
public final class CacheUnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CacheUnwritableException(Path folder, IOException cause) {
        this(folder, cause instanceof AccessDeniedException ? Words.say("audio.access-denied") : cause.getMessage());
        initCause(cause);
    }

    private CacheUnwritableException(Path folder, String reason) {
        super(Words.say("audio.cache-unwritable", folder, reason));
    }

    static CacheUnwritableException full(Path folder) {
        return new CacheUnwritableException(folder, Words.say("audio.disk-full"));
    }
}
