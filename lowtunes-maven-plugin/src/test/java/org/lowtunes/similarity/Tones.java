package org.lowtunes.similarity;

import java.util.Optional;
import java.util.Random;

/** Samples made by formula, mono at 22,050 Hz. */
final class Tones {
    static final int RATE = 22_050;

    private Tones() {}

    static short[] silence(double seconds) {
        return new short[(int) (seconds * RATE)];
    }

    /** A chord of sawtooth-like notes that is struck again and again, with some noise: different for each seed. */
    static short[] music(long seed, double seconds, double beatsPerMinute) {
        Random random = new Random(seed);
        double[] hertz = new double[4];
        for (int i = 0; i < hertz.length; i++) {
            hertz[i] = 110 * StrictMath.pow(2, random.nextInt(36) / 12.0);
        }
        double noise = random.nextDouble() * 0.05;
        int partials = 1 + random.nextInt(12);
        double beat = RATE * 60 / beatsPerMinute;
        short[] samples = new short[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double decay = StrictMath.exp(-4 * (i % beat) / beat);
            double value = noise * random.nextGaussian() * decay;
            for (double note : hertz) {
                for (int partial = 1; partial <= partials; partial++) {
                    value += 0.1 / partial * decay * Math.sin(2 * Math.PI * note * partial * i / RATE);
                }
            }
            samples[i] = (short) (Math.max(-1, Math.min(1, value)) * 32_000);
        }
        return samples;
    }

    static Optional<Descriptor> describe(short[]... parts) {
        Analysis analysis = new Analysis();
        for (short[] part : parts) {
            analysis.add(part, part.length);
        }
        return analysis.finish();
    }
}
