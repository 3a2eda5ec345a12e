package org.lowtunes.similarity;

import java.util.Arrays;

/**
 * Streams samples into levels of pitch classes: how loud each of the twelve notes is, whatever its octave, in thirds of
 * a semitone.
 */
final class PitchClasses {
    /*
     * Notes need a finer spectrum than timbre: the samples are reduced to a quarter of their rate (a polyphase filter of
     * 64 taps, windowed sinc, passing up to 2.2 kHz), and a Hann window of 2048 of them (0.37 s, bins of 2.7 Hz) is
     * taken four times a second. The power of the bins between 180 Hz and 2.2 kHz is summed by pitch class.
     *
     * Fujishima, Realtime chord recognition of musical sound, ICMC 1999; Crochiere and Rabiner, Multirate Digital Signal
     * Processing, Prentice Hall 1983 (polyphase decimation).
     */
    static final int CLASSES = 36;
    private static final int HOP = 512;
    private static final int FACTOR = 4;
    private static final int TAPS_PER_PHASE = 16;
    private static final int WINDOW = 2048;
    private static final double RATE = 22_050.0 / FACTOR;
    private static final double CUTOFF = 2_750 / 22_050.0;
    private static final double LOWEST_HERTZ = 180;
    private static final double HIGHEST_HERTZ = 2_200;

    private static final float[][] TAPS = taps();
    private static final float[] HANN = hann();
    private static final int[] CLASS_OF_BIN = classOfBin();

    private final float[][] phases = new float[FACTOR][HOP / FACTOR + TAPS_PER_PHASE - 1];
    private final float[] reduced = new float[HOP / FACTOR];
    private final float[] waiting = new float[WINDOW];
    private final float[] windowed = new float[WINDOW];
    private final RealFft fft = new RealFft(WINDOW);
    private final float[] spectrum = new float[CLASS_OF_BIN.length];
    private final float[] power = new float[CLASSES];

    /** Takes the next 512 samples from the beginning of the array. */
    void add(short[] samples) {
        int kept = TAPS_PER_PHASE - 1;
        for (int phase = 0; phase < FACTOR; phase++) {
            float[] series = phases[phase];
            System.arraycopy(series, HOP / FACTOR, series, 0, kept);
            for (int i = 0; i < HOP / FACTOR; i++) {
                series[kept + i] = samples[FACTOR * i + phase];
            }
        }
        Arrays.fill(reduced, 0);
        for (int phase = 0; phase < FACTOR; phase++) {
            for (int tap = 0; tap < TAPS_PER_PHASE; tap++) {
                accumulate(TAPS[phase][tap], phases[phase], tap);
            }
        }
        System.arraycopy(waiting, reduced.length, waiting, 0, WINDOW - reduced.length);
        System.arraycopy(reduced, 0, waiting, WINDOW - reduced.length, reduced.length);
    }

    private void accumulate(float factor, float[] series, int from) {
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] += factor * series[from + i];
        }
    }

    /** The power of each class now, in the last 0.37 s; the array is used again. */
    float[] power() {
        for (int i = 0; i < WINDOW; i++) {
            windowed[i] = HANN[i] * waiting[i];
        }
        fft.power(windowed, spectrum);
        Arrays.fill(power, 0);
        for (int bin = 0; bin < spectrum.length; bin++) {
            if (CLASS_OF_BIN[bin] >= 0) {
                power[CLASS_OF_BIN[bin]] += spectrum[bin];
            }
        }
        return power;
    }

    private static float[][] taps() {
        int length = FACTOR * TAPS_PER_PHASE;
        float[][] taps = new float[FACTOR][TAPS_PER_PHASE];
        for (int i = 0; i < length; i++) {
            double t = i - (length - 1) / 2.0;
            double sinc = StrictMath.sin(2 * Math.PI * CUTOFF * t) / (Math.PI * t);
            taps[i % FACTOR][i / FACTOR] = (float) (sinc * (0.5 + 0.5 * StrictMath.cos(2 * Math.PI * t / length)));
        }
        return taps;
    }

    private static float[] hann() {
        float[] window = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            window[i] = (float) (4.0 / WINDOW / 32768 * (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / WINDOW)));
        }
        return window;
    }

    private static int[] classOfBin() {
        int[] classes = new int[(int) (HIGHEST_HERTZ / RATE * WINDOW) + 1];
        for (int bin = 0; bin < classes.length; bin++) {
            double hertz = bin * RATE / WINDOW;
            double third = CLASSES * StrictMath.log(Math.max(1, hertz) / 440) / StrictMath.log(2);
            classes[bin] = hertz < LOWEST_HERTZ ? -1 : Math.floorMod(Math.round(third), CLASSES);
        }
        return classes;
    }
}
