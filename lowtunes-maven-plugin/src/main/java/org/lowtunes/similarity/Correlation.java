package org.lowtunes.similarity;

/** Which bands get loud and soft together. */
final class Correlation {
    /** Squared dB added to each variance, so that bands that do not move count as independent. */
    private static final double STILL = 0.1;

    private Correlation() {}

    /** How many pairs of bands there are. */
    static int pairs(int bands) {
        return bands * (bands - 1) / 2;
    }

    /**
     * Pearson's correlation of each pair of bands within some frames.
     *
     * @param bands levels by band and frame
     * @return -1 to 1 for the pairs (1, 0), (2, 0), (2, 1), (3, 0) ...
     */
    static float[] of(float[][] bands, int from, int count) {
        float[][] centred = new float[bands.length][count];
        double[] norm = new double[bands.length];
        for (int band = 0; band < bands.length; band++) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += bands[band][from + i];
            }
            float mean = (float) (sum / count);
            for (int i = 0; i < count; i++) {
                centred[band][i] = bands[band][from + i] - mean;
            }
            norm[band] = Math.sqrt(product(centred[band], centred[band]) + STILL * count);
        }
        float[] correlations = new float[pairs(bands.length)];
        for (int band = 1, at = 0; band < bands.length; band++) {
            for (int other = 0; other < band; other++) {
                correlations[at++] = (float) (product(centred[band], centred[other]) / (norm[band] * norm[other]));
            }
        }
        return correlations;
    }

    /**
     * The sum of the products of two series; eight sums side by side are a fixed order that the processor can still
     * work on in parallel.
     */
    static double product(float[] a, float[] b) {
        float[] sums = new float[8];
        int whole = a.length / 8 * 8;
        for (int i = 0; i < whole; i += 8) {
            for (int lane = 0; lane < 8; lane++) {
                sums[lane] += a[i + lane] * b[i + lane];
            }
        }
        double sum = 0;
        for (float part : sums) {
            sum += part;
        }
        for (int i = whole; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
