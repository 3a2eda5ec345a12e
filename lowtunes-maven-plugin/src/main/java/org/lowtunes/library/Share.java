package org.lowtunes.library;

/**
 * A part of a number of bytes.
 *
 * @param part from 0 to 1
 * @param most bytes at most
 */
public record Share(double part, long most) {

    /** Everything: nothing is said. */
    public static final Share ALL = new Share(1, Long.MAX_VALUE);

    /** How many of so many bytes these are. */
    public long of(long bytes) {
        return Math.min(most, (long) (part * bytes));
    }
}
