package org.lowtunes.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves that two files hold one recording: they are as long as each other within a second, and where they are laid
 * upon each other, at least 95 % of their seconds correlate at 0.98 or more. How loud they are does not count. What an
 * encoder puts before the sound (some thousandths of a second, rarely a whole number of samples) is found first.
 */
public final class SameRecording {

    private static final String KIND = "agreements-1";
    private static final double MOST_DIFFERENCE_SECONDS = 1;
    private static final double AGREES = 0.98;
    private static final double MOST_SECONDS = 0.95;
    /** Mean square of a 16-bit sample below which nothing is to be heard: -66 dBFS. */
    private static final double SILENT = 16 * 16;
    /** Fewer sounding seconds prove nothing. */
    private static final int FEWEST_SECONDS = 3;

    private static final int RATE = SampleSink.RATE;
    /** Of the passage by which the delay is found. */
    private static final int PASSAGE = 12 * RATE;

    private static final int REACH = (int) (1.25 * RATE);
    private static final int COARSE = 10;
    private static final int LOBES = 8;

    private final Ffmpeg ffmpeg;
    private final AudioCache cache;

    /**
     * @param ffmpeg decodes
     * @param cache remembers what was found
     */
    public SameRecording(Ffmpeg ffmpeg, AudioCache cache) {
        this.ffmpeg = ffmpeg;
        this.cache = cache;
    }

    /** Whether two sounds may be one recording by what is known of them without a comparison. */
    public static boolean possible(Listening a, Listening b) {
        return Math.abs(a.seconds() - b.seconds()) <= MOST_DIFFERENCE_SECONDS
                && a.renditionChannels() == b.renditionChannels();
    }

    /**
     * Whether two sounds are proven to be one recording.
     *
     * @throws InterruptedException when this thread is interrupted
     * @throws UncheckedIOException when ffmpeg cannot be started
     */
    public boolean proven(Path a, Listening ofA, Path b, Listening ofB) throws InterruptedException {
        if (!possible(ofA, ofB)) {
            return false;
        }
        boolean ordered = ofA.sound().compareTo(ofB.sound()) <= 0;
        String pair = ordered ? ofA.sound() + ofB.sound() : ofB.sound() + ofA.sound();
        Optional<byte[]> known = cache.computed(KIND, pair);
        if (known.isPresent()) {
            return known.get().length == 1 && known.get()[0] == '1';
        }
        try {
            boolean same = ordered ? compare(a, b, ofA.seconds()) : compare(b, a, ofA.seconds());
            cache.keepComputed(KIND, pair, (same ? "1" : "0").getBytes(StandardCharsets.US_ASCII));
            return same;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare " + a + " with " + b + ": " + e.getMessage(), e);
        }
    }

    private boolean compare(Path a, Path b, double seconds) throws IOException, InterruptedException {
        int from = (int) (Math.max(0, Math.min(60, seconds / 2 - 6)) * RATE);
        float[] passage = passage(a, from, PASSAGE);
        float[] around = passage(b, from - REACH, PASSAGE + 2 * REACH);
        double delay = delay(passage, around) - REACH;
        return Double.isFinite(delay) && agree(a, b, delay);
    }

    /** Samples from a place on; what is before the beginning or after the end is silence. */
    private float[] passage(Path file, int from, int length) throws IOException, InterruptedException {
        float[] passage = new float[length];
        try (Decoded decoded = new Decoded(file)) {
            decoded.skip(Math.max(0, from));
            decoded.read(passage, Math.max(0, -from), length - Math.max(0, -from));
        }
        return passage;
    }

    /** Where in {@code around} the passage fits best, to a fraction of a sample. */
    private static double delay(float[] passage, float[] around) {
        float[] small = decimated(passage);
        float[] wide = decimated(around);
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag + small.length <= wide.length; lag++) {
            double value = correlation(small, wide, lag);
            if (value > highest) {
                highest = value;
                best = lag;
            }
        }
        if (highest < 0.5) {
            return Double.NaN;
        }
        int centre = best * COARSE;
        int fine = centre;
        highest = Double.NEGATIVE_INFINITY;
        int first = Math.max(1, centre - 2 * COARSE);
        int last = Math.min(around.length - passage.length - 1, centre + 2 * COARSE);
        for (int lag = first; lag <= last; lag++) {
            double value = correlation(passage, around, lag);
            if (value > highest) {
                highest = value;
                fine = lag;
            }
        }
        if (fine < 1 || fine + 1 + passage.length > around.length) {
            return Double.NaN;
        }
        double before = correlation(passage, around, fine - 1);
        double after = correlation(passage, around, fine + 1);
        double curve = before - 2 * highest + after;
        return fine + (curve == 0 ? 0 : 0.5 * (before - after) / curve);
    }

    private static float[] decimated(float[] samples) {
        float[] few = new float[samples.length / COARSE];
        for (int i = 0; i < few.length; i++) {
            float sum = 0;
            for (int k = 0; k < COARSE; k++) {
                sum += samples[i * COARSE + k];
            }
            few[i] = sum;
        }
        return few;
    }

    private static double correlation(float[] passage, float[] around, int lag) {
        double product = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < passage.length; i++) {
            float x = passage[i];
            float y = around[lag + i];
            product += x * y;
            one += x * x;
            other += y * y;
        }
        return one == 0 || other == 0 ? 0 : product / Math.sqrt(one * other);
    }

    private boolean agree(Path a, Path b, double delay) throws IOException, InterruptedException {
        int whole = (int) Math.floor(delay);
        float[] weights = weights(delay - whole);
        int sounding = 0;
        int agreeing = 0;
        try (Decoded one = new Decoded(a);
                Decoded other = new Decoded(b)) {
            // The interpolation wants some samples on both sides.
            int start = whole - LOBES + 1;
            float[] left = new float[RATE];
            float[] right = new float[RATE + 2 * LOBES];
            if (start >= 0) {
                other.skip(start);
            } else {
                one.skip(-start);
            }
            other.read(right, 0, 2 * LOBES);
            while (one.read(left, 0, RATE) == RATE && other.read(right, 2 * LOBES, RATE) == RATE) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                float[] shifted = shifted(right, weights);
                boolean silent = energy(left) < SILENT && energy(shifted) < SILENT;
                if (!silent) {
                    sounding++;
                    agreeing += correlation(left, shifted, 0) >= AGREES ? 1 : 0;
                }
                System.arraycopy(right, RATE, right, 0, 2 * LOBES);
            }
        }
        return sounding >= FEWEST_SECONDS && agreeing >= MOST_SECONDS * sounding;
    }

    private static double energy(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * sample;
        }
        return sum / samples.length;
    }

    private static float[] weights(double fraction) {
        float[] weights = new float[2 * LOBES];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) WindowedSinc.at(i - (LOBES - 1) - fraction, 1, LOBES);
        }
        return weights;
    }

    private static float[] shifted(float[] samples, float[] weights) {
        float[] shifted = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            float sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * samples[i + k];
            }
            shifted[i] = sum;
        }
        return shifted;
    }

    /** A file as it sounds on one loudspeaker, read from its beginning. */
    private final class Decoded implements AutoCloseable {

        private final FfmpegRun run;
        private final byte[] bytes = new byte[2 * RATE];

        Decoded(Path file) throws IOException {
            List<String> arguments = new ArrayList<>(AudioContainers.input(file));
            arguments.addAll(List.of("-map", "0:a:0", "-ac", "1", "-ar", Integer.toString(RATE)));
            arguments.addAll(List.of("-f", "s16le", "-map_metadata", "-1", "pipe:1"));
            run = ffmpeg.start(arguments, line -> {});
        }

        void skip(long samples) throws IOException {
            InputStream in = run.output();
            for (long left = 2 * samples; left > 0; ) {
                int read = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
                if (read == 0) {
                    return;
                }
                left -= read;
            }
        }

        int read(float[] samples, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int read = run.output().readNBytes(bytes, 0, Math.min(bytes.length, 2 * (length - done))) / 2;
                ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < read; i++) {
                    samples[offset + done + i] = buffer.getShort(2 * i);
                }
                done += read;
                if (read == 0) {
                    break;
                }
            }
            return done;
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
