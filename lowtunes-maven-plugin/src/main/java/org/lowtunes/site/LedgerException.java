package org.lowtunes.site;

/** A ledger that cannot be read; the message says where and what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LedgerException(String message) {
        super(message);
    }
}
