package org.lowtunes.similarity;

import java.util.Arrays;

/**
 * About a thousand statistics of every ten seconds of a track, from which {@link TrackDiscriminant} learns what makes
 * tracks different from each other.
 */
final class Segments {
    /*
     * For each segment, all relative to its own level:
     *   mel bands: mean, deviation, deviation of the changes, 10th and 90th percentile  5 x 36
     *   cepstrum: logarithm of the deviation of 20 coefficients, their correlations     20 + 190
     *   correlations of groups of semitone bands                                        210
     *   swings of 12 groups of mel bands at 14 speeds, 0.5 to 16 a second               168
     *   swings of the onsets of 9 groups of mel bands at 24 tempi, 30 to 480 a minute   216
     *   contrast: mean and deviation in each group                                      2 x 20
     *   harmony                                                                         33
     *   deviation of the level                                                          1
     */
    static final int FRAMES = 10 * SoundingSeconds.FRAMES;
    static final int LENGTH = 1 + 5 * 36 + 20 + 190 + 190 + 168 + 216 + 40 + Harmony.LENGTH;
    private static final int COEFFICIENTS = 20;
    private static final int SEMITONE_GROUP = 4;
    private static final int SWING_GROUP = 3;
    private static final int ONSET_GROUP = 4;

    private final Frames frames;
    private final float[][] cepstrum;
    private final float[][] semitoneGroups;
    private final float[][] swingGroups;
    private final float[][] onsetGroups;
    private final float[][] contrast;
    private final Harmony harmony;
    private final ModulationSpectrum swings = new ModulationSpectrum(FRAMES, 14, 0.5, 16);
    private final ModulationSpectrum tempi = new ModulationSpectrum(FRAMES, 24, 0.5, 8);
    private final byte[] statistics = new byte[2000];
    private int length;

    private Segments(Frames frames, float[][] cepstrum, float[][] onsets, float[][] contrast, Harmony harmony) {
        this.frames = frames;
        this.cepstrum = Arrays.copyOf(cepstrum, COEFFICIENTS);
        this.semitoneGroups = grouped(frames.semitoneBands(), SEMITONE_GROUP);
        this.swingGroups = grouped(frames.melBands(), SWING_GROUP);
        this.onsetGroups = grouped(onsets, ONSET_GROUP);
        this.contrast = contrast;
        this.harmony = harmony;
    }

    /**
     * @param cepstrum by coefficient and frame
     * @param onsets by mel band and frame
     * @param contrast by group and frame
     * @return the statistics of each segment
     */
    static byte[][] of(Frames frames, float[][] cepstrum, float[][] onsets, float[][] contrast, Harmony harmony) {
        Segments segments = new Segments(frames, cepstrum, onsets, contrast, harmony);
        int count = frames.count() / FRAMES;
        int start = (frames.count() - count * FRAMES) / 2 / SoundingSeconds.FRAMES * SoundingSeconds.FRAMES;
        byte[][] result = new byte[count][];
        for (int segment = 0; segment < count; segment++) {
            result[segment] = segments.statistics(start + segment * FRAMES);
        }
        return result;
    }

    private byte[] statistics(int from) {
        length = 0;
        levels(from);
        for (float[] coefficient : cepstrum) {
            put(6 * log2(Moments.of(coefficient, from, FRAMES).deviation() + 0.1f), 0.25f);
        }
        correlations(cepstrum, from);
        correlations(semitoneGroups, from);
        modulations(swings, swingGroups, 14, from);
        modulations(tempi, onsetGroups, 24, from);
        for (float[] group : contrast) {
            Moments moments = Moments.of(group, from, FRAMES);
            put(moments.mean(), 0.25f);
            put(moments.deviation(), 0.125f);
        }
        int quarter = from / SoundingSeconds.FRAMES * Harmony.FRAMES_PER_SECOND;
        for (float value : harmony.statistics(quarter, 10 * Harmony.FRAMES_PER_SECOND)) {
            put(value, 1 / 127f);
        }
        return Arrays.copyOf(statistics, length);
    }

    private void levels(int from) {
        float[] level = new float[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            float sum = 0;
            for (float value : frames.mel()[from + frame]) {
                sum += value;
            }
            level[frame] = sum / frames.melBands().length;
        }
        Moments whole = Moments.of(level, 0, FRAMES);
        put(whole.deviation(), 0.125f);
        float[] changes = new float[FRAMES - 1];
        for (float[] band : frames.melBands()) {
            Moments moments = Moments.of(band, from, FRAMES);
            for (int i = 0; i < changes.length; i++) {
                changes[i] = band[from + i + 1] - band[from + i];
            }
            float[] sorted = Arrays.copyOfRange(band, from, from + FRAMES);
            Arrays.sort(sorted);
            put(moments.mean() - whole.mean(), 0.5f);
            put(moments.deviation(), 0.125f);
            put(Moments.of(changes, 0, changes.length).deviation(), 0.125f);
            put(sorted[FRAMES / 10] - whole.mean(), 0.5f);
            put(sorted[FRAMES - 1 - FRAMES / 10] - whole.mean(), 0.5f);
        }
    }

    private void correlations(float[][] series, int from) {
        for (float correlation : Correlation.of(series, from, FRAMES)) {
            put(correlation, 1 / 127f);
        }
    }

    private void modulations(ModulationSpectrum modulation, float[][] series, int rates, int from) {
        float[] strength = new float[rates];
        for (float[] levels : series) {
            modulation.of(levels, from, strength);
            for (float value : strength) {
                put(6 * log2(value + 0.05f), 0.25f);
            }
        }
    }

    private void put(float value, float step) {
        statistics[length++] = Quantised.of(value, step);
    }

    private static float log2(float value) {
        return Decibels.of(value) / 3.0103f;
    }

    private static float[][] grouped(float[][] bands, int size) {
        float[][] groups = new float[bands.length / size][bands[0].length];
        for (int group = 0; group < groups.length; group++) {
            for (int frame = 0; frame < bands[0].length; frame++) {
                float sum = 0;
                for (int band = group * size; band < (group + 1) * size; band++) {
                    sum += bands[band][frame];
                }
                groups[group][frame] = sum / size;
            }
        }
        return groups;
    }
}
