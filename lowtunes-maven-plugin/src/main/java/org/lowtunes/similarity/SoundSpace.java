package org.lowtunes.similarity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distances between the tracks of a library, all families of features together.
 *
 * <p>The result depends on nothing but the descriptors and their order; work is shared between threads by rows, each of
 * which is computed in a fixed order.
 */
final class SoundSpace {
    /*
     * Each family has its own unit. A distance between i and j is therefore expressed in standard deviations from the
     * mean of i's distances, and the same for j, and the two averaged ("distance space normalisation"; Pohle, Schnitzer,
     * Schedl, Knees and Widmer, ISMIR 2009). The families are added with the weights that the literature gives them:
     * timbre as one Gaussian and the discriminant vector count three, each block pattern one, six of which make up the
     * block-level features of Seyerlehner and others. Mutual proximity makes of the sum what is published.
     *
     * Means and deviations are taken over at most REFERENCES tracks, evenly spread over the library, and in libraries
     * of more than SHORTLIST tracks only those nearest by the discriminant vector are compared in full.
     */
    private static final int REFERENCES = 400;
    private static final int SHORTLIST = 300;
    private static final double TIMBRE_WEIGHT = 3;
    private static final double VECTOR_WEIGHT = 3;
    private static final Pattern[] PATTERNS = Pattern.values();
    private static final int FAMILIES = PATTERNS.length + 2;
    private static final double SMALLEST_DEVIATION = 1e-9;

    private final int tracks;
    private final Timbre[] timbres;
    private final float[][] vectors;
    private final int[][] patterns;
    private final int[] references;
    /** For each track and family what a distance is multiplied by. */
    private final double[][] scales;
    /** For each track what is taken off the sum of all families. */
    private final double[] offsets;

    private final double[] means;
    private final double[] deviations;

    /** @param descriptors in an order that does not depend on the order of files */
    SoundSpace(List<Descriptor> descriptors) {
        tracks = descriptors.size();
        int sample = Math.min(tracks, REFERENCES);
        references = IntStream.range(0, sample)
                .map(i -> (int) ((long) i * tracks / sample))
                .toArray();
        timbres = descriptors.stream().map(Descriptor::timbre).toArray(Timbre[]::new);
        vectors = new float[tracks][];
        patterns = new int[tracks][];
        scales = new double[tracks][FAMILIES];
        offsets = new double[tracks];
        means = new double[tracks];
        deviations = new double[tracks];
        if (tracks > 0) {
            List<Descriptor> learned =
                    Arrays.stream(references).mapToObj(descriptors::get).toList();
            TrackDiscriminant discriminant = new TrackDiscriminant(
                    learned.stream().map(Descriptor::segments).toList());
            ComparablePatterns comparable = new ComparablePatterns(learned);
            rows().forEach(i -> {
                vectors[i] = discriminant.vector(descriptors.get(i).segments());
                patterns[i] = comparable.of(descriptors.get(i));
            });
            normalise();
        }
    }

    private IntStream rows() {
        return IntStream.range(0, tracks).parallel();
    }

    private void normalise() {
        float[][][] distances = new float[tracks][references.length][];
        rows().forEach(i -> {
            double[] sum = new double[FAMILIES];
            double[] squares = new double[FAMILIES];
            for (int r = 0; r < references.length; r++) {
                float[] families = new float[FAMILIES];
                if (references[r] != i) {
                    families(i, references[r], families);
                }
                distances[i][r] = families;
                for (int f = 0; f < FAMILIES; f++) {
                    sum[f] += families[f];
                    squares[f] += (double) families[f] * families[f];
                }
            }
            for (int f = 0; f < FAMILIES; f++) {
                double mean = sum[f] / others(i);
                double deviation = Math.sqrt(Math.max(0, squares[f] / others(i) - mean * mean));
                scales[i][f] = weight(f) / 2 / Math.max(SMALLEST_DEVIATION * (1 + mean), deviation);
                offsets[i] += mean * scales[i][f];
            }
        });
        rows().forEach(i -> {
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < references.length; r++) {
                if (references[r] != i) {
                    double distance = fused(i, references[r], distances[i][r]);
                    sum += distance;
                    squares += distance * distance;
                }
            }
            means[i] = sum / others(i);
            deviations[i] = Math.sqrt(Math.max(0, squares / others(i) - means[i] * means[i]));
        });
    }

    /** How many references a track has that are not itself; 1 when there is none. */
    private int others(int track) {
        return Math.max(1, Arrays.binarySearch(references, track) < 0 ? references.length : references.length - 1);
    }

    private static double weight(int family) {
        return family == PATTERNS.length ? TIMBRE_WEIGHT : family == PATTERNS.length + 1 ? VECTOR_WEIGHT : 1;
    }

    private void families(int i, int j, float[] families) {
        int from = 0;
        for (int p = 0; p < PATTERNS.length; p++) {
            int to = from + PATTERNS[p].length();
            families[p] = ComparablePatterns.distance(patterns[i], patterns[j], from, to);
            from = to;
        }
        families[PATTERNS.length] = (float) timbres[i].distance(timbres[j]);
        families[PATTERNS.length + 1] = 1 - cosine(i, j);
    }

    private double fused(int i, int j, float[] families) {
        double sum = 0;
        for (int f = 0; f < FAMILIES; f++) {
            sum += families[f] * (scales[i][f] + scales[j][f]);
        }
        return sum - offsets[i] - offsets[j];
    }

    private float cosine(int i, int j) {
        float sum = 0;
        for (int d = 0; d < vectors[i].length; d++) {
            sum += vectors[i][d] * vectors[j][d];
        }
        return sum;
    }

    /** @return 0 for the nearest to 1 for strangers; the same for (i, j) and (j, i) */
    double distance(int i, int j) {
        int first = Math.min(i, j);
        int second = Math.max(i, j);
        float[] families = new float[FAMILIES];
        families(first, second, families);
        double fused = fused(first, second, families);
        return MutualProximity.of(fused, means[first], deviations[first], means[second], deviations[second]);
    }

    /** The tracks worth comparing with one: all others in small libraries. */
    int[] shortlist(int track) {
        if (tracks - 1 <= SHORTLIST) {
            return IntStream.range(0, tracks).filter(i -> i != track).toArray();
        }
        long[] keys = new long[tracks - 1];
        for (int i = 0, at = 0; i < tracks; i++) {
            if (i != track) {
                // Ascending by distance, then by number: floats of at least 0 sort like their bits.
                keys[at++] = (long) Float.floatToIntBits(Math.max(0, 1 - cosine(track, i))) << 32 | i;
            }
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).limit(SHORTLIST).mapToInt(key -> (int) key).toArray();
    }

    /** The given tracks, nearest to {@code track} first, equally near ones by number. */
    List<Neighbour> sorted(int track, int[] others) {
        return Arrays.stream(others)
                .mapToObj(other -> new Neighbour(other, distance(track, other)))
                .sorted()
                .toList();
    }
}
