package org.lowtunes.similarity;

/** How far tones stand out of what is between them: high for a flute, low for noise and for dense sounds. */
final class Contrast {
    /*
     * In groups of four neighbouring semitone bands, the level of the loudest minus that of the softest.
     *
     * After Jiang, Lu, Zhang, Tao and Cai, Music type classification by spectral contrast feature, ICME 2002. As a
     * pattern (its 10th, 50th and 90th percentile over the frames) after Seyerlehner, Widmer and Pohle, DAFx 2010
     * ("SCP").
     */
    private static final int GROUP = 4;
    private static final float STEP = 0.5f;

    private Contrast() {}

    /** How many numbers the pattern of so many bands has. */
    static int length(int bands) {
        return 3 * (bands / GROUP);
    }

    /**
     * @param bands levels by semitone band and frame
     * @return contrast in dB by group and frame
     */
    static float[][] of(float[][] bands) {
        float[][] contrast = new float[bands.length / GROUP][bands[0].length];
        for (int group = 0; group < contrast.length; group++) {
            for (int frame = 0; frame < bands[0].length; frame++) {
                float highest = bands[group * GROUP][frame];
                float lowest = highest;
                for (int band = group * GROUP + 1; band < (group + 1) * GROUP; band++) {
                    highest = Math.max(highest, bands[band][frame]);
                    lowest = Math.min(lowest, bands[band][frame]);
                }
                contrast[group][frame] = highest - lowest;
            }
        }
        return contrast;
    }

    /** @param contrast by group and frame */
    static byte[] pattern(float[][] contrast) {
        BlockSummary summary = new BlockSummary(contrast.length);
        for (int frame = 0; frame < contrast[0].length; frame++) {
            for (int group = 0; group < contrast.length; group++) {
                summary.add(group, Quantised.of(contrast[group][frame], STEP));
            }
            summary.next();
        }
        byte[] pattern = new byte[3 * contrast.length];
        System.arraycopy(summary.percentile(0.1), 0, pattern, 0, contrast.length);
        System.arraycopy(summary.percentile(0.5), 0, pattern, contrast.length, contrast.length);
        System.arraycopy(summary.percentile(0.9), 0, pattern, 2 * contrast.length, contrast.length);
        return pattern;
    }
}
