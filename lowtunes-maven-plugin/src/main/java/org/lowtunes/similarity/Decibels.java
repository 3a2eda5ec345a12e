package org.lowtunes.similarity;

/**
 * 10 log<sub>10</sub> of a power, from a table: within 0.003 dB of the true value, much faster than
 * {@code StrictMath.log10} and, other than {@code Math.log10}, the same on every machine.
 */
final class Decibels {
    /** What silence counts as, and everything below it: some 20 dB under the noise of 16-bit samples in one band. */
    static final float SILENCE = -120;

    private static final double PER_OCTAVE = 10 * StrictMath.log10(2);
    private static final int TABLE_BITS = 11;
    private static final float[] MANTISSA = new float[1 << TABLE_BITS];

    static {
        for (int i = 0; i < MANTISSA.length; i++) {
            MANTISSA[i] = (float) (10 * StrictMath.log10(1 + (i + 0.5) / MANTISSA.length));
        }
    }

    private Decibels() {}

    /** @param power 0 or more; 1 is 0 dB */
    static float of(float power) {
        int bits = Float.floatToRawIntBits(power);
        int exponent = (bits >> 23) - 127;
        float decibels =
                (float) (exponent * PER_OCTAVE) + MANTISSA[(bits >> (23 - TABLE_BITS)) & (MANTISSA.length - 1)];
        return decibels > SILENCE ? decibels : SILENCE;
    }
}
