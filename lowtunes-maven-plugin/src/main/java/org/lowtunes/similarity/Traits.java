package org.lowtunes.similarity;

import java.util.Arrays;

/**
 * What a listener can be told about a track's sound in plain words: six measured numbers, one byte each. How loud a
 * track was recorded changes none of them.
 *
 * @param tempo beats a minute, 50 to 200; 0 = no steady beat
 * @param activity how much sets in: the mean strength of onsets in tenths of a dB, 0 to 255
 * @param brightness where the middle of the sound's power lies, in thirds of a semitone above 55 Hz, 0 to 255
 * @param clarity how far tones stand out of what is between them: the median contrast in tenths of a dB, 0 to 255
 * @param dynamics from soft to loud moments: between the 10th and the 90th percentile of the level, in quarters of a
 *     dB, 0 to 255
 * @param attack how sharply sounds set in: the 98th percentile of the strength of onsets in tenths of a dB, 0 to 255
 */
public record Traits(int tempo, int activity, int brightness, int clarity, int dynamics, int attack) {
    /** Bytes of a track's traits. */
    public static final int BYTES = 6;

    /** A quarter of the onsets has to repeat with the beat. */
    private static final double CLEAR_BEAT = 0.25;

    private static final double LOWEST_HERTZ = 55;

    static Traits of(Frames frames, float[][] onsets, float[][] contrast) {
        Tempo tempo = Tempo.of(onsets);
        return new Traits(
                tempo.clarity() >= CLEAR_BEAT ? (int) Math.rint(tempo.beatsPerMinute()) : 0,
                limited(10 * mean(onsets)),
                brightness(frames),
                percentile(contrast, 0.5),
                dynamics(frames),
                percentile(onsets, 0.98));
    }

    private static int limited(double value) {
        return (int) Math.max(0, Math.min(255, value + 0.5));
    }

    private static double mean(float[][] values) {
        double sum = 0;
        for (float[] row : values) {
            for (float value : row) {
                sum += value;
            }
        }
        return sum / values.length / values[0].length;
    }

    /** In tenths, by counting. */
    private static int percentile(float[][] values, double part) {
        int[] counts = new int[256];
        for (float[] row : values) {
            for (float value : row) {
                counts[limited(10 * value)]++;
            }
        }
        long rank = (long) (part * ((long) values.length * values[0].length - 1));
        int tenths = 0;
        for (long below = counts[0]; below <= rank; below += counts[tenths]) {
            tenths++;
        }
        return tenths;
    }

    /** Mean over time of the logarithmic frequency, weighted by the amplitude of each mel band. */
    private static int brightness(Frames frames) {
        double[] semitones = new double[Frames.MEL_BANDS];
        for (int band = 0; band < semitones.length; band++) {
            semitones[band] = 12 * StrictMath.log(Analysis.hertzOfMelBand(band) / LOWEST_HERTZ) / StrictMath.log(2);
        }
        double[] power = new double[Frames.MEL_BANDS];
        for (int band = 0; band < power.length; band++) {
            power[band] = Moments.of(frames.melBands()[band], 0, frames.count()).mean();
        }
        double weights = 0;
        double sum = 0;
        for (int band = 0; band < power.length; band++) {
            double amplitude = StrictMath.pow(10, power[band] / 20);
            weights += amplitude;
            sum += amplitude * semitones[band];
        }
        return limited(3 * sum / weights);
    }

    private static int dynamics(Frames frames) {
        float[] levels = new float[frames.count()];
        for (int frame = 0; frame < levels.length; frame++) {
            float highest = frames.mel()[frame][0];
            for (float level : frames.mel()[frame]) {
                highest = Math.max(highest, level);
            }
            levels[frame] = highest;
        }
        Arrays.sort(levels);
        int tenth = (levels.length - 1) / 10;
        return limited(4 * (levels[levels.length - 1 - tenth] - levels[tenth]));
    }

    /** The numbers in the order of the record. */
    public byte[] toBytes() {
        return new byte[] {
            (byte) tempo, (byte) activity, (byte) brightness, (byte) clarity, (byte) dynamics, (byte) attack
        };
    }

    /** Reads what {@link #toBytes} wrote. */
    static Traits of(byte[] bytes) {
        return new Traits(
                bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF, bytes[3] & 0xFF, bytes[4] & 0xFF, bytes[5] & 0xFF);
    }
}
