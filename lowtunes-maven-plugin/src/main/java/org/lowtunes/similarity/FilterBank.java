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

    private final double[] centres;
    private final int[] first;
    private final float[][] weights;

    /** @param centres in bins, ascending; band <i>i</i> reaches from centre <i>i</i> to centre <i>i</i> + 2 */
    private FilterBank(double[] centres) {
        this.centres = centres;
        int bands = centres.length - 2;
        first = new int[bands];
        weights = new float[bands][];
        for (int band = 0; band < bands; band++) {
            double low = Math.min(centres[band], centres[band + 1] - 1);
            double high = Math.max(centres[band + 2], centres[band + 1] + 1);
            first[band] = (int) StrictMath.floor(low) + 1;
            int last = (int) StrictMath.ceil(high) - 1;
            weights[band] = new float[last - first[band] + 1];
            for (int i = 0; i < weights[band].length; i++) {
                double bin = first[band] + i;
                double weight = bin < centres[band + 1]
                        ? (bin - low) / (centres[band + 1] - low)
                        : (high - bin) / (high - centres[band + 1]);
                weights[band][i] = (float) weight;
            }
        }
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

    /** How many bins of a spectrum the bands need. */
    int bins() {
        int highest = 0;
        for (int band = 0; band < first.length; band++) {
            highest = Math.max(highest, first[band] + weights[band].length);
        }
        return highest;
    }

    /** The power in one band. */
    float power(int band, float[] spectrum) {
        float[] weight = weights[band];
        int from = first[band];
        float sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * spectrum[from + i];
        }
        return sum;
    }
}
