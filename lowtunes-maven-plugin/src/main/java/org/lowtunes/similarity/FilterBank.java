package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Overlapping triangular bands over the bins of a spectrum.
 *
 * <p>The bands of sound end at 9 kHz: what is above tells more about encoder and sampling rate than about music, and a
 * copy at 64 kbit/s has lost it.
 */
final class FilterBank {
    private static final double LOWEST_HERTZ = 30;
    private static final double HIGHEST_HERTZ = 9000;

    /*
     * Each sum has a fixed order, so that every machine gets the same bits; in that order a processor waits for each
     * addition. So four bands are summed side by side. Their weights alternate, and the shorter bands are made as long
     * as the longest by weights of 0, which add nothing.
     */
    private static final int ABREAST = 4;

    private final double[] centres;
    private final int[] first;
    private final float[][] weights;

    /** @param centres in bins, ascending; band <i>i</i> reaches from centre <i>i</i> to centre <i>i</i> + 2 */
    private FilterBank(double[] centres) {
        this.centres = centres;
        int bands = centres.length - 2;
        first = new int[bands];
        float[][] alone = new float[bands][];
        for (int band = 0; band < bands; band++) {
            double low = Math.min(centres[band], centres[band + 1] - 1);
            double high = Math.max(centres[band + 2], centres[band + 1] + 1);
            first[band] = (int) StrictMath.floor(low) + 1;
            int last = (int) StrictMath.ceil(high) - 1;
            alone[band] = new float[last - first[band] + 1];
            for (int i = 0; i < alone[band].length; i++) {
                double bin = first[band] + i;
                double weight = bin < centres[band + 1]
                        ? (bin - low) / (centres[band + 1] - low)
                        : (high - bin) / (high - centres[band + 1]);
                alone[band][i] = (float) weight;
            }
        }
        weights = new float[(bands + ABREAST - 1) / ABREAST][];
        for (int group = 0; group < weights.length; group++) {
            weights[group] = abreast(alone, group * ABREAST);
        }
    }

    private static float[] abreast(float[][] alone, int from) {
        int to = Math.min(alone.length, from + ABREAST);
        int longest = 0;
        for (int band = from; band < to; band++) {
            longest = Math.max(longest, alone[band].length);
        }
        float[] weights = new float[ABREAST * longest];
        for (int band = from; band < to; band++) {
            for (int i = 0; i < alone[band].length; i++) {
                weights[ABREAST * i + band - from] = alone[band][i];
            }
        }
        return weights;
    }

    /**
     * Bands of equal width on the mel scale, 2595 log<sub>10</sub>(1 + f / 700) (O'Shaughnessy, Speech Communication,
     * 1987), from 30 Hz to 9 kHz.
     */
    static FilterBank mel(int bands, double hertzPerBin) {
        double low = StrictMath.log1p(LOWEST_HERTZ / 700);
        double high = StrictMath.log1p(HIGHEST_HERTZ / 700);
        double[] centres = new double[bands + 2];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 700 * StrictMath.expm1(low + (high - low) * i / (bands + 1)) / hertzPerBin;
        }
        return new FilterBank(centres);
    }

    /**
     * A band for each semitone (A4 = 440 Hz) up to 9 kHz; where a semitone is narrower than a bin, a band for each bin,
     * from 30 Hz on.
     */
    static FilterBank semitones(double hertzPerBin) {
        List<Double> centres = new ArrayList<>();
        double narrowest = hertzPerBin / (StrictMath.pow(2, 1 / 12.0) - 1);
        int semitone = (int) StrictMath.ceil(12 * StrictMath.log(narrowest / 440) / StrictMath.log(2));
        double lowestSemitone = hertz(semitone) / hertzPerBin;
        for (double bin = StrictMath.ceil(LOWEST_HERTZ / hertzPerBin) - 1; bin < lowestSemitone - 0.5; bin++) {
            centres.add(bin);
        }
        for (; hertz(semitone) <= HIGHEST_HERTZ; semitone++) {
            centres.add(hertz(semitone) / hertzPerBin);
        }
        return new FilterBank(centres.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Bands of equal width on a logarithmic scale, but none narrower than a bin; the centres are given in hertz. */
    static FilterBank logarithmic(int bands, double lowest, double highest, double hertzPerBin) {
        double step = StrictMath.log(highest / lowest) / (bands - 1);
        double[] centres = new double[bands + 2];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = lowest * StrictMath.exp(step * (i - 1)) / hertzPerBin;
        }
        return new FilterBank(centres);
    }

    private static double hertz(int semitonesAboveA4) {
        return 440 * StrictMath.pow(2, semitonesAboveA4 / 12.0);
    }

    /** Where a band is strongest, in bins. */
    double centre(int band) {
        return centres[band + 1];
    }

    int bands() {
        return first.length;
    }

    /** How many bins of a spectrum {@link #powers} reads. */
    int bins() {
        int highest = 0;
        for (int band = 0; band < first.length; band++) {
            highest = Math.max(highest, first[band] + weights[band / ABREAST].length / ABREAST);
        }
        return highest;
    }

    /** @param powers receives the power in each band */
    void powers(float[] spectrum, float[] powers) {
        for (int band = 0; band < first.length; band += ABREAST) {
            four(band, spectrum, powers);
        }
    }

    private void four(int band, float[] spectrum, float[] powers) {
        float[] weight = weights[band / ABREAST];
        int last = first.length - 1;
        int from0 = first[band];
        int from1 = first[Math.min(band + 1, last)];
        int from2 = first[Math.min(band + 2, last)];
        int from3 = first[Math.min(band + 3, last)];
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int i = 0, at = 0; at < weight.length; i++, at += ABREAST) {
            sum0 += weight[at] * spectrum[from0 + i];
            sum1 += weight[at + 1] * spectrum[from1 + i];
            sum2 += weight[at + 2] * spectrum[from2 + i];
            sum3 += weight[at + 3] * spectrum[from3 + i];
        }
        powers[band] = sum0;
        if (band < last) {
            powers[band + 1] = sum1;
        }
        if (band + 1 < last) {
            powers[band + 2] = sum2;
        }
        if (band + 2 < last) {
            powers[band + 3] = sum3;
        }
    }
}
