package org.lowtunes.similarity;

/** How much of each semitone band is there, from its quietest to its loudest moment within a quarter of a second. */
final class SpectralPattern {
    /*
     * In blocks of 10 frames the levels of each band are sorted by themselves: a steady tone gives ten equal numbers, a
     * beat a steep slope. The 90th percentile over all blocks is kept, in steps of half a dB.
     *
     * Seyerlehner, Widmer and Pohle, Fusing block-level features for music similarity estimation, DAFx 2010 ("SP").
     */
    private static final int BLOCK = 10;
    private static final int HOP = 5;
    private static final float STEP = 0.5f;

    private SpectralPattern() {}

    /** How many numbers the pattern of so many bands has. */
    static int length(int bands) {
        return bands * BLOCK;
    }

    /** @param bands levels by band and frame, without the track's own level */
    static byte[] of(float[][] bands) {
        BlockSummary summary = new BlockSummary(bands.length * BLOCK);
        SortedColumns block = new SortedColumns(BLOCK, bands.length);
        int[][] levels = new int[BLOCK][bands.length];
        int frame = 0;
        for (int from = 0; from + BLOCK <= bands[0].length; from += HOP) {
            for (; frame < from + BLOCK; frame++) {
                quantise(bands, frame, levels[frame % BLOCK]);
            }
            for (int i = 0; i < BLOCK; i++) {
                block.put(i, levels[i]);
            }
            block.sort();
            for (int i = 0; i < BLOCK; i++) {
                int[] sorted = block.row(i);
                for (int band = 0; band < bands.length; band++) {
                    summary.add(band * BLOCK + i, sorted[band]);
                }
            }
            summary.next();
        }
        return summary.percentile(0.9);
    }

    /** Before they are sorted: each level belongs to two blocks, and the order stays the same. */
    private static void quantise(float[][] bands, int frame, int[] levels) {
        for (int band = 0; band < bands.length; band++) {
            levels[band] = Quantised.of(bands[band][frame], STEP);
        }
    }
}
