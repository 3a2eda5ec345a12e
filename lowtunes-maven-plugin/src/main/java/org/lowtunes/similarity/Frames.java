package org.lowtunes.similarity;

/**
 * What a track's analysed part sounds like, 43 times a second: a picture of band levels over time.
 *
 * @param mel level of each mel band in dB, frame by frame: {@code mel[frame][band]}
 * @param melBands the same by band: {@code melBands[band][frame]}
 * @param semitoneBands level of each semitone band in dB, by band
 * @param pitches level of each of the {@link PitchClasses} in dB, four times a second: {@code pitches[frame][class]}
 */
record Frames(float[][] mel, float[][] melBands, float[][] semitoneBands, float[][] pitches) {
    /** Frames a second: 22,050 Hz at a hop of 512 samples. */
    static final double RATE = 22_050 / 512.0;

    static final int MEL_BANDS = 36;
    static final int SEMITONE_BANDS = 81;

    /** Over how many frames the level is averaged that {@link #levelled} takes away: 23 s. */
    private static final int LEVEL_SPAN = 1000;

    int count() {
        return mel.length;
    }

    /**
     * The semitone bands relative to the level around each frame: what is loud and soft within the music stays, how
     * loud it was recorded goes.
     */
    float[][] levelled() {
        int bands = semitoneBands.length;
        double[] sums = new double[count() + 1];
        for (int frame = 0; frame < count(); frame++) {
            double sum = 0;
            for (float[] band : semitoneBands) {
                sum += band[frame];
            }
            sums[frame + 1] = sums[frame] + sum / bands;
        }
        float[][] levelled = new float[bands][count()];
        for (int frame = 0; frame < count(); frame++) {
            int from = Math.max(0, frame - LEVEL_SPAN / 2);
            int to = Math.min(count(), frame + LEVEL_SPAN / 2);
            float level = (float) ((sums[to] - sums[from]) / (to - from));
            for (int band = 0; band < bands; band++) {
                levelled[band][frame] = semitoneBands[band][frame] - level;
            }
        }
        return levelled;
    }
}
