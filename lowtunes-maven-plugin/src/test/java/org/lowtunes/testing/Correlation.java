package org.lowtunes.testing;

/** How much one sound is another one, shifted. */
public final class Correlation {

    private Correlation() {}

    /**
     * The best normalised cross-correlation of a part with a whole.
     *
     * @param part what was heard
     * @param whole what it is looked for in, longer than the part
     * @return from -1 to 1; 1 = the very same wave form somewhere in {@code whole}
     */
    public static double best(double[] part, double[] whole) {
        double energy = 0;
        for (double sample : part) {
            energy += sample * sample;
        }
        double window = 0;
        for (int i = 0; i < part.length; i++) {
            window += whole[i] * whole[i];
        }
        double best = -1;
        for (int shift = 0; shift + part.length <= whole.length; shift++) {
            double product = 0;
            for (int i = 0; i < part.length; i++) {
                product += part[i] * whole[shift + i];
            }
            best = Math.max(best, product / Math.sqrt(energy * window + 1e-12));
            int next = shift + part.length;
            if (next < whole.length) {
                window += whole[next] * whole[next] - whole[shift] * whole[shift];
            }
        }
        return best;
    }

    /** Root mean square in dBFS. */
    public static double level(double[] sound) {
        double energy = 0;
        for (double sample : sound) {
            energy += sample * sample;
        }
        return 10 * Math.log10(energy / sound.length + 1e-12);
    }
}
