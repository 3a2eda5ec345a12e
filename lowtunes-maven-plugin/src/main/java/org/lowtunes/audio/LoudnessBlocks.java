package org.lowtunes.audio;

import java.util.Arrays;
import java.util.Collection;
import java.util.StringJoiner;

/**
 * How many of a sound's gating blocks (400 ms, one every 100 ms) were how loud, in steps of 0.1 LU from -70 LUFS. All
 * that the gates of ITU-R BS.1770-4 (annex 1) need, in a size that does not grow with the length; and blocks of several
 * tracks added up give the loudness of their album as if it were one piece.
 */
public final class LoudnessBlocks {

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int STEPS_PER_LU = 10;
    /** Up to +30 LUFS: float files may be far above full scale. */
    private static final int STEPS = 100 * STEPS_PER_LU;

    private static final double[] MEAN_SQUARES = new double[STEPS];

    static {
        for (int step = 0; step < STEPS; step++) {
            MEAN_SQUARES[step] = Math.pow(10, (centre(step) + 0.691) / 10);
        }
    }

    private final long[] counts;

    private LoudnessBlocks(long[] counts) {
        this.counts = counts;
    }

    /** No block yet. */
    static LoudnessBlocks empty() {
        return new LoudnessBlocks(new long[STEPS]);
    }

    /** The blocks of several sounds together. */
    public static LoudnessBlocks of(Collection<LoudnessBlocks> several) {
        LoudnessBlocks sum = empty();
        for (LoudnessBlocks blocks : several) {
            for (int i = 0; i < STEPS; i++) {
                sum.counts[i] += blocks.counts[i];
            }
        }
        return sum;
    }

    /** Counts a block, unless the absolute gate closes. */
    void add(double meanSquare) {
        double loudness = loudness(meanSquare);
        if (loudness >= ABSOLUTE_GATE) {
            counts[Math.min(STEPS - 1, (int) ((loudness - ABSOLUTE_GATE) * STEPS_PER_LU))]++;
        }
    }

    /** Integrated loudness in LUFS; minus infinity when every block is below the absolute gate. */
    public double integrated() {
        double gate = mean(0) + RELATIVE_GATE;
        int first = 0;
        while (first < STEPS && centre(first) < gate) {
            first++;
        }
        return mean(first);
    }

    private double mean(int first) {
        double sum = 0;
        long blocks = 0;
        for (int i = first; i < STEPS; i++) {
            sum += counts[i] * MEAN_SQUARES[i];
            blocks += counts[i];
        }
        return blocks == 0 ? Double.NEGATIVE_INFINITY : loudness(sum / blocks);
    }

    private static double centre(int step) {
        return ABSOLUTE_GATE + (step + 0.5) / STEPS_PER_LU;
    }

    /** BS.1770-4, annex 1, equation 2. */
    private static double loudness(double meanSquare) {
        return -0.691 + 10 * Math.log10(meanSquare);
    }

    /** Pairs of step and count, for {@link #parse}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < STEPS; i++) {
            if (counts[i] > 0) {
                text.add(i + ":" + counts[i]);
            }
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when the text is not one of {@link #toString()} */
    static LoudnessBlocks parse(String text) {
        LoudnessBlocks blocks = empty();
        for (int from = 0; from < text.length(); ) {
            int blank = text.indexOf(' ', from);
            int to = blank < 0 ? text.length() : blank;
            int colon = text.indexOf(':', from);
            int step = colon < 0 || colon > to ? -1 : Integer.parseInt(text, from, colon, 10);
            if (step < 0 || step >= STEPS) {
                throw new IllegalArgumentException("Not a loudness step: " + text.substring(from, to));
            }
            blocks.counts[step] = Long.parseLong(text, colon + 1, to, 10);
            from = to + 1;
        }
        return blocks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoudnessBlocks blocks && Arrays.equals(counts, blocks.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
