package org.lowtunes.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes the samples of a pipe apart into channels, 1 being full scale. */
final class Separation {

    private final SourceStream.SampleForm form;
    private final float[][] channels;
    private final int[] whole;
    private final float[] together;
    private final double[] exact;

    /** @param frames the most that come at once */
    Separation(SourceStream.SampleForm form, int channels, int frames) {
        this.form = form;
        this.channels = new float[channels][frames];
        together = new float[channels * frames];
        whole = new int[form == SourceStream.SampleForm.WHOLE ? together.length : 0];
        exact = new double[form == SourceStream.SampleForm.DOUBLE ? together.length : 0];
    }

    /**
     * Takes a block apart.
     *
     * @param bytes that begin with its samples, channel by channel in each frame
     * @return one array a channel; used again
     */
    float[][] of(byte[] bytes, int frames) {
        int samples = frames * channels.length;
        ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (form) {
            case WHOLE -> {
                block.asIntBuffer().get(whole, 0, samples);
                for (int i = 0; i < samples; i++) {
                    together[i] = whole[i] * 0x1p-31f;
                }
            }
            case FLOAT -> {
                block.asFloatBuffer().get(together, 0, samples);
                makeFinite(samples);
            }
            case DOUBLE -> {
                block.asDoubleBuffer().get(exact, 0, samples);
                for (int i = 0; i < samples; i++) {
                    together[i] = (float) exact[i];
                }
                makeFinite(samples);
            }
        }
        if (channels.length == 2) {
            split(channels[0], channels[1], frames);
        } else {
            for (int c = 0; c < channels.length; c++) {
                pick(c, channels[c], frames);
            }
        }
        return channels;
    }

    /** A float file may hold anything, and one "not a number" would spoil every sum after it. */
    private void makeFinite(int samples) {
        for (int i = 0; i < samples; i++) {
            if (!(Math.abs(together[i]) <= Float.MAX_VALUE)) {
                together[i] = 0;
            }
        }
    }

    private void split(float[] left, float[] right, int frames) {
        for (int i = 0; i < frames; i++) {
            left[i] = together[2 * i];
            right[i] = together[2 * i + 1];
        }
    }

    private void pick(int which, float[] channel, int frames) {
        int step = channels.length;
        for (int i = 0, at = which; i < frames; i++, at += step) {
            channel[i] = together[at];
        }
    }
}
