package org.lowtunes.audio;

/**
 * The ideal low pass, made finite by a Kaiser window (J. F. Kaiser, 1974) of about 80 dB. Computed with
 * {@link StrictMath}, so that every machine gets the same samples.
 */
final class WindowedSinc {

    private static final double BETA = 8;

    private WindowedSinc() {}

    /**
     * The weight of a sample.
     *
     * @param distance from the point that is wanted, in samples
     * @param cutoff as a share of half the sampling rate, at most 1
     * @param reach beyond which the weight is 0, in samples
     */
    static double at(double distance, double cutoff, double reach) {
        double position = distance / reach;
        if (Math.abs(position) >= 1) {
            return 0;
        }
        double x = Math.PI * distance * cutoff;
        double sinc = Math.abs(x) < 1e-9 ? 1 : StrictMath.sin(x) / x;
        return cutoff * sinc * bessel(BETA * StrictMath.sqrt(1 - position * position)) / bessel(BETA);
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-16; k++) {
            double factor = x / (2 * k);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }
}
