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

    private final BlockSummary rises;
    private final BlockSummary deviations;

    private DeltaPattern(float[][] bands) {
        rises = new BlockSummary(bands.length * LARGEST);
        deviations = new BlockSummary(bands.length);
        float[] block = new float[BLOCK];
        for (int from = LAG; from + BLOCK <= bands[0].length; from += HOP) {
            for (int band = 0; band < bands.length; band++) {
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < BLOCK; i++) {
                    float rise = Math.max(0, bands[band][from + i] - bands[band][from + i - LAG]);
                    block[i] = rise;
                    sum += rise;
                    squares += rise * rise;
                }
                double mean = sum / BLOCK;
                float deviation = (float) Math.sqrt(Math.max(0, squares / BLOCK - mean * mean));
                deviations.add(band, Quantised.of(deviation, DEVIATION_STEP));
                Arrays.sort(block);
                for (int i = 0; i < LARGEST; i++) {
                    rises.add(band * LARGEST + i, Quantised.of(block[BLOCK - LARGEST + i], STEP));
                }
            }
            rises.next();
            deviations.next();
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
