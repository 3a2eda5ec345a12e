package org.lowtunes.audio;

/** There is no ffmpeg that can do the work. The message says what was tried and what to do. */
public final class FfmpegMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FfmpegMissingException(String message) {
        super(message);
    }

    FfmpegMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
