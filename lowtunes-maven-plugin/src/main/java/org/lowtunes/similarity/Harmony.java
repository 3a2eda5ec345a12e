package org.lowtunes.similarity;

/**
 * How a piece uses the twelve notes, whatever its key: few or many at a time, consonant or not, how fast they change.
 */
final class Harmony {
    /*
     * Of the share that each pitch class has in each quarter of a second:
     *   magnitudes 1 to 6 of its Fourier transform, which tell chromatic clusters (1), quartal (2, with 5: diatonic),
     *     augmented (3), diminished (4) and whole-tone (6) collections apart and do not change under transposition: mean
     *     and deviation over time, of averages over two seconds, and of the average over all        4 x 6
     *   how much is exchanged after a quarter of a second, one and four seconds                     3
     *   geometric mean of the shares in the best-fitting major, minor, diminished, augmented triad  4
     *   entropy: mean and deviation                                                                 2
     * The tuning is the third of a semitone that the track as a whole fits best.
     *
     * Amiot, Music Through Fourier Space, Springer 2016; Quinn, General equal-tempered harmony, Perspectives of New
     * Music 44(2), 2006. The triads after the interval features of bliss-rs 0.13.
     */
    static final int FRAMES_PER_SECOND = 4;
    static final int LENGTH = 33;
    private static final int NOTES = 12;
    private static final int THIRDS = PitchClasses.CLASSES / NOTES;
    private static final int[][] TRIADS = {{0, 4, 7}, {0, 3, 7}, {0, 3, 6}, {0, 4, 8}};
    private static final int[] LAGS = {1, 4, 16};

    private static final float[] COSINES = new float[NOTES];

    static {
        for (int i = 0; i < NOTES; i++) {
            COSINES[i] = (float) StrictMath.cos(2 * Math.PI * i / NOTES);
        }
    }

    /** Share of each note by frame, each frame adding up to 1. */
    private final float[][] shares;

    /** @param levels of the pitch classes by frame, in dB */
    Harmony(float[][] levels) {
        double[] fit = new double[THIRDS];
        float[][] amplitudes = new float[levels.length][PitchClasses.CLASSES];
        for (int frame = 0; frame < levels.length; frame++) {
            for (int i = 0; i < PitchClasses.CLASSES; i++) {
                amplitudes[frame][i] = (float) StrictMath.pow(10, levels[frame][i] / 20);
                fit[i % THIRDS] += amplitudes[frame][i];
            }
        }
        int tuning = 0;
        for (int third = 1; third < THIRDS; third++) {
            tuning = fit[third] > fit[tuning] ? third : tuning;
        }
        shares = new float[levels.length][NOTES];
        for (int frame = 0; frame < levels.length; frame++) {
            float sum = 0;
            for (int note = 0; note < NOTES; note++) {
                int centre = note * THIRDS + tuning;
                int below = Math.floorMod(centre - 1, PitchClasses.CLASSES);
                int above = (centre + 1) % PitchClasses.CLASSES;
                float[] amplitude = amplitudes[frame];
                shares[frame][note] = amplitude[centre] + 0.5f * (amplitude[below] + amplitude[above]);
                sum += shares[frame][note];
            }
            for (int note = 0; note < NOTES; note++) {
                shares[frame][note] /= sum;
            }
        }
    }

    /** {@link #LENGTH} numbers between 0 and 1 about some of the frames. */
    float[] statistics(int from, int count) {
        float[] statistics = new float[LENGTH];
        float[][] magnitudes = new float[6][count];
        float[][] triads = new float[TRIADS.length][count];
        float[] entropy = new float[count];
        for (int frame = 0; frame < count; frame++) {
            float[] share = shares[from + frame];
            float[] magnitude = magnitudes(share);
            for (int k = 0; k < 6; k++) {
                magnitudes[k][frame] = magnitude[k];
            }
            for (int triad = 0; triad < TRIADS.length; triad++) {
                triads[triad][frame] = triad(share, TRIADS[triad]);
            }
            entropy[frame] = entropy(share);
        }
        int at = 0;
        for (float[] magnitude : magnitudes) {
            Moments moments = Moments.of(magnitude, 0, count);
            statistics[at++] = moments.mean();
            statistics[at++] = moments.deviation();
        }
        int span = 2 * FRAMES_PER_SECOND;
        for (int start = from; start + span <= from + count; start += span) {
            float[] average = magnitudes(average(start, span));
            for (int k = 0; k < 6; k++) {
                statistics[at + k] += average[k] / (count / span);
            }
        }
        at += 6;
        for (float magnitude : magnitudes(average(from, count))) {
            statistics[at++] = magnitude;
        }
        for (int lag : LAGS) {
            statistics[at++] = exchange(from, count, lag);
        }
        for (float[] triad : triads) {
            statistics[at++] = Moments.of(triad, 0, count).mean();
        }
        Moments moments = Moments.of(entropy, 0, count);
        statistics[at++] = moments.mean();
        statistics[at] = moments.deviation();
        return statistics;
    }

    /** The statistics of the whole track. */
    byte[] pattern() {
        byte[] pattern = new byte[LENGTH];
        float[] statistics = statistics(0, shares.length);
        for (int i = 0; i < LENGTH; i++) {
            pattern[i] = Quantised.of(statistics[i], 1 / 127f);
        }
        return pattern;
    }

    private float[] average(int from, int count) {
        float[] average = new float[NOTES];
        for (int frame = from; frame < from + count; frame++) {
            for (int note = 0; note < NOTES; note++) {
                average[note] += shares[frame][note] / count;
            }
        }
        return average;
    }

    private static float[] magnitudes(float[] share) {
        float[] magnitudes = new float[6];
        for (int k = 1; k <= 6; k++) {
            float re = 0;
            float im = 0;
            for (int note = 0; note < NOTES; note++) {
                re += share[note] * COSINES[k * note % NOTES];
                im += share[note] * COSINES[(k * note + 9) % NOTES];
            }
            magnitudes[k - 1] = (float) Math.sqrt(re * re + im * im);
        }
        return magnitudes;
    }

    private static float triad(float[] share, int[] triad) {
        float best = 0;
        for (int root = 0; root < NOTES; root++) {
            float product = 1;
            for (int interval : triad) {
                product *= share[(root + interval) % NOTES];
            }
            best = Math.max(best, product);
        }
        return (float) StrictMath.cbrt(best);
    }

    /** 0 for one note alone, 1 for all twelve alike. */
    private static float entropy(float[] share) {
        float sum = 0;
        for (float part : share) {
            sum -= part * Decibels.of(part);
        }
        return sum / Decibels.of(NOTES);
    }

    /** The part of the sound that is at other notes some frames later. */
    private float exchange(int from, int count, int lag) {
        double sum = 0;
        for (int frame = from; frame < from + count - lag; frame++) {
            for (int note = 0; note < NOTES; note++) {
                sum += Math.abs(shares[frame + lag][note] - shares[frame][note]);
            }
        }
        return (float) (sum / 2 / (count - lag));
    }
}
