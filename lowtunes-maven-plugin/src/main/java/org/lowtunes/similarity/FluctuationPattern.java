package org.lowtunes.similarity;

/** Which bands swing at which speed: the rhythm of a track as a texture. */
final class FluctuationPattern {
    /*
     * Of each semitone band, in blocks of 512 frames (12 s), the swings of the level at 37 speeds from 0.5 to 19 times a
     * second, evenly spread on a logarithmic scale, so that a change of tempo is a small shift. The 60th percentile over
     * all blocks is kept, in steps of a sixteenth of a dB.
     *
     * Pampalk, Rauber and Merkl, Content-based organization and visualization of music archives, ACM Multimedia 2002;
     * Seyerlehner, Widmer and Pohle, DAFx 2010 ("LFP").
     */
    private static final int BLOCK = 512;
    private static final int HOP = 128;
    private static final int RATES = 37;
    private static final float STEP = 1 / 16f;

    private FluctuationPattern() {}

    /** How many numbers the pattern of so many bands has. */
    static int length(int bands) {
        return bands * RATES;
    }

    /** @param bands levels by band and frame; at least 512 frames */
    static byte[] of(float[][] bands) {
        ModulationSpectrum modulation = new ModulationSpectrum(BLOCK, RATES, 0.5, 19);
        BlockSummary summary = new BlockSummary(bands.length * RATES);
        float[] swings = new float[RATES];
        for (int from = 0; from + BLOCK <= bands[0].length; from += HOP) {
            for (int band = 0; band < bands.length; band++) {
                modulation.of(bands[band], from, swings);
                for (int rate = 0; rate < RATES; rate++) {
                    summary.add(band * RATES + rate, Quantised.of(swings[rate], STEP));
                }
            }
            summary.next();
        }
        return summary.percentile(0.6);
    }
}
