package org.lowtunes.audio;

/** Sounds that are known beforehand. */
final class Tones {

    private Tones() {}

    /** A sine wave. */
    static float[] sine(int rate, double frequency, double decibels, double seconds) {
        float[] samples = new float[(int) Math.round(rate * seconds)];
        double amplitude = Math.pow(10, decibels / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * frequency * i / rate));
        }
        return samples;
    }

    /** The same sound from both sides. */
    static float[][] both(float[] side) {
        return new float[][] {side, side};
    }

    /** One sound after another. */
    static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
