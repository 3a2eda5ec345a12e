package org.lowtunes.similarity;

/**
 * The power spectrum of a real signal whose length is twice a power of four (8, 32, 128, 512, 2048, 8192).
 *
 * <p>One instance has its own work space: use it from one thread at a time.
 */
final class RealFft {
    /*
     * The even samples are taken as real and the odd ones as imaginary parts of a complex signal of half the length;
     * its spectrum is computed by Stockham's self-sorting radix-4 algorithm (no bit reversal), then split into the
     * spectra of the two halves. In each pass the inner loop runs over neighbouring numbers, which the just-in-time
     * compiler turns into vector instructions: the first two passes, which take apart what is far apart, keep the
     * numbers in rows of the same remainder, the others in their own order.
     *
     * Plain float arithmetic in a fixed order and tables by StrictMath: the same bits on every machine.
     *
     * Van Loan, Computational Frameworks for the Fast Fourier Transform, SIAM 1992, sections 2.4 (Stockham), 4.3 (real
     * data).
     */
    /** How many passes work on rows. */
    private static final int IN_ROWS = 2;

    private final int half;
    /** By pass and power, from 1 to 3, times the number of the butterfly. */
    private final float[][][] twiddleCos;

    private final float[][][] twiddleSin;
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
        twiddleCos = new float[passes][4][];
        twiddleSin = new float[passes][4][];
        for (int pass = 0, quarter = half / 4; pass < passes; pass++, quarter /= 4) {
            for (int power = 1; power <= 3; power++) {
                twiddleCos[pass][power] = new float[quarter];
                twiddleSin[pass][power] = new float[quarter];
                for (int j = 0; j < quarter; j++) {
                    double angle = -2 * Math.PI * j * power / (4.0 * quarter);
                    twiddleCos[pass][power][j] = (float) StrictMath.cos(angle);
                    twiddleSin[pass][power][j] = (float) StrictMath.sin(angle);
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
        transform();
        split(power);
    }

    /**
     * The same of a signal whose even and odd samples stand apart, each multiplied by its place of a window.
     *
     * @param even the samples 0, 2, 4 ...
     * @param odd the samples 1, 3, 5 ...
     */
    void power(float[] even, float[] evenWindow, float[] odd, float[] oddWindow, float[] power) {
        multiply(even, evenWindow, re);
        multiply(odd, oddWindow, im);
        transform();
        split(power);
    }

    private void multiply(float[] samples, float[] window, float[] product) {
        for (int i = 0; i < half; i++) {
            product[i] = samples[i] * window[i];
        }
    }

    private void transform() {
        for (int pass = 0, quarter = half / 4, stride = 1; quarter >= 1; pass++, quarter /= 4, stride *= 4) {
            if (pass < IN_ROWS) {
                for (int row = 0; row < stride; row++) {
                    rows(pass, quarter, 4 * quarter * row, quarter * row, quarter * stride);
                }
            } else {
                pass(pass, quarter, stride);
            }
            swap();
            if (pass == IN_ROWS - 1 && quarter > 1) {
                sort(re, nextRe, 4 * stride, quarter);
                sort(im, nextIm, 4 * stride, quarter);
                swap();
            }
        }
    }

    private void swap() {
        float[] swap = re;
        re = nextRe;
        nextRe = swap;
        swap = im;
        im = nextIm;
        nextIm = swap;
    }

    /** From rows to the order of their numbers: row r has the numbers r, r + rows, r + 2 rows ... */
    private static void sort(float[] from, float[] to, int rows, int length) {
        for (int place = 0; place < length; place++) {
            for (int row = 0; row < rows; row++) {
                to[place * rows + row] = from[row * length + place];
            }
        }
    }

    /** Makes four rows out of one. */
    private void rows(int pass, int quarter, int in, int out, int step) {
        float[] xr = re;
        float[] xi = im;
        float[] yr = nextRe;
        float[] yi = nextIm;
        float[] c1 = twiddleCos[pass][1];
        float[] s1 = twiddleSin[pass][1];
        float[] c2 = twiddleCos[pass][2];
        float[] s2 = twiddleSin[pass][2];
        float[] c3 = twiddleCos[pass][3];
        float[] s3 = twiddleSin[pass][3];
        for (int j = 0; j < quarter; j++) {
            float sumEvenRe = xr[in + j] + xr[in + j + 2 * quarter];
            float sumEvenIm = xi[in + j] + xi[in + j + 2 * quarter];
            float difEvenRe = xr[in + j] - xr[in + j + 2 * quarter];
            float difEvenIm = xi[in + j] - xi[in + j + 2 * quarter];
            float sumOddRe = xr[in + j + quarter] + xr[in + j + 3 * quarter];
            float sumOddIm = xi[in + j + quarter] + xi[in + j + 3 * quarter];
            float difOddRe = xr[in + j + quarter] - xr[in + j + 3 * quarter];
            float difOddIm = xi[in + j + quarter] - xi[in + j + 3 * quarter];
            yr[out + j] = sumEvenRe + sumOddRe;
            yi[out + j] = sumEvenIm + sumOddIm;
            float aRe = difEvenRe + difOddIm;
            float aIm = difEvenIm - difOddRe;
            yr[out + j + step] = c1[j] * aRe - s1[j] * aIm;
            yi[out + j + step] = c1[j] * aIm + s1[j] * aRe;
            float bRe = sumEvenRe - sumOddRe;
            float bIm = sumEvenIm - sumOddIm;
            yr[out + j + 2 * step] = c2[j] * bRe - s2[j] * bIm;
            yi[out + j + 2 * step] = c2[j] * bIm + s2[j] * bRe;
            float dRe = difEvenRe - difOddIm;
            float dIm = difEvenIm + difOddRe;
            yr[out + j + 3 * step] = c3[j] * dRe - s3[j] * dIm;
            yi[out + j + 3 * step] = c3[j] * dIm + s3[j] * dRe;
        }
    }

    private void pass(int pass, int quarter, int stride) {
        float[][] cos = twiddleCos[pass];
        float[][] sin = twiddleSin[pass];
        for (int j = 0; j < quarter; j++) {
            butterflies(
                    stride,
                    stride * j,
                    stride * quarter,
                    4 * stride * j,
                    cos[1][j],
                    sin[1][j],
                    cos[2][j],
                    sin[2][j],
                    cos[3][j],
                    sin[3][j]);
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
