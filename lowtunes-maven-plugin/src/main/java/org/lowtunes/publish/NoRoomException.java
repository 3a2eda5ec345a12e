package org.lowtunes.publish;

/** A plan that does not fit the quota, even when everything that may go early is gone. */
final class NoRoomException extends PublishException {

    private static final long serialVersionUID = 1L;

    private final long missing;
    private final boolean forEver;

    /**
     * @param missing bytes that there would have to be more
     * @param forEver whether the site would not even fit alone
     */
    NoRoomException(String message, long missing, boolean forEver) {
        super(message);
        this.missing = missing;
        this.forEver = forEver;
    }

    boolean forEver() {
        return forEver;
    }

    long missing() {
        return missing;
    }
}
