package org.lowtunes.similarity;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns from a library itself, without any label, by which of the statistics of {@link Segments} its tracks differ
 * from each other, and describes each track by a short vector of these.
 */
final class TrackDiscriminant {
    /*
     * Linear discriminant analysis in which every track is a class of its own: what changes from one ten seconds of a
     * track to the next (a melody, a break) counts little, what stays the same throughout a track but differs between
     * tracks (instruments, production, groove) counts much. The statistics are brought to zero mean and unit deviation,
     * cut off at five; the scatter within tracks is shrunk towards a multiple of the identity, which keeps it regular
     * in small libraries; each direction is weighted by sqrt(l / (1 + l)), l being the ratio of the variances between
     * and within tracks. Two vectors are compared by the angle between them.
     *
     * Fisher, The use of multiple measurements in taxonomic problems, Annals of Eugenics 7, 1936; Friedman, Regularized
     * discriminant analysis, JASA 84, 1989 (shrinkage). That the tracks themselves serve as classes: Park and others,
     * Representation learning of music using artist labels, ISMIR 2018, one step further.
     */
    private static final int DIMENSIONS = 120;
    private static final double SHRINKAGE = 0.6;
    private static final double CLIP = 5;

    private final double[] mean = new double[Segments.LENGTH];
    private final double[] scale = new double[Segments.LENGTH];
    private final double[] centre = new double[Segments.LENGTH];
    private final double[][] directions;

    /** @param sample the segments of each track to learn from; at least one track */
    TrackDiscriminant(List<byte[][]> sample) {
        standardise(sample);
        double[][] means = sample.stream().map(this::meanOf).toArray(double[][]::new);
        for (int s = 0; s < Segments.LENGTH; s++) {
            for (double[] track : means) {
                centre[s] += track[s] / means.length;
            }
        }
        double[] triangle = within(sample, means);
        Cholesky.decompose(triangle, Segments.LENGTH);
        double[][] whitened = new double[means.length][];
        IntStream.range(0, means.length).parallel().forEach(track -> {
            double[] offset = new double[Segments.LENGTH];
            for (int s = 0; s < offset.length; s++) {
                offset[s] = means[track][s] - centre[s];
            }
            Cholesky.solveLower(triangle, offset);
            whitened[track] = offset;
        });
        directions = directions(whitened, triangle);
    }

    private TrackDiscriminant(double[][] directions) {
        this.directions = directions;
    }

    /** The first directions, in the form that {@link #read} takes. */
    byte[] toBytes(int dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(12 * Segments.LENGTH + dimensions * (4 + 2 * Segments.LENGTH));
        for (double[] column : new double[][] {mean, scale, centre}) {
            for (double value : column) {
                bytes.putFloat((float) value);
            }
        }
        for (int d = 0; d < dimensions; d++) {
            double largest = Arrays.stream(directions[d]).map(Math::abs).max().orElse(0);
            float step = (float) (Math.max(largest, Float.MIN_NORMAL) / Short.MAX_VALUE);
            bytes.putFloat(step);
            for (double value : directions[d]) {
                bytes.putShort((short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.rint(value / step))));
            }
        }
        return bytes.array();
    }

    /** Reads what {@link #toBytes} wrote. */
    static TrackDiscriminant read(ByteBuffer bytes, int dimensions) {
        TrackDiscriminant discriminant = new TrackDiscriminant(new double[dimensions][Segments.LENGTH]);
        for (double[] column : new double[][] {discriminant.mean, discriminant.scale, discriminant.centre}) {
            for (int s = 0; s < Segments.LENGTH; s++) {
                column[s] = bytes.getFloat();
            }
        }
        for (double[] direction : discriminant.directions) {
            float step = bytes.getFloat();
            for (int s = 0; s < Segments.LENGTH; s++) {
                direction[s] = step * bytes.getShort();
            }
        }
        return discriminant;
    }

    private void standardise(List<byte[][]> sample) {
        long count = sample.stream().mapToLong(track -> track.length).sum();
        for (int s = 0; s < Segments.LENGTH; s++) {
            long sum = 0;
            long squares = 0;
            for (byte[][] track : sample) {
                for (byte[] segment : track) {
                    sum += segment[s];
                    squares += segment[s] * segment[s];
                }
            }
            mean[s] = sum / (double) count;
            double variance = squares / (double) count - mean[s] * mean[s];
            scale[s] = variance > 1e-6 ? 1 / Math.sqrt(variance) : 0;
        }
    }

    private double standard(byte value, int s) {
        return Math.max(-CLIP, Math.min(CLIP, (value - mean[s]) * scale[s]));
    }

    private double[] meanOf(byte[][] segments) {
        double[] sum = new double[Segments.LENGTH];
        for (byte[] segment : segments) {
            for (int s = 0; s < sum.length; s++) {
                sum[s] += standard(segment[s], s) / segments.length;
            }
        }
        return sum;
    }

    /** The shrunk covariance of segments around their track's mean, as a lower triangle. */
    private double[] within(List<byte[][]> sample, double[][] means) {
        double[][] offsets = IntStream.range(0, sample.size())
                .boxed()
                .flatMap(track -> Arrays.stream(sample.get(track)).map(segment -> {
                    double[] offset = new double[Segments.LENGTH];
                    for (int s = 0; s < offset.length; s++) {
                        offset[s] = standard(segment[s], s) - means[track][s];
                    }
                    return offset;
                }))
                .toArray(double[][]::new);
        double[] triangle = new double[Cholesky.packed(Segments.LENGTH)];
        double freedom = Math.max(1, offsets.length - sample.size());
        IntStream.range(0, Segments.LENGTH).parallel().forEach(row -> {
            int at = Cholesky.packed(row);
            double[] products = new double[row + 1];
            for (double[] offset : offsets) {
                double factor = offset[row] / freedom;
                for (int column = 0; column <= row; column++) {
                    products[column] += factor * offset[column];
                }
            }
            System.arraycopy(products, 0, triangle, at, products.length);
        });
        double trace = 0;
        for (int s = 0; s < Segments.LENGTH; s++) {
            trace += triangle[Cholesky.packed(s) + s];
        }
        double average = trace > 0 ? trace / Segments.LENGTH : 1;
        for (int i = 0; i < triangle.length; i++) {
            triangle[i] *= 1 - SHRINKAGE;
        }
        for (int s = 0; s < Segments.LENGTH; s++) {
            triangle[Cholesky.packed(s) + s] += SHRINKAGE * average;
        }
        return triangle;
    }

    /** With fewer tracks than statistics, the small matrix of their products has the same eigenvalues. */
    private static double[][] directions(double[][] whitened, double[] triangle) {
        int tracks = whitened.length;
        double[][] products = new double[tracks][tracks];
        IntStream.range(0, tracks).parallel().forEach(i -> {
            for (int j = 0; j < tracks; j++) {
                double sum = 0;
                for (int s = 0; s < Segments.LENGTH; s++) {
                    sum += whitened[i][s] * whitened[j][s];
                }
                products[i][j] = sum / tracks;
            }
        });
        int dimensions = Math.min(DIMENSIONS, tracks - 1);
        LeadingEigenvectors leading = LeadingEigenvectors.of(products, dimensions);
        double[][] directions = new double[dimensions][Segments.LENGTH];
        for (int d = 0; d < dimensions; d++) {
            double ratio = leading.values()[d];
            double weight = ratio > 1e-9 ? Math.sqrt(ratio / (1 + ratio)) / Math.sqrt(tracks * ratio) : 0;
            for (int track = 0; track < tracks; track++) {
                for (int s = 0; s < Segments.LENGTH; s++) {
                    directions[d][s] += weight * leading.vectors()[d][track] * whitened[track][s];
                }
            }
            Cholesky.solveUpper(triangle, directions[d]);
        }
        return directions;
    }

    /** A track's vector: of length 1, or all zero where there is nothing to tell; a multiple of four dimensions. */
    float[] vector(byte[][] segments) {
        double[] offset = meanOf(segments);
        for (int s = 0; s < offset.length; s++) {
            offset[s] -= centre[s];
        }
        double[] vector = new double[directions.length];
        double squares = 0;
        for (int d = 0; d < vector.length; d++) {
            for (int s = 0; s < offset.length; s++) {
                vector[d] += directions[d][s] * offset[s];
            }
            squares += vector[d] * vector[d];
        }
        float[] unit = new float[(vector.length + 3) / 4 * 4];
        for (int d = 0; d < vector.length; d++) {
            unit[d] = squares > 0 ? (float) (vector[d] / Math.sqrt(squares)) : 0;
        }
        return unit;
    }
}
