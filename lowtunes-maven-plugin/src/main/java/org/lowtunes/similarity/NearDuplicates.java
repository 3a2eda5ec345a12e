package org.lowtunes.similarity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Finds recordings that are there more than once: as another file format, another bitrate, another volume. */
public final class NearDuplicates {
    /*
     * The statistics of ten seconds each (Segments) of two tracks are compared one by one in order of time, also one
     * place off. On average over all statistics, in their own steps, copies with -12 dB differ by up to 0.1, as MP3 with
     * 64 kbit/s by up to 5, as Opus with 48 kbit/s by up to 12; two pieces with the same instruments by 15 and more.
     *
     * Only pairs whose mean timbres are near need a look. Where lengths are known, pairs of one length do: these are few.
     * Else those are taken whose first coefficient, the tilt of the spectrum, is near. What a pair is found to be does
     * not depend on any other, so that pairs are shared between threads; the first track of a group is its smallest
     * number, whichever pair was found first.
     */
    private static final int SAME = 12;
    /** So many segments' worth of difference more than that end a comparison early. */
    private static final int HEAD_START = 3;

    private static final double NEAR_TIMBRE = 12;
    /** Copies are as long as each other, in seconds. */
    private static final double NEAR_LENGTH = 1;

    private final float[][] means;
    private final byte[][][] segments;
    private final AtomicIntegerArray group;

    /** @param lengths in seconds, or none where they are not known */
    private NearDuplicates(List<Descriptor> tracks, double[] lengths) {
        this.means = new float[tracks.size()][];
        this.segments = new byte[tracks.size()][][];
        IntStream.range(0, means.length).parallel().forEach(i -> {
            Descriptor track = tracks.get(i);
            means[i] = track.timbre().mean();
            segments[i] = track.segments();
        });
        this.group = new AtomicIntegerArray(IntStream.range(0, tracks.size()).toArray());
        double[] order = lengths.length > 0
                ? lengths
                : Arrays.stream(means).mapToDouble(mean -> mean[1]).toArray();
        double reach = lengths.length > 0 ? NEAR_LENGTH : NEAR_TIMBRE;
        int[] sorted = IntStream.range(0, means.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> order[i]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        IntStream.range(0, sorted.length).parallel().forEach(a -> {
            for (int b = a + 1; b < sorted.length && order[sorted[b]] - order[sorted[a]] <= reach; b++) {
                look(sorted[a], sorted[b]);
            }
        });
    }

    private void look(int a, int b) {
        if (isNear(means[a], means[b]) && root(a) != root(b) && isSame(segments[a], segments[b])) {
            join(a, b);
        }
    }

    /** For each track the first one of those that are the same: itself, when it is the first or the only one. */
    static int[] firsts(List<Descriptor> tracks) {
        return new NearDuplicates(tracks, new double[0]).firsts();
    }

    private int[] firsts() {
        return IntStream.range(0, means.length).map(this::root).toArray();
    }

    /**
     * The recordings that are there more than once, in one length.
     *
     * @param seconds of each candidate
     * @return the numbers of the tracks of each of them, ascending
     */
    public static List<int[]> groups(List<Candidate> candidates, double[] seconds) {
        int[] sounding = Neighbours.sounding(candidates);
        double[] lengths = Arrays.stream(sounding).mapToDouble(i -> seconds[i]).toArray();
        int[] firsts = new NearDuplicates(Neighbours.descriptors(candidates, sounding), lengths).firsts();
        Map<Integer, IntStream.Builder> groups = new TreeMap<>();
        for (int i = 0; i < firsts.length; i++) {
            groups.computeIfAbsent(firsts[i], first -> IntStream.builder()).add(sounding[i]);
        }
        return groups.values().stream()
                .map(group -> group.build().toArray())
                .filter(group -> group.length > 1)
                .toList();
    }

    private int root(int track) {
        int root = track;
        while (group.get(root) != root) {
            root = group.get(root);
        }
        return root;
    }

    /** Of two roots the smaller stays one; when another thread was faster, there are new roots. */
    private void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        while (one != other && !group.compareAndSet(Math.max(one, other), Math.max(one, other), Math.min(one, other))) {
            one = root(one);
            other = root(other);
        }
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
