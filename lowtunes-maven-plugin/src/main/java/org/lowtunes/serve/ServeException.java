package org.lowtunes.serve;

/** A failure that a curator can mend. The message says what happened and what to do. */
public final class ServeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
