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

    /**
     * Where a part stands in a whole, to the sample. Both are differentiated first: what changes fast says best where
     * it is.
     *
     * @param part what was heard
     * @param whole what it is looked for in
     * @param from the first place that is tried
     * @param to the one after the last
     */
    public static Place place(double[] part, double[] whole, int from, int to) {
        double[] sought = differences(part, 0, part.length);
        int first = Math.max(0, from);
        int end = Math.min(to, whole.length - part.length + 1);
        double[] near = differences(whole, first, end + part.length - 1);
        double energy = energy(sought, 0, sought.length);
        double window = energy(near, 0, sought.length);
        Place best = new Place(-1, -1);
        for (int shift = 0; first + shift < end; shift++) {
            double product = 0;
            for (int i = 0; i < sought.length; i++) {
                product += sought[i] * near[shift + i];
            }
            double likeness = product / Math.sqrt(energy * window + 1e-12);
            if (likeness > best.likeness()) {
                best = new Place(first + shift, likeness);
            }
            int next = shift + sought.length;
            if (next < near.length) {
                window += near[next] * near[next] - near[shift] * near[shift];
            }
        }
        return best;
    }

    /** @param at the sample of the whole where the part begins @param likeness from -1 to 1 */
    public record Place(int at, double likeness) {}

    private static double[] differences(double[] sound, int from, int to) {
        double[] changes = new double[to - from - 1];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = sound[from + i + 1] - sound[from + i];
        }
        return changes;
    }

    private static double energy(double[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return sum;
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
