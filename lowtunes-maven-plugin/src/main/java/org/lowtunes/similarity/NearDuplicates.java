package org.lowtunes.similarity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds recordings that are there more than once: as another file format, another bitrate, another volume. */
public final class NearDuplicates {
    /*
     * The statistics of ten seconds each (Segments) of two tracks are compared one by one in order of time, also one
     * place off. On average over all statistics, in their own steps, copies with -12 dB differ by up to 0.1, as MP3 with
     * 64 kbit/s by up to 5, as Opus with 48 kbit/s by up to 12; two pieces with the same instruments by 15 and more.
     *
     * Only pairs whose mean timbres are near need a look: these are found by sorting the tracks by their first
     * coefficient, the tilt of the spectrum.
     */
    private static final int SAME = 12;
    /** So many segments' worth of difference more than that end a comparison early. */
    private static final int HEAD_START = 3;

    private static final double NEAR_TIMBRE = 12;

    private final List<Descriptor> tracks;
    private final int[] group;

    private NearDuplicates(List<Descriptor> tracks) {
        this.tracks = tracks;
        this.group = IntStream.range(0, tracks.size()).toArray();
        int[] byTilt = IntStream.range(0, tracks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer i) -> tracks.get(i).timbre().mean()[1])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int a = 0; a < byTilt.length; a++) {
            float[] mean = tracks.get(byTilt[a]).timbre().mean();
            for (int b = a + 1; b < byTilt.length; b++) {
                float[] other = tracks.get(byTilt[b]).timbre().mean();
                if (other[1] - mean[1] > NEAR_TIMBRE) {
                    break;
                }
                if (isNear(mean, other)
                        && root(byTilt[a]) != root(byTilt[b])
                        && isSame(
                                tracks.get(byTilt[a]).segments(),
                                tracks.get(byTilt[b]).segments())) {
                    join(byTilt[a], byTilt[b]);
                }
            }
        }
    }

    /** For each track the first one of those that are the same: itself, when it is the first or the only one. */
    static int[] firsts(List<Descriptor> tracks) {
        NearDuplicates duplicates = new NearDuplicates(tracks);
        return IntStream.range(0, tracks.size()).map(duplicates::root).toArray();
    }

    /**
     * The recordings that are there more than once.
     *
     * @return the numbers of the tracks of each of them, ascending
     */
    public static List<int[]> groups(List<Candidate> candidates) {
        int[] sounding = IntStream.range(0, candidates.size())
                .filter(i -> candidates.get(i).descriptor().isPresent())
                .toArray();
        int[] firsts = firsts(Arrays.stream(sounding)
                .mapToObj(i -> candidates.get(i).descriptor().orElseThrow())
                .toList());
        return IntStream.range(0, firsts.length)
                .filter(first -> firsts[first] == first)
                .mapToObj(first -> IntStream.range(0, firsts.length)
                        .filter(i -> firsts[i] == first)
                        .map(i -> sounding[i])
                        .toArray())
                .filter(group -> group.length > 1)
                .toList();
    }

    private int root(int track) {
        int root = track;
        while (group[root] != root) {
            root = group[root];
        }
        group[track] = root;
        return root;
    }

    private void join(int a, int b) {
        int first = Math.min(root(a), root(b));
        group[Math.max(root(a), root(b))] = first;
    }

    private static boolean isNear(float[] mean, float[] other) {
        float squares = 0;
        for (int i = 0; i < mean.length; i++) {
            squares += (mean[i] - other[i]) * (mean[i] - other[i]);
        }
        return squares <= NEAR_TIMBRE * NEAR_TIMBRE;
    }

    private static boolean isSame(byte[][] a, byte[][] b) {
        if (Math.abs(a.length - b.length) > 1) {
            return false;
        }
        for (int shift = -1; shift <= 1; shift++) {
            int from = Math.max(0, -shift);
            int to = Math.min(a.length, b.length - shift);
            if (to - from >= Math.max(1, Math.min(a.length, b.length) - 1) && isSame(a, b, from, to, shift)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(byte[][] a, byte[][] b, int from, int to, int shift) {
        long limit = SAME * Segments.LENGTH;
        long sum = 0;
        for (int segment = from; segment < to; segment++) {
            for (int i = 0; i < Segments.LENGTH; i++) {
                sum += Math.abs(a[segment][i] - b[segment + shift][i]);
            }
            if (sum > limit * (segment - from + HEAD_START)) {
                return false;
            }
        }
        return sum <= limit * (to - from);
    }
}
