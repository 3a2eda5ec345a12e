package org.lowtunes.site;

/** A published site that cannot be taken over. */
public final class PublishedSiteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishedSiteException(String message) {
        super(message);
    }

    PublishedSiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
