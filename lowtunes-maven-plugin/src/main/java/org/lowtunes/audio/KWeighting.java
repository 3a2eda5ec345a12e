package org.lowtunes.audio;

/**
 * The weighting of ITU-R BS.1770-4 (annex 1, "K"): a high shelf for the head, then a high pass. The standard gives the
 * coefficients for 48 kHz only; for other rates the analogue prototypes behind them (found by B. De Man, "Evaluation of
 * implementations of the EBU R128 loudness measurement", AES 145, 2018) go through the bilinear transform again.
 */
final class KWeighting {

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private final double c1;
    private final double c2;

    // The two delays of each stage, transposed direct form II.
    private double shelf1;
    private double shelf2;
    private double pass1;
    private double pass2;

    KWeighting(int rate) {
        double k = StrictMath.tan(Math.PI * 1681.974450955533 / rate);
        double q = 0.7071752369554196;
        double high = StrictMath.pow(10, 3.999843853973347 / 20);
        double band = StrictMath.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        b0 = (high + band * k / q + k * k) / a0;
        b1 = 2 * (k * k - high) / a0;
        b2 = (high - band * k / q + k * k) / a0;
        a1 = 2 * (k * k - 1) / a0;
        a2 = (1 - k / q + k * k) / a0;

        k = StrictMath.tan(Math.PI * 38.13547087602444 / rate);
        q = 0.5003270373238773;
        a0 = 1 + k / q + k * k;
        c1 = 2 * (k * k - 1) / a0;
        c2 = (1 - k / q + k * k) / a0;
    }

    /** The sum of the squares of the next samples, weighted. */
    double energy(float[] samples, int from, int to) {
        double s1 = shelf1;
        double s2 = shelf2;
        double p1 = pass1;
        double p2 = pass2;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double x = samples[i];
            double shelved = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * shelved;
            s2 = b2 * x - a2 * shelved;
            double y = shelved + p1;
            p1 = (p2 - 2 * shelved) - c1 * y;
            p2 = shelved - c2 * y;
            sum += y * y;
        }
        // Filters that ring on in silence end in denormal numbers, which are a hundred times slower.
        shelf1 = settle(s1);
        shelf2 = settle(s2);
        pass1 = settle(p1);
        pass2 = settle(p2);
        return sum;
    }

    private static double settle(double delay) {
        return Math.abs(delay) < 1e-15 ? 0 : delay;
    }
}
