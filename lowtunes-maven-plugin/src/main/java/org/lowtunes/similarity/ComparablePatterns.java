package org.lowtunes.similarity;

import java.util.List;

/** The patterns of a track in one row of integers, which a processor can compare many at a time. */
final class ComparablePatterns {
    /** What one standard deviation of a statistic of {@link Harmony} becomes, in integers. */
    private static final double HARMONY_SCALE = 32;

    private final double[] harmony = new double[Harmony.LENGTH];

    /**
     * The statistics of {@link Harmony} have different spreads, which are made equal.
     *
     * @param sample of the tracks of a library; at least one
     */
    ComparablePatterns(List<Descriptor> sample) {
        for (int i = 0; i < harmony.length; i++) {
            long sum = 0;
            long squares = 0;
            for (Descriptor track : sample) {
                int value = track.pattern(Pattern.HARMONY)[i];
                sum += value;
                squares += (long) value * value;
            }
            double mean = sum / (double) sample.size();
            double variance = squares / (double) sample.size() - mean * mean;
            harmony[i] = HARMONY_SCALE / Math.sqrt(Math.max(1, variance));
        }
    }

    int[] of(Descriptor track) {
        int length = 0;
        for (Pattern pattern : Pattern.values()) {
            length += pattern.length();
        }
        int[] row = new int[length];
        int at = 0;
        for (Pattern pattern : Pattern.values()) {
            byte[] values = track.pattern(pattern);
            for (int i = 0; i < values.length; i++) {
                row[at++] = pattern == Pattern.HARMONY ? (int) Math.rint(values[i] * harmony[i]) : values[i];
            }
        }
        return row;
    }

    /** Sum of the differences between two places of two rows. */
    static int distance(int[] a, int[] b, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }
}
