package org.lowtunes.audio;

import java.util.Locale;

/**
 * How many channels become two, after ITU-R BS.775-4 (annex 4): centre and surround at -3 dB, no low-frequency effects;
 * scaled so that it cannot clip. Written once, for what is measured and for what is encoded.
 */
final class StereoFold {

    private static final float MINUS_3_DB = (float) Math.sqrt(0.5);

    /** Bits of a WAVE channel mask, in the order of the channels. */
    private static final int FRONT_LEFT = 0x1;

    private static final int FRONT_RIGHT = 0x2;
    private static final int LOW_FREQUENCY = 0x8;
    private static final int LEFT_SIDES = 0x10 | 0x40 | 0x200 | 0x1000 | 0x8000;
    private static final int RIGHT_SIDES = 0x20 | 0x80 | 0x400 | 0x4000 | 0x20000;

    private final float[] left;
    private final float[] right;

    private StereoFold(float[] left, float[] right) {
        this.left = left;
        this.right = right;
    }

    /** @param mask of WAVEFORMATEXTENSIBLE; a channel without a bit sounds on both sides */
    static StereoFold of(int channels, int mask) {
        float[] left = new float[channels];
        float[] right = new float[channels];
        int rest = mask;
        for (int c = 0; c < channels; c++) {
            int bit = Integer.lowestOneBit(rest);
            rest &= ~bit;
            left[c] = weight(bit, FRONT_LEFT, LEFT_SIDES);
            right[c] = weight(bit, FRONT_RIGHT, RIGHT_SIDES);
        }
        float scale = 1 / Math.max(1, Math.max(sum(left), sum(right)));
        for (int c = 0; c < channels; c++) {
            left[c] *= scale;
            right[c] *= scale;
        }
        return new StereoFold(left, right);
    }

    private static float weight(int bit, int front, int sides) {
        if (bit == front) {
            return 1;
        }
        if (bit == LOW_FREQUENCY) {
            return 0;
        }
        boolean otherSide = (bit & (FRONT_LEFT | FRONT_RIGHT | LEFT_SIDES | RIGHT_SIDES) & ~sides) != 0;
        return otherSide ? 0 : MINUS_3_DB;
    }

    private static float sum(float[] weights) {
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Folds a block of many channels, one array each, into the first two of {@code stereo}. */
    void fold(float[][] channels, int length, float[][] stereo) {
        mix(channels, length, left, stereo[0]);
        mix(channels, length, right, stereo[1]);
    }

    private static void mix(float[][] channels, int length, float[] weights, float[] mix) {
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int c = 0; c < weights.length; c++) {
                sum += weights[c] * channels[c][i];
            }
            mix[i] = sum;
        }
    }

    /** The same as a filter of ffmpeg, which numbers channels in the same order. */
    String filter() {
        return "pan=stereo|c0=" + terms(left) + "|c1=" + terms(right);
    }

    private static String terms(float[] weights) {
        StringBuilder terms = new StringBuilder();
        for (int c = 0; c < weights.length; c++) {
            terms.append(c == 0 ? "" : "+").append(String.format(Locale.ROOT, "%.7f*c%d", weights[c], c));
        }
        return terms.toString();
    }
}
