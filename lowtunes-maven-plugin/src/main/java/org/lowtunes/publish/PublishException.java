package org.lowtunes.publish;

/** A failure that a curator can mend. The message says what happened and what to do. */
public class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure of the curator's own making. */
    public PublishException(String message) {
        super(message);
    }

    /** A failure that something else reported. */
    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
