package org.lowtunes.similarity;

/** Which bands move together over a track: one instrument's partials, bass and drum, a full band playing in unison. */
final class CorrelationPattern {
    /*
     * The correlations of all pairs of the 36 mel bands in blocks of 256 frames (6 s); the median over all blocks.
     *
     * Seyerlehner, Widmer and Pohle, Fusing block-level features for music similarity estimation, DAFx 2010 ("CP").
     */
    private static final int BLOCK = 256;
    private static final int HOP = 128;
    private static final float STEP = 1 / 127f;

    private CorrelationPattern() {}

    /** @param bands levels by band and frame */
    static byte[] of(float[][] bands) {
        BlockSummary summary = new BlockSummary(Correlation.pairs(bands.length));
        for (int from = 0; from + BLOCK <= bands[0].length; from += HOP) {
            float[] correlations = Correlation.of(bands, from, BLOCK);
            for (int pair = 0; pair < correlations.length; pair++) {
                summary.add(pair, Quantised.of(correlations[pair], STEP));
            }
            summary.next();
        }
        return summary.percentile(0.5);
    }
}
