package org.lowtunes.audio;

/**
 * Finds the highest sample and the highest point between samples (true peak: ITU-R BS.1770-4, annex 2, by interpolation
 * to four times the rate up to 48 kHz). Interpolating everything costs more than all other measuring; so only the gaps
 * next to a sample of at least {@value #WORTH_A_LOOK} of the highest point known are looked into. What that leaves out
 * would have to overshoot its neighbours by more than 4.4 dB.
 */
final class PeakMeter {

    private static final float WORTH_A_LOOK = 0.6f;
    private static final int SIDE = 8;
    private static final int TAPS = 2 * SIDE;
    /** So many samples at a time are passed over when none of them is high. */
    private static final int STRETCH = 128;

    /** For each point between two samples, the weights of the samples around it. */
    private final float[][] interpolators;

    /** The last {@code TAPS - 1} samples of the block before, then the block. */
    private float[] window = new float[TAPS - 1];

    /** The highest sample of each stretch of the block. */
    private float[] highest = new float[0];

    private float samplePeak;
    private float truePeak;

    PeakMeter(int rate) {
        int factor = rate >= 192_000 ? 1 : rate >= 96_000 ? 2 : 4;
        interpolators = new float[factor - 1][];
        for (int point = 1; point < factor; point++) {
            interpolators[point - 1] = interpolator((double) point / factor);
        }
    }

    private static float[] interpolator(double fraction) {
        float[] weights = new float[TAPS];
        for (int i = 0; i < TAPS; i++) {
            weights[i] = (float) WindowedSinc.at(i - (SIDE - 1) - fraction, 1, SIDE);
        }
        return weights;
    }

    void add(float[] block, int length) {
        int kept = TAPS - 1;
        if (window.length < kept + length) {
            float[] larger = new float[kept + length];
            System.arraycopy(window, 0, larger, 0, kept);
            window = larger;
        }
        System.arraycopy(block, 0, window, kept, length);
        float peak = highest(window, kept + length - SIDE, kept + length);
        int stretches = (length + STRETCH - 1) / STRETCH;
        if (highest.length < stretches) {
            highest = new float[stretches];
        }
        for (int i = 0; i < stretches; i++) {
            int from = i * STRETCH + SIDE - 1;
            highest[i] = highest(window, from, Math.min(length + SIDE - 1, from + STRETCH));
            peak = Math.max(peak, highest[i]);
        }
        samplePeak = Math.max(samplePeak, peak);
        truePeak = Math.max(truePeak, samplePeak);
        float threshold = truePeak * WORTH_A_LOOK;
        if (threshold > 0) {
            for (int i = 0; i < stretches; i++) {
                int to = Math.min(length, (i + 1) * STRETCH);
                if (highest[i] >= threshold || Math.abs(window[to + SIDE - 1]) >= threshold) {
                    lookInto(i * STRETCH, to, threshold);
                }
            }
        }
        System.arraycopy(window, length, window, 0, kept);
    }

    private static float highest(float[] samples, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return highest;
    }

    private void lookInto(int from, int to, float threshold) {
        for (int i = from; i < to; i++) {
            if (Math.abs(window[i + SIDE - 1]) >= threshold || Math.abs(window[i + SIDE]) >= threshold) {
                interpolate(i);
            }
        }
    }

    private void interpolate(int first) {
        for (float[] weights : interpolators) {
            float sum = 0;
            for (int i = 0; i < TAPS; i++) {
                sum += weights[i] * window[first + i];
            }
            truePeak = Math.max(truePeak, Math.abs(sum));
        }
    }

    /** 1 being full scale. */
    float samplePeak() {
        return samplePeak;
    }

    /** 1 being full scale. */
    float truePeak() {
        return truePeak;
    }
}
