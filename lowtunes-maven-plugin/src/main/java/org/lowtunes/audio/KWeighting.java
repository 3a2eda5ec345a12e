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

    /** For each channel the two delays of each stage, transposed direct form II. */
    private final double[][] delays;

    /** @param channels 1 or 2 */
    KWeighting(int rate, int channels) {
        delays = new double[channels][4];
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

    /**
     * The sum of the squares of the next samples, weighted.
     *
     * @param before to which it is added, channel after channel
     */
    double energy(double before, float[][] sound, int from, int to) {
        return delays.length == 1 ? before + one(sound[0], from, to) : both(before, sound[0], sound[1], from, to);
    }

    private double one(float[] samples, int from, int to) {
        double s1 = delays[0][0];
        double s2 = delays[0][1];
        double p1 = delays[0][2];
        double p2 = delays[0][3];
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
        keep(0, s1, s2, p1, p2);
        return sum;
    }

    /** Each sample waits for the one before it: two channels in one loop take hardly longer than one. */
    private double both(double before, float[] left, float[] right, int from, int to) {
        double s1 = delays[0][0];
        double s2 = delays[0][1];
        double p1 = delays[0][2];
        double p2 = delays[0][3];
        double t1 = delays[1][0];
        double t2 = delays[1][1];
        double q1 = delays[1][2];
        double q2 = delays[1][3];
        double sum = 0;
        double other = 0;
        for (int i = from; i < to; i++) {
            double x = left[i];
            double shelved = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * shelved;
            s2 = b2 * x - a2 * shelved;
            double y = shelved + p1;
            p1 = (p2 - 2 * shelved) - c1 * y;
            p2 = shelved - c2 * y;
            sum += y * y;
            double z = right[i];
            double raised = b0 * z + t1;
            t1 = (b1 * z + t2) - a1 * raised;
            t2 = b2 * z - a2 * raised;
            double w = raised + q1;
            q1 = (q2 - 2 * raised) - c1 * w;
            q2 = raised - c2 * w;
            other += w * w;
        }
        keep(0, s1, s2, p1, p2);
        keep(1, t1, t2, q1, q2);
        return before + sum + other;
    }

    /** Filters that ring on in silence end in denormal numbers, which are a hundred times slower. */
    private void keep(int channel, double... state) {
        for (int i = 0; i < state.length; i++) {
            delays[channel][i] = settle(state[i]);
        }
    }

    private static double settle(double delay) {
        return Math.abs(delay) < 1e-15 ? 0 : delay;
    }
}
