package org.lowtunes.similarity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The published file of one small vector a track, by the {@link FixedBasis}, for paths, maps and comparing with another
 * site; its format is section 5 of the site format.
 */
public final class VectorIndex {
    private static final byte[] MAGIC = "LTSV".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int HEADER = 8;
    private static final int BYTES = FixedBasis.DIMENSIONS + 4;
    private static final int LARGEST = 127;
    /** What a distance of 1 is stored as; the largest distance is 2. */
    private static final int UNIT = 16_384;

    private static final int REFERENCES = 1000;

    private VectorIndex() {}

    /**
     * The file for all tracks of a library; tracks without descriptor have nothing but zeros.
     *
     * @throws IllegalArgumentException when there are more than 65,535 tracks
     */
    public static byte[] encode(List<Candidate> tracks) {
        if (tracks.size() > 0xFFFF) {
            throw new IllegalArgumentException(tracks.size() + " tracks: the format ends at 65535");
        }
        byte[][] vectors = tracks.stream()
                .parallel()
                .map(track -> track.descriptor().map(VectorIndex::vector).orElse(null))
                .toArray(byte[][]::new);
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + BYTES * tracks.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) FORMAT).put((byte) FixedBasis.NUMBER).putShort((short) tracks.size());
        int[] references = references(vectors);
        for (int track = 0; track < vectors.length; track++) {
            if (vectors[track] != null) {
                Moments usual = usual(vectors, references, track);
                bytes.put(vectors[track]);
                bytes.putShort((short) Math.round(usual.mean() * UNIT));
                bytes.putShort((short) Math.round(usual.deviation() * UNIT));
            } else {
                bytes.position(bytes.position() + BYTES);
            }
        }
        return bytes.array();
    }

    /** Scaled so that its largest number is 127 or -127: only the direction counts. */
    private static byte[] vector(Descriptor track) {
        float[] unit = FixedBasis.vector(track);
        float largest = Float.MIN_NORMAL;
        for (float value : unit) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] vector = new byte[unit.length];
        for (int d = 0; d < unit.length; d++) {
            vector[d] = (byte) Math.round(unit[d] / largest * LARGEST);
        }
        return vector;
    }

    /** At most 1000 tracks, evenly spread. */
    private static int[] references(byte[][] vectors) {
        int[] sounding = IntStream.range(0, vectors.length)
                .filter(i -> vectors[i] != null)
                .toArray();
        int count = Math.min(sounding.length, REFERENCES);
        return IntStream.range(0, count)
                .map(i -> sounding[(int) ((long) i * sounding.length / count)])
                .toArray();
    }

    /** Mean and deviation of a track's distances to the other tracks, for mutual proximity. */
    private static Moments usual(byte[][] vectors, int[] references, int track) {
        float[] distances = new float[references.length];
        int count = 0;
        for (int reference : references) {
            if (reference != track) {
                distances[count++] = distance(vectors[track], vectors[reference]);
            }
        }
        return count == 0 ? new Moments(0, 0) : Moments.of(distances, 0, count);
    }

    /** One minus the cosine of the angle between two vectors: 0 to 2. */
    static float distance(byte[] a, byte[] b) {
        int product = 0;
        int squaresA = 0;
        int squaresB = 0;
        for (int d = 0; d < a.length; d++) {
            product += a[d] * b[d];
            squaresA += a[d] * a[d];
            squaresB += b[d] * b[d];
        }
        double norms = Math.sqrt((double) squaresA * squaresB);
        return norms > 0 ? (float) Math.max(0, 1 - product / norms) : 1;
    }
}
