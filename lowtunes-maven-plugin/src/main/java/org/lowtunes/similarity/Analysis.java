package org.lowtunes.similarity;

import java.util.List;
import java.util.Optional;

/**
 * Computes what a track sounds like while its samples stream in: mono, 22,050 Hz, 16 bit.
 *
 * <p>Needs at most 32 MB whatever the length of the track. One instance for each track, used by one thread.
 */
public final class Analysis {
    /*
     * One short-time spectrum serves all families of features: a Hann window of 2048 samples (93 ms, bins of 10.8 Hz),
     * hop 512 (43 frames a second, which reaches modulations of 20 Hz). Each frame is kept as levels of bands in
     * hundredths of dB, 16 bits each, because which part gets analysed is known only at the end.
     *
     * Levels are cut off 70 dB below the loudest band of the track: what is below is the noise of the recording or of
     * its encoder. Everything computed from them ignores the level as a whole.
     */
    private static final int RATE = 22_050;
    private static final int WINDOW = 2048;
    private static final int HOP = 512;
    private static final float RANGE = 70;
    /** Mean square of samples below which nothing was recorded: -80 dB of full scale. */
    private static final double NOTHING = 1e-8;

    private static final int SHORTEST_SECONDS = 3;
    /** So that the slowest modulations can be seen: shorter tracks are repeated. */
    private static final int NEEDED_SECONDS = 12;

    private static final float[] HANN_EVEN = hann(0);
    private static final float[] HANN_ODD = hann(1);
    private static final FilterBank MEL = FilterBank.mel(Frames.MEL_BANDS, RATE / (double) WINDOW);
    private static final FilterBank SEMITONES = FilterBank.semitones(RATE / (double) WINDOW);
    private static final int LEVELS = MEL.bands() + SEMITONES.bands();
    private static final int SECOND =
            SoundingSeconds.FRAMES * LEVELS + Harmony.FRAMES_PER_SECOND * PitchClasses.CLASSES;

    private final RealFft fft = new RealFft(WINDOW);
    private final short[] waiting = new short[WINDOW];
    private int filled;
    /** The same samples, every other one each. */
    private final float[] even = new float[WINDOW / 2];

    private final float[] odd = new float[WINDOW / 2];
    private int parted;
    private final float[] spectrum = new float[Math.max(MEL.bins(), SEMITONES.bins())];
    private final float[] bands = new float[Math.max(MEL.bands(), SEMITONES.bands())];
    private final PitchClasses pitchClasses = new PitchClasses();
    private final SoundingSeconds seconds = new SoundingSeconds();
    private short[] second = new short[SECOND];
    private int frames;
    private long energy;
    private double loudest;

    /** Begins a track. */
    public Analysis() {}

    /** @param length how many of {@code samples}, from the first on, follow what was added before */
    public void add(short[] samples, int length) {
        int taken = 0;
        while (taken < length) {
            int count = Math.min(length - taken, WINDOW - filled);
            System.arraycopy(samples, taken, waiting, filled, count);
            filled += count;
            taken += count;
            if (filled == WINDOW) {
                frame();
                filled = WINDOW - HOP;
                System.arraycopy(waiting, HOP, waiting, 0, filled);
                System.arraycopy(even, HOP / 2, even, 0, filled / 2);
                System.arraycopy(odd, HOP / 2, odd, 0, filled / 2);
                parted = filled / 2;
            }
        }
    }

    private void frame() {
        for (int i = 0; i < HOP; i++) {
            energy += waiting[i] * waiting[i];
        }
        for (; parted < WINDOW / 2; parted++) {
            even[parted] = waiting[2 * parted];
            odd[parted] = waiting[2 * parted + 1];
        }
        fft.power(even, HANN_EVEN, odd, HANN_ODD, spectrum);
        int at = frames * LEVELS;
        MEL.powers(spectrum, bands);
        for (int band = 0; band < MEL.bands(); band++) {
            second[at++] = hundredths(bands[band]);
        }
        SEMITONES.powers(spectrum, bands);
        for (int band = 0; band < SEMITONES.bands(); band++) {
            second[at++] = hundredths(bands[band]);
        }
        pitchClasses.add(waiting);
        int quarter = frames * Harmony.FRAMES_PER_SECOND / SoundingSeconds.FRAMES;
        if (++frames * Harmony.FRAMES_PER_SECOND / SoundingSeconds.FRAMES > quarter) {
            at = SoundingSeconds.FRAMES * LEVELS + quarter * PitchClasses.CLASSES;
            for (float power : pitchClasses.power()) {
                second[at++] = hundredths(power);
            }
        }
        if (frames == SoundingSeconds.FRAMES) {
            double meanSquare = energy / (32768.0 * 32768.0 * HOP * SoundingSeconds.FRAMES);
            loudest = Math.max(loudest, meanSquare);
            second = seconds.exchange(meanSquare, second);
            frames = 0;
            energy = 0;
        }
    }

    private static short hundredths(float power) {
        return (short) (Decibels.of(power) * 100);
    }

    /**
     * Ends the track.
     *
     * @return what it sounds like; nothing when it is silent or shorter than three seconds
     */
    public Optional<Descriptor> finish() {
        List<short[]> central = seconds.central();
        if (central.size() < SHORTEST_SECONDS || loudest < NOTHING) {
            return Optional.empty();
        }
        return Optional.of(Descriptor.of(frames(central)));
    }

    private static Frames frames(List<short[]> central) {
        short top = Short.MIN_VALUE;
        for (short[] levels : central) {
            for (int i = 0; i < SoundingSeconds.FRAMES * LEVELS; i++) {
                top = (short) Math.max(top, levels[i]);
            }
        }
        float floor = top / 100f - RANGE;
        int count = Math.max(central.size(), NEEDED_SECONDS) * SoundingSeconds.FRAMES;
        float[][] mel = new float[count][MEL.bands()];
        float[][] melBands = new float[MEL.bands()][count];
        float[][] semitoneBands = new float[SEMITONES.bands()][count];
        for (int frame = 0; frame < count; frame++) {
            short[] levels = central.get(frame / SoundingSeconds.FRAMES % central.size());
            int at = frame % SoundingSeconds.FRAMES * LEVELS;
            for (int band = 0; band < MEL.bands(); band++) {
                mel[frame][band] = Math.max(floor, levels[at++] / 100f);
                melBands[band][frame] = mel[frame][band];
            }
            for (int band = 0; band < SEMITONES.bands(); band++) {
                semitoneBands[band][frame] = Math.max(floor, levels[at++] / 100f);
            }
        }
        float[][] pitches = new float[count / SoundingSeconds.FRAMES * Harmony.FRAMES_PER_SECOND][PitchClasses.CLASSES];
        for (int frame = 0; frame < pitches.length; frame++) {
            short[] levels = central.get(frame / Harmony.FRAMES_PER_SECOND % central.size());
            int at = SoundingSeconds.FRAMES * LEVELS + frame % Harmony.FRAMES_PER_SECOND * PitchClasses.CLASSES;
            for (int i = 0; i < PitchClasses.CLASSES; i++) {
                pitches[frame][i] = Math.max(floor, levels[at++] / 100f);
            }
        }
        return new Frames(mel, melBands, semitoneBands, pitches);
    }

    static double hertzOfMelBand(int band) {
        return MEL.centre(band) * RATE / WINDOW;
    }

    /** Of every other sample, from this one on. */
    private static float[] hann(int from) {
        float[] window = new float[WINDOW / 2];
        for (int i = 0; i < window.length; i++) {
            // A full-scale sine in the middle of a bin has a power of 1.
            double amplitude = 4.0 / WINDOW / 32768;
            double angle = 2 * Math.PI * (2 * i + from) / WINDOW;
            window[i] = (float) (amplitude * (0.5 - 0.5 * StrictMath.cos(angle)));
        }
        return window;
    }
}
