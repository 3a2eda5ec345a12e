package org.lowtunes.audio;

import java.util.Arrays;

/**
 * A low pass of which every {@code step}-th sample is wanted, many of them at a time: the samples that one weight meets
 * stand side by side, so that the just-in-time compiler turns the loops into vector instructions. Every sum has the
 * order that {@link Downsampler} gives it: four partial sums, each of every fourth weight.
 */
final class Decimation {

    private static final int PARTS = 4;

    private final float[] weights;
    private final int step;
    /** The input, parted by the remainder of the place by {@code step}. */
    private float[][] series;

    private float[][] sums = new float[PARTS][0];

    /** @param weights a multiple of four */
    Decimation(float[] weights, int step) {
        this.weights = weights;
        this.step = step;
        series = new float[step][0];
    }

    /**
     * Computes neighbouring samples of the result.
     *
     * @param input what it is made of
     * @param first place of the first input sample that the first weight meets
     * @param count how many are wanted
     * @return the partial sums; used again
     */
    float[][] of(float[] input, int first, int count) {
        int length = count + (weights.length + step - 1) / step;
        if (sums[0].length < count) {
            sums = new float[PARTS][count];
        }
        if (series[0].length < length) {
            series = new float[step][length];
        }
        for (int remainder = 0; remainder < step; remainder++) {
            part(input, first + remainder, series[remainder], length);
        }
        for (int part = 0; part < PARTS; part++) {
            sum(part, sums[part], count);
        }
        return sums;
    }

    private void part(float[] input, int from, float[] one, int length) {
        int there = Math.min(length, (input.length - from + step - 1) / step);
        for (int i = 0, at = from; i < there; i++, at += step) {
            one[i] = input[at];
        }
    }

    private void sum(int part, float[] sum, int count) {
        Arrays.fill(sum, 0, count, 0);
        int tap = part;
        for (; tap + 2 * PARTS < weights.length; tap += 3 * PARTS) {
            add(sum, count, tap, tap + PARTS, tap + 2 * PARTS);
        }
        for (; tap < weights.length; tap += PARTS) {
            add(sum, count, tap);
        }
    }

    private void add(float[] sum, int count, int tap0, int tap1, int tap2) {
        float[] one0 = series[tap0 % step];
        float[] one1 = series[tap1 % step];
        float[] one2 = series[tap2 % step];
        int from0 = tap0 / step;
        int from1 = tap1 / step;
        int from2 = tap2 / step;
        float weight0 = weights[tap0];
        float weight1 = weights[tap1];
        float weight2 = weights[tap2];
        for (int i = 0; i < count; i++) {
            sum[i] = sum[i] + weight0 * one0[from0 + i] + weight1 * one1[from1 + i] + weight2 * one2[from2 + i];
        }
    }

    private void add(float[] sum, int count, int tap) {
        float[] one = series[tap % step];
        int from = tap / step;
        float weight = weights[tap];
        for (int i = 0; i < count; i++) {
            sum[i] += weight * one[from + i];
        }
    }
}
