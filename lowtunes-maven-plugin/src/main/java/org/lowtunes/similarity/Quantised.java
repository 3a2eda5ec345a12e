package org.lowtunes.similarity;

/**
 * Numbers as bytes with a fixed step, so that they are compact and that distances between them are exact integer
 * arithmetic.
 */
final class Quantised {
    private Quantised() {}

    /** @return {@code value / step}, rounded, at least -127 and at most 127 */
    static byte of(float value, float step) {
        return (byte) Math.max(-127, Math.min(127, Math.round(value / step)));
    }
}
