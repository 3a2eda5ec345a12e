package org.lowtunes.similarity;

import java.nio.ByteBuffer;

/**
 * The timbre of a track as a whole: where its spectra lie and how they vary, as one normal distribution of 25 cepstral
 * coefficients, without regard to their order in time.
 */
final class Timbre {
    /*
     * One Gaussian with full covariance says as much as a mixture of many and compares in closed form (Mandel and Ellis,
     * Song-level features and support vector machines for music classification, ISMIR 2005). Two of them are compared by
     * the Jensen-Shannon divergence, with the Gaussian that has the moments of their equal mixture for its middle; its
     * square root is close to a metric (Schnitzer, Flexer, Widmer and Gasser, Islands of Gaussians, ISMIR 2010).
     *
     * The mean of coefficient 0, the level as a whole, is left out, so that a quieter copy is the same. 2 dB squared on
     * the diagonal (0.1 in natural logarithms) keep the covariance of synthetic tones regular.
     */
    static final int DIMENSIONS = 25;
    static final int BYTES = 4 * (DIMENSIONS + Cholesky.packed(DIMENSIONS));
    private static final double RIDGE = 2;

    private final float[] mean;
    private final float[] covariance;
    private final double logDeterminant;

    private Timbre(float[] mean, float[] covariance) {
        this.mean = mean;
        this.covariance = covariance;
        double[] copy = new double[covariance.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i];
        }
        this.logDeterminant = Cholesky.logDeterminant(copy, DIMENSIONS);
    }

    /** @param cepstrum by coefficient and frame; at least {@link #DIMENSIONS} coefficients */
    static Timbre of(float[][] cepstrum) {
        int count = cepstrum[0].length;
        float[][] centred = new float[DIMENSIONS][count];
        float[] mean = new float[DIMENSIONS];
        float[] covariance = new float[Cholesky.packed(DIMENSIONS)];
        for (int i = 0, at = 0; i < DIMENSIONS; i++) {
            float centre = Moments.of(cepstrum[i], 0, count).mean();
            mean[i] = i == 0 ? 0 : centre;
            for (int frame = 0; frame < count; frame++) {
                centred[i][frame] = cepstrum[i][frame] - centre;
            }
            for (int j = 0; j <= i; j++) {
                double product = Correlation.product(centred[i], centred[j]) / count;
                covariance[at++] = (float) (i == j ? product + RIDGE : product);
            }
        }
        return new Timbre(mean, covariance);
    }

    /** Mean of each coefficient but the first, which is 0. */
    float[] mean() {
        return mean;
    }

    /** Square root of the Jensen-Shannon divergence: 0 for the same timbre, no upper limit. */
    double distance(Timbre other) {
        double[] middle = new double[covariance.length];
        for (int i = 0, at = 0; i < DIMENSIONS; i++) {
            double difference = mean[i] - other.mean[i];
            for (int j = 0; j <= i; j++, at++) {
                middle[at] =
                        0.5 * (covariance[at] + other.covariance[at]) + 0.25 * difference * (mean[j] - other.mean[j]);
            }
        }
        double divergence =
                0.5 * Cholesky.logDeterminant(middle, DIMENSIONS) - 0.25 * (logDeterminant + other.logDeterminant);
        return Math.sqrt(Math.max(0, divergence));
    }

    void writeTo(ByteBuffer bytes) {
        for (float value : mean) {
            bytes.putFloat(value);
        }
        for (float value : covariance) {
            bytes.putFloat(value);
        }
    }

    /** @throws IllegalArgumentException when it is no distribution */
    static Timbre readFrom(ByteBuffer bytes) {
        float[] mean = new float[DIMENSIONS];
        float[] covariance = new float[Cholesky.packed(DIMENSIONS)];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = finite(bytes.getFloat());
        }
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] = finite(bytes.getFloat());
        }
        return new Timbre(mean, covariance);
    }

    private static float finite(float value) {
        if (Math.abs(value) > 1e6f || Float.isNaN(value)) {
            throw new IllegalArgumentException("a timbre with the value " + value);
        }
        return value;
    }
}
