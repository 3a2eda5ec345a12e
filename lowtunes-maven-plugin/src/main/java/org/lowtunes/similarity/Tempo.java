package org.lowtunes.similarity;

/**
 * The speed of the beat, if there is a steady one.
 *
 * @param beatsPerMinute 50 to 200
 * @param clarity how much of the onsets repeats with the beat: about 0 for none, 1 for a machine
 */
record Tempo(double beatsPerMinute, double clarity) {
    /*
     * The onsets of all bands together, less their mean over two seconds, are correlated with themselves. A tempo is as
     * good as the mean of the correlations after one, two, three and four beats (which also makes it precise: four beats
     * are 86 frames at 120), weighted by a bell over the logarithm of the tempo around 120, 0.7 octaves wide, where
     * people tap: half and double tempo repeat as well.
     *
     * Ellis, Beat tracking by dynamic programming, Journal of New Music Research 36(1), 2007; the preference after Moelants,
     * Preferred tempo reconsidered, ICMPC 2002.
     */
    private static final double SLOWEST = 50;
    private static final double FASTEST = 200;
    private static final double PREFERRED = 120;
    private static final double STEP = 0.25;
    private static final int BEATS = 4;
    /** Squared dB, summed over the bands: onsets of a tenth of a dB in each are none. */
    private static final double WEAKEST = 0.1 * 0.1 * Frames.MEL_BANDS * Frames.MEL_BANDS;

    private static final int MEAN_SPAN = (int) (2 * Frames.RATE);
    private static final int LONGEST = (int) (BEATS * 60 / SLOWEST * Frames.RATE) + 2;

    /** @param onsets strength by band and frame */
    static Tempo of(float[][] onsets) {
        float[] pulse = withoutMean(sum(onsets));
        double[] correlation = correlation(pulse);
        double best = 0;
        double bestClarity = 0;
        double bestScore = -1;
        for (double bpm = SLOWEST; bpm <= FASTEST; bpm += STEP) {
            double period = 60 / bpm * Frames.RATE;
            double clarity = 0;
            for (int beat = 1; beat <= BEATS; beat++) {
                clarity += at(correlation, beat * period) / BEATS;
            }
            double octaves = StrictMath.log(bpm / PREFERRED) / StrictMath.log(2);
            double score = clarity * StrictMath.exp(-octaves * octaves);
            if (score > bestScore) {
                best = bpm;
                bestClarity = clarity;
                bestScore = score;
            }
        }
        return new Tempo(best, Math.max(0, bestClarity));
    }

    private static float[] sum(float[][] onsets) {
        float[] sum = new float[onsets[0].length];
        for (float[] band : onsets) {
            for (int frame = 0; frame < sum.length; frame++) {
                sum[frame] += band[frame];
            }
        }
        return sum;
    }

    private static float[] withoutMean(float[] pulse) {
        double[] sums = new double[pulse.length + 1];
        for (int frame = 0; frame < pulse.length; frame++) {
            sums[frame + 1] = sums[frame] + pulse[frame];
        }
        float[] result = new float[pulse.length];
        for (int frame = 0; frame < pulse.length; frame++) {
            int from = Math.max(0, frame - MEAN_SPAN / 2);
            int to = Math.min(pulse.length, frame + MEAN_SPAN / 2);
            result[frame] = (float) (pulse[frame] - (sums[to] - sums[from]) / (to - from));
        }
        return result;
    }

    private static double[] correlation(float[] pulse) {
        double[] correlation = new double[Math.min(LONGEST, pulse.length / 2) + 1];
        for (int lag = 0; lag < correlation.length; lag++) {
            double sum = 0;
            for (int frame = lag; frame < pulse.length; frame++) {
                sum += pulse[frame] * pulse[frame - lag];
            }
            correlation[lag] = sum / (pulse.length - lag);
        }
        double energy = Math.max(WEAKEST, correlation[0]);
        for (int lag = 0; lag < correlation.length; lag++) {
            correlation[lag] /= energy;
        }
        return correlation;
    }

    /** Between the lags, a parabola through the three nearest, so that a sharp peak is not missed. */
    private static double at(double[] correlation, double lag) {
        int middle = (int) Math.rint(lag);
        if (middle + 1 >= correlation.length) {
            return 0;
        }
        double before = correlation[middle - 1];
        double after = correlation[middle + 1];
        double offset = lag - middle;
        return correlation[middle]
                + offset * (after - before) / 2
                + offset * offset * (before - 2 * correlation[middle] + after) / 2;
    }
}
