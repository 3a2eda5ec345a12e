package org.lowtunes.similarity;

/**
 * The power spectrum of a real signal whose length is twice a power of four (8, 32, 128, 512, 2048, 8192).
 *
 * <p>One instance has its own work space: use it from one thread at a time.
 */
final class RealFft {
    /*
     * The even samples are taken as real and the odd ones as imaginary parts of a complex signal of half the length;
     * its spectrum is computed by Stockham's self-sorting radix-4 algorithm (no bit reversal, and the inner loop of all
     * but the first pass runs over neighbouring numbers, which the just-in-time compiler turns into vector
     * instructions), then split into the spectra of the two halves.
     *
     * Plain float arithmetic in a fixed order and tables by StrictMath: the same bits on every machine.
     *
     * Van Loan, Computational Frameworks for the Fast Fourier Transform, SIAM 1992, sections 2.4 (Stockham), 4.3 (real
     * data).
     */
    private final int half;
    private final float[][] twiddleCos;
    private final float[][] twiddleSin;
    private final float[] splitCos;
    private final float[] splitSin;
    private float[] re;
    private float[] im;
    private float[] nextRe;
    private float[] nextIm;

    /** @param length of the signal: 2 &times; 4<sup>n</sup>, n &ge; 1 */
    RealFft(int length) {
        half = length / 2;
        int passes = (31 - Integer.numberOfLeadingZeros(half)) / 2;
        if (length != 2 << (2 * passes) || passes < 1) {
            throw new IllegalArgumentException("not twice a power of four: " + length);
        }
        twiddleCos = new float[passes][];
        twiddleSin = new float[passes][];
        for (int pass = 0, quarter = half / 4; pass < passes; pass++, quarter /= 4) {
            twiddleCos[pass] = new float[3 * quarter];
            twiddleSin[pass] = new float[3 * quarter];
            for (int j = 0; j < quarter; j++) {
                for (int power = 1; power <= 3; power++) {
                    double angle = -2 * Math.PI * j * power / (4.0 * quarter);
                    twiddleCos[pass][3 * j + power - 1] = (float) StrictMath.cos(angle);
                    twiddleSin[pass][3 * j + power - 1] = (float) StrictMath.sin(angle);
                }
            }
        }
        splitCos = new float[half];
        splitSin = new float[half];
        for (int k = 0; k < half; k++) {
            splitCos[k] = (float) StrictMath.cos(Math.PI * k / half);
            splitSin[k] = (float) StrictMath.sin(Math.PI * k / half);
        }
        re = new float[half];
        im = new float[half];
        nextRe = new float[half];
        nextIm = new float[half];
    }

    /**
     * Squared magnitudes of the bins 0 to {@code power.length - 1}.
     *
     * @param signal at least the transform's length; the rest is ignored
     * @param power receives the result; at most half the transform's length
     */
    void power(float[] signal, float[] power) {
        for (int i = 0; i < half; i++) {
            re[i] = signal[2 * i];
            im[i] = signal[2 * i + 1];
        }
        for (int pass = 0, quarter = half / 4, stride = 1; quarter >= 1; pass++, quarter /= 4, stride *= 4) {
            pass(pass, quarter, stride);
            float[] swap = re;
            re = nextRe;
            nextRe = swap;
            swap = im;
            im = nextIm;
            nextIm = swap;
        }
        split(power);
    }

    private void pass(int pass, int quarter, int stride) {
        for (int j = 0; j < quarter; j++) {
            float[] cos = twiddleCos[pass];
            float[] sin = twiddleSin[pass];
            butterflies(
                    stride,
                    stride * j,
                    stride * quarter,
                    4 * stride * j,
                    cos[3 * j],
                    sin[3 * j],
                    cos[3 * j + 1],
                    sin[3 * j + 1],
                    cos[3 * j + 2],
                    sin[3 * j + 2]);
        }
    }

    private void butterflies(
            int count, int from, int step, int to, float c1, float s1, float c2, float s2, float c3, float s3) {
        float[] xr = re;
        float[] xi = im;
        float[] yr = nextRe;
        float[] yi = nextIm;
        for (int k = 0; k < count; k++) {
            int in = from + k;
            int out = to + k;
            float sumEvenRe = xr[in] + xr[in + 2 * step];
            float sumEvenIm = xi[in] + xi[in + 2 * step];
            float difEvenRe = xr[in] - xr[in + 2 * step];
            float difEvenIm = xi[in] - xi[in + 2 * step];
            float sumOddRe = xr[in + step] + xr[in + 3 * step];
            float sumOddIm = xi[in + step] + xi[in + 3 * step];
            float difOddRe = xr[in + step] - xr[in + 3 * step];
            float difOddIm = xi[in + step] - xi[in + 3 * step];
            yr[out] = sumEvenRe + sumOddRe;
            yi[out] = sumEvenIm + sumOddIm;
            float aRe = difEvenRe + difOddIm;
            float aIm = difEvenIm - difOddRe;
            yr[out + count] = c1 * aRe - s1 * aIm;
            yi[out + count] = c1 * aIm + s1 * aRe;
            float bRe = sumEvenRe - sumOddRe;
            float bIm = sumEvenIm - sumOddIm;
            yr[out + 2 * count] = c2 * bRe - s2 * bIm;
            yi[out + 2 * count] = c2 * bIm + s2 * bRe;
            float dRe = difEvenRe - difOddIm;
            float dIm = difEvenIm + difOddRe;
            yr[out + 3 * count] = c3 * dRe - s3 * dIm;
            yi[out + 3 * count] = c3 * dIm + s3 * dRe;
        }
    }

    private void split(float[] power) {
        power[0] = (re[0] + im[0]) * (re[0] + im[0]);
        for (int k = 1; k < power.length; k++) {
            float evenRe = 0.5f * (re[k] + re[half - k]);
            float evenIm = 0.5f * (im[k] - im[half - k]);
            float oddRe = 0.5f * (im[k] + im[half - k]);
            float oddIm = 0.5f * (re[half - k] - re[k]);
            float sumRe = evenRe + splitCos[k] * oddRe + splitSin[k] * oddIm;
            float sumIm = evenIm + splitCos[k] * oddIm - splitSin[k] * oddRe;
            power[k] = sumRe * sumRe + sumIm * sumIm;
        }
    }
}
