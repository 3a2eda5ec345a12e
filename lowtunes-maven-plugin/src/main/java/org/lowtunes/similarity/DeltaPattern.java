package org.lowtunes.similarity;

import java.util.Arrays;

/** How strongly sounds set in, in each semitone band: soft or sharp attacks, and how many of them. */
final class DeltaPattern {
    /*
     * Rises of the level over 3 frames (70 ms), falls counted as none. In blocks of 25 frames (0.6 s) the rises of each
     * band are sorted and the 14 largest kept; of these the 90th percentile over all blocks. Beside it, how much the
     * rises vary within a block, by its 10th percentile: what moves even in the calmest parts.
     *
     * Seyerlehner, Widmer and Pohle, Fusing block-level features for music similarity estimation, DAFx 2010 ("DSP" and
     * "VDSP").
     */
    private static final int LAG = 3;
    private static final int BLOCK = 25;
    private static final int HOP = 5;
    private static final int LARGEST = 14;
    private static final float STEP = 0.5f;
    private static final float DEVIATION_STEP = 0.125f;

    private final float[][] bands;
    private final BlockSummary rises;
    private final BlockSummary deviations;

    /** For the last frames, the rise in each band, its square, and it in steps: each frame belongs to five blocks. */
    private final double[][] rise;

    private final double[][] square;
    private final int[][] steps;
    private final double[] sums;
    private final double[] squares;

    private DeltaPattern(float[][] bands) {
        this.bands = bands;
        rises = new BlockSummary(bands.length * LARGEST);
        deviations = new BlockSummary(bands.length);
        rise = new double[BLOCK][bands.length];
        square = new double[BLOCK][bands.length];
        steps = new int[BLOCK][bands.length];
        sums = new double[bands.length];
        squares = new double[bands.length];
        SortedColumns block = new SortedColumns(BLOCK, bands.length);
        int frame = LAG;
        for (int from = LAG; from + BLOCK <= bands[0].length; from += HOP) {
            for (; frame < from + BLOCK; frame++) {
                rise(frame, frame % BLOCK);
            }
            addDeviations(from);
            addLargest(block);
            rises.next();
            deviations.next();
        }
    }

    private void rise(int frame, int place) {
        for (int band = 0; band < bands.length; band++) {
            float risen = Math.max(0, bands[band][frame] - bands[band][frame - LAG]);
            rise[place][band] = risen;
            square[place][band] = risen * risen;
            steps[place][band] = Quantised.of(risen, STEP);
        }
    }

    private void addDeviations(int from) {
        Arrays.fill(sums, 0);
        Arrays.fill(squares, 0);
        for (int i = 0; i < BLOCK; i++) {
            add(rise[(from + i) % BLOCK], sums);
            add(square[(from + i) % BLOCK], squares);
        }
        for (int band = 0; band < bands.length; band++) {
            double mean = sums[band] / BLOCK;
            float deviation = (float) Math.sqrt(Math.max(0, squares[band] / BLOCK - mean * mean));
            deviations.add(band, Quantised.of(deviation, DEVIATION_STEP));
        }
    }

    private static void add(double[] numbers, double[] sums) {
        for (int band = 0; band < sums.length; band++) {
            sums[band] += numbers[band];
        }
    }

    private void addLargest(SortedColumns block) {
        for (int i = 0; i < BLOCK; i++) {
            block.put(i, steps[i]);
        }
        block.sort();
        for (int i = 0; i < LARGEST; i++) {
            int[] sorted = block.row(BLOCK - LARGEST + i);
            for (int band = 0; band < bands.length; band++) {
                rises.add(band * LARGEST + i, sorted[band]);
            }
        }
    }

    /** How many numbers {@link #rises} of so many bands has. */
    static int length(int bands) {
        return bands * LARGEST;
    }

    /** @param bands levels by band and frame */
    static DeltaPattern of(float[][] bands) {
        return new DeltaPattern(bands);
    }

    byte[] rises() {
        return rises.percentile(0.9);
    }

    byte[] deviations() {
        return deviations.percentile(0.1);
    }
}
