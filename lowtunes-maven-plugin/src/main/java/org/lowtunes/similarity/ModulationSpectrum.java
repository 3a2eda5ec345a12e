package org.lowtunes.similarity;

import java.util.Arrays;

/** How strongly a level goes up and down at each speed, from slow swells to fast tremolo. */
final class ModulationSpectrum {
    private static final int TRANSFORM = 512;

    private final RealFft fft = new RealFft(TRANSFORM);
    private final float[] window;
    private final float[] signal = new float[TRANSFORM];
    private final float[] spectrum;
    private final FilterBank rates;
    private final float[] scale;

    /**
     * @param frames how many frames are looked at: at most 512
     * @param rates how many speeds, evenly spread on a logarithmic scale
     * @param slowest times a second
     * @param fastest times a second, below 20
     */
    ModulationSpectrum(int frames, int rates, double slowest, double fastest) {
        this.rates = FilterBank.logarithmic(rates, slowest, fastest, Frames.RATE / TRANSFORM);
        window = new float[frames];
        for (int i = 0; i < frames; i++) {
            // A level that swings by 1 dB to both sides at a speed in the middle of a bin gives 1.
            window[i] = (float) (4.0 / frames * (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / frames)));
        }
        spectrum = new float[this.rates.bins()];
        float[] ones = new float[spectrum.length];
        Arrays.fill(ones, 1);
        scale = new float[rates];
        this.rates.powers(ones, scale);
        for (int rate = 0; rate < rates; rate++) {
            scale[rate] = 1 / scale[rate];
        }
    }

    /**
     * @param levels in dB
     * @param from first frame
     * @param swings receives the mean swing at each speed, in dB
     */
    void of(float[] levels, int from, float[] swings) {
        double sum = 0;
        for (int i = 0; i < window.length; i++) {
            sum += levels[from + i];
        }
        float mean = (float) (sum / window.length);
        for (int i = 0; i < window.length; i++) {
            signal[i] = window[i] * (levels[from + i] - mean);
        }
        fft.power(signal, spectrum);
        for (int bin = 0; bin < spectrum.length; bin++) {
            spectrum[bin] = (float) Math.sqrt(spectrum[bin]);
        }
        rates.powers(spectrum, swings);
        for (int rate = 0; rate < scale.length; rate++) {
            swings[rate] *= scale[rate];
        }
    }
}
