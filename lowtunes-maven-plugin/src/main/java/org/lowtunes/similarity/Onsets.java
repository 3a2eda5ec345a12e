package org.lowtunes.similarity;

/** Where sounds set in, and at which tempi they do so: the rhythm, whatever the timbre. */
final class Onsets {
    /*
     * The strength of an onset is how far a band's level rises above its mean over the quarter of a second before. Its
     * swings at 25 speeds between 30 and 600 a minute are measured in windows of 256 frames (6 s) and averaged over the
     * track.
     *
     * Pohle, Schnitzer, Schedl, Knees and Widmer, On rhythm and general music similarity, ISMIR 2009 ("onset patterns").
     */
    private static final int BEFORE = 11;
    private static final int WINDOW = 256;
    private static final int HOP = 64;
    private static final int RATES = 25;
    private static final float STEP = 1 / 16f;

    private Onsets() {}

    /** How many numbers the pattern of so many bands has. */
    static int length(int bands) {
        return bands * RATES;
    }

    /** @return strength in dB by band and frame, 0 or more */
    static float[][] of(float[][] bands) {
        float[][] onsets = new float[bands.length][bands[0].length];
        for (int band = 0; band < bands.length; band++) {
            float[] levels = bands[band];
            for (int frame = 1; frame < levels.length; frame++) {
                int from = Math.max(0, frame - BEFORE);
                float sum = 0;
                for (int i = from; i < frame; i++) {
                    sum += levels[i];
                }
                onsets[band][frame] = Math.max(0, levels[frame] - sum / (frame - from));
            }
        }
        return onsets;
    }

    /** @param onsets by band and frame */
    static byte[] pattern(float[][] onsets) {
        ModulationSpectrum modulation = new ModulationSpectrum(WINDOW, RATES, 0.5, 10);
        byte[] pattern = new byte[onsets.length * RATES];
        float[] swings = new float[RATES];
        for (int band = 0; band < onsets.length; band++) {
            double[] sums = new double[RATES];
            int windows = 0;
            for (int from = 0; from + WINDOW <= onsets[band].length; from += HOP, windows++) {
                modulation.of(onsets[band], from, swings);
                for (int rate = 0; rate < RATES; rate++) {
                    sums[rate] += swings[rate];
                }
            }
            for (int rate = 0; rate < RATES; rate++) {
                pattern[band * RATES + rate] = Quantised.of((float) (sums[rate] / windows), STEP);
            }
        }
        return pattern;
    }
}
