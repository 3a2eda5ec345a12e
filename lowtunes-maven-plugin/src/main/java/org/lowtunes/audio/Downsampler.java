package org.lowtunes.audio;

/**
 * Brings a mono sound of any rate to {@value SampleSink#RATE} Hz: a polyphase low pass, one set of weights for each
 * position that an output sample can have between two input samples. Output sample 0 lies on input sample 0.
 */
final class Downsampler {

    /** Zero crossings of the low pass on each side. */
    private static final int CROSSINGS = 16;
    /** What stays of the band below the lower half rate: the rest is the slope of the filter. */
    private static final double PASS = 0.92;

    private static final int PIECE = 512;

    private final int up;
    private final int down;
    private final int side;
    private final float[][] phases;
    /** Where one set of weights serves all output samples, as from 44,100 Hz; else null. */
    private final Decimation decimation;

    private final SampleSink sink;

    /** Input from {@code windowStart} on; before the first sample there is silence. */
    private float[] window;

    private int filled;
    private long windowStart;
    private long received;
    private long produced;
    private short[] output = new short[0];

    Downsampler(int rate, SampleSink sink) {
        this.sink = sink;
        int divisor = gcd(rate, SampleSink.RATE);
        up = SampleSink.RATE / divisor;
        down = rate / divisor;
        double cutoff = PASS * Math.min(1, (double) SampleSink.RATE / rate);
        // Even, so that the weights can be taken by fours.
        side = 2 * (int) Math.ceil(CROSSINGS / cutoff / 2);
        phases = new float[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = weights((double) phase / up, cutoff, side);
        }
        decimation = up == 1 ? new Decimation(phases[0], down) : null;
        window = new float[side - 1];
        filled = side - 1;
        windowStart = 1L - side;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static float[] weights(double fraction, double cutoff, int side) {
        float[] weights = new float[2 * side];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) WindowedSinc.at(i - (side - 1) - fraction, cutoff, side);
        }
        return weights;
    }

    /** Takes the next samples, 1 being full scale, and hands on all that can be made of them. */
    void add(float[] samples, int length) {
        received += length;
        append(samples, length);
        hand(Long.MAX_VALUE);
    }

    /** Hands on the rest: in all, input length x 22,050 / rate, rounded up. */
    void finish() {
        append(new float[side + 1], side + 1);
        hand((received * up + down - 1) / down);
    }

    private void append(float[] samples, int length) {
        if (window.length < filled + length) {
            float[] larger = new float[filled + length];
            System.arraycopy(window, 0, larger, 0, filled);
            window = larger;
        }
        System.arraycopy(samples, 0, window, filled, length);
        filled += length;
    }

    private void hand(long end) {
        long known = windowStart + filled;
        // The last input sample that output sample n weighs is n * down / up + side.
        long until = Math.min(end, Math.floorDiv((known - side) * up - 1, down) + 1);
        int count = (int) Math.max(0, until - produced);
        if (output.length < count) {
            output = new short[count];
        }
        if (decimation != null) {
            decimate(count);
        } else {
            for (int i = 0; i < count; i++) {
                long position = (produced + i) * down;
                int first = (int) (position / up - (side - 1) - windowStart);
                output[i] = round(dot(phases[(int) (position % up)], first));
            }
        }
        produced += count;
        if (count > 0) {
            sink.accept(output, count);
        }
        int passed = (int) Math.min(filled, produced * down / up - (side - 1) - windowStart);
        System.arraycopy(window, passed, window, 0, filled - passed);
        filled -= passed;
        windowStart += passed;
    }

    /** In pieces that stay in the fastest memory from one weight to the next. */
    private void decimate(int count) {
        for (int from = 0; from < count; from += PIECE) {
            int length = Math.min(PIECE, count - from);
            int first = (int) ((produced + from) * down - (side - 1) - windowStart);
            float[][] sums = decimation.of(window, first, length);
            for (int i = 0; i < length; i++) {
                output[from + i] = round(sums[0][i] + sums[1][i] + (sums[2][i] + sums[3][i]));
            }
        }
    }

    /** Four sums side by side: a processor adds them at once, one after the other it would wait for each. */
    private float dot(float[] weights, int first) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < weights.length; i += 4) {
            a += weights[i] * window[first + i];
            b += weights[i + 1] * window[first + i + 1];
            c += weights[i + 2] * window[first + i + 2];
            d += weights[i + 3] * window[first + i + 3];
        }
        return a + b + (c + d);
    }

    private static short round(float sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.rint(sample * 32768.0)));
    }
}
