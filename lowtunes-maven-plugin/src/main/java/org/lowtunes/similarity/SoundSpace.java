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
     * of more than SHORTLIST tracks only those nearest by the discriminant vector and the three shortest patterns are
     * compared in full: on a tenth of the music that the documentation names, these hold 96 % of the ten nearest.
     */
    private static final int REFERENCES = 400;
    private static final int SHORTLIST = 300;
    private static final double TIMBRE_WEIGHT = 3;
    private static final double VECTOR_WEIGHT = 3;
    private static final Pattern[] PATTERNS = Pattern.values();
    private static final int TIMBRE = PATTERNS.length;
    private static final int VECTOR = PATTERNS.length + 1;
    private static final int FAMILIES = PATTERNS.length + 2;
    private static final int[] COARSE = {
        VECTOR, Pattern.CONTRAST.ordinal(), Pattern.DEVIATIONS.ordinal(), Pattern.HARMONY.ordinal()
    };
    /** Where each pattern begins in a row of {@link ComparablePatterns}; the end at last. */
    private static final int[] STARTS = starts();

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

    /** The same for the families of the shortlist. */
    private final double[] coarseOffsets;

    private final double[] means;
    private final double[] deviations;

    /** @param descriptors in an order that does not depend on the order of files; each is asked for once or twice */
    SoundSpace(List<Descriptor> descriptors) {
        tracks = descriptors.size();
        int sample = Math.min(tracks, REFERENCES);
        references = IntStream.range(0, sample)
                .map(i -> (int) ((long) i * tracks / sample))
                .toArray();
        timbres = new Timbre[tracks];
        vectors = new float[tracks][];
        patterns = new int[tracks][];
        scales = new double[tracks][FAMILIES];
        offsets = new double[tracks];
        coarseOffsets = new double[tracks];
        means = new double[tracks];
        deviations = new double[tracks];
        if (tracks > 0) {
            List<Descriptor> learned =
                    Arrays.stream(references).mapToObj(descriptors::get).toList();
            TrackDiscriminant discriminant = new TrackDiscriminant(
                    learned.stream().map(Descriptor::segments).toList());
            ComparablePatterns comparable = new ComparablePatterns(learned);
            rows().forEach(i -> {
                Descriptor descriptor = descriptors.get(i);
                timbres[i] = descriptor.timbre();
                vectors[i] = discriminant.vector(descriptor.segments());
                patterns[i] = comparable.of(descriptor);
            });
            normalise();
        }
    }

    private IntStream rows() {
        return IntStream.range(0, tracks).parallel();
    }

    /** The references come first: what is subtracted from a distance to one of them is its own, too. */
    private void normalise() {
        float[][][] rows = new float[tracks][][];
        Arrays.stream(references).parallel().forEach(i -> rows[i] = scale(i));
        rows().forEach(i -> {
            float[][] distances = rows[i] == null ? scale(i) : rows[i];
            double sum = 0;
            double squares = 0;
            for (int r = 0; r < references.length; r++) {
                if (references[r] != i) {
                    double distance = fused(i, references[r], distances[r]);
                    sum += distance;
                    squares += distance * distance;
                }
            }
            means[i] = sum / others(i);
            deviations[i] = Math.sqrt(Math.max(0, squares / others(i) - means[i] * means[i]));
        });
    }

    /** Finds out what is usual for a track in each family, and returns its distances to the references. */
    private float[][] scale(int i) {
        float[][] distances = new float[references.length][FAMILIES];
        double[] sum = new double[FAMILIES];
        double[] squares = new double[FAMILIES];
        for (int r = 0; r < references.length; r++) {
            if (references[r] != i) {
                families(i, references[r], distances[r]);
            }
            for (int f = 0; f < FAMILIES; f++) {
                sum[f] += distances[r][f];
                squares[f] += (double) distances[r][f] * distances[r][f];
            }
        }
        for (int f = 0; f < FAMILIES; f++) {
            double mean = sum[f] / others(i);
            double deviation = Math.sqrt(Math.max(0, squares[f] / others(i) - mean * mean));
            scales[i][f] = weight(f) / 2 / Math.max(SMALLEST_DEVIATION * (1 + mean), deviation);
            offsets[i] += mean * scales[i][f];
            if (isCoarse(f)) {
                coarseOffsets[i] += mean * scales[i][f];
            }
        }
        return distances;
    }

    /** How many references a track has that are not itself; 1 when there is none. */
    private int others(int track) {
        return Math.max(1, Arrays.binarySearch(references, track) < 0 ? references.length : references.length - 1);
    }

    private static double weight(int family) {
        return family == TIMBRE ? TIMBRE_WEIGHT : family == VECTOR ? VECTOR_WEIGHT : 1;
    }

    private static boolean isCoarse(int family) {
        return Arrays.stream(COARSE).anyMatch(coarse -> coarse == family);
    }

    private static int[] starts() {
        int[] starts = new int[PATTERNS.length + 1];
        for (int p = 0; p < PATTERNS.length; p++) {
            starts[p + 1] = starts[p] + PATTERNS[p].length();
        }
        return starts;
    }

    private void families(int i, int j, float[] families) {
        for (int f = 0; f < FAMILIES; f++) {
            families[f] = family(f, i, j);
        }
    }

    private float family(int family, int i, int j) {
        if (family == TIMBRE) {
            return (float) timbres[i].distance(timbres[j]);
        }
        return family == VECTOR
                ? 1 - cosine(vectors[i], vectors[j])
                : ComparablePatterns.distance(patterns[i], patterns[j], STARTS[family], STARTS[family + 1]);
    }

    private double fused(int i, int j, float[] families) {
        double sum = 0;
        for (int f = 0; f < FAMILIES; f++) {
            sum += families[f] * (scales[i][f] + scales[j][f]);
        }
        return sum - offsets[i] - offsets[j];
    }

    /** What of the distance between i and j depends on j, by few families. */
    private double coarse(int i, int j) {
        double sum = 0;
        for (int f : COARSE) {
            sum += family(f, i, j) * (scales[i][f] + scales[j][f]);
        }
        return sum - coarseOffsets[j];
    }

    /** Four sums side by side; vectors have a multiple of four dimensions. */
    private static float cosine(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int d = 0; d < a.length; d += 4) {
            sum0 += a[d] * b[d];
            sum1 += a[d + 1] * b[d + 1];
            sum2 += a[d + 2] * b[d + 2];
            sum3 += a[d + 3] * b[d + 3];
        }
        return (sum0 + sum1) + (sum2 + sum3);
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
        Shortlist shortlist = new Shortlist(SHORTLIST);
        for (int i = 0; i < tracks; i++) {
            if (i != track) {
                shortlist.offer((float) coarse(track, i), i);
            }
        }
        return shortlist.tracks();
    }

    /** The given tracks, nearest to {@code track} first, equally near ones by number. */
    List<Neighbour> sorted(int track, int[] others) {
        return Arrays.stream(others)
                .mapToObj(other -> new Neighbour(other, distance(track, other)))
                .sorted()
                .toList();
    }
}
