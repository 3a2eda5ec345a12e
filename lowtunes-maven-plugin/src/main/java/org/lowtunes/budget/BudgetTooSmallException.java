package org.lowtunes.budget;

/** Not even the lowest bitrate makes the library fit. */
public final class BudgetTooSmallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final long needed;
    private final long available;

    /** @param needed more than available */
    public BudgetTooSmallException(long needed, long available) {
        super("At the lowest bitrate the audio takes " + needed + " bytes, " + (needed - available) + " more than the "
                + available + " that are left for it");
        this.needed = needed;
        this.available = available;
    }

    /** Bytes of all audio at the lowest bitrate. */
    public long needed() {
        return needed;
    }

    /** Bytes that the budget leaves for audio. */
    public long available() {
        return available;
    }
}
