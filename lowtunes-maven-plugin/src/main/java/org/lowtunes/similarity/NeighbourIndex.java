package org.lowtunes.similarity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The published file of neighbours; its format is section 5 of the site format. */
public final class NeighbourIndex {
    private static final byte[] MAGIC = "LTSI".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int HEADER = 8;
    /** Marks the end of a list that is shorter than k, and is therefore no track's number. */
    private static final int NONE = 0xFFFF;

    private NeighbourIndex() {}

    /**
     * The file that holds the tracks {@code from} to {@code to - 1}.
     *
     * @param neighbours for each track of the library the numbers of its neighbours, nearest first
     * @param k places for each track, 1 to 255; longer lists are cut
     * @throws IllegalArgumentException when a number does not fit the format
     */
    public static byte[] encode(int[][] neighbours, int from, int to, int k) {
        if (k < 1 || k > 0xFF || from < 0 || to < from || to > neighbours.length || to - from > 0xFFFF) {
            throw new IllegalArgumentException(
                    "tracks " + from + " to " + to + " of " + neighbours.length + " with " + k + " neighbours each");
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 2 * k * (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) FORMAT).put((byte) k).putShort((short) (to - from));
        for (int track = from; track < to; track++) {
            for (int place = 0; place < k; place++) {
                int neighbour = place < neighbours[track].length ? neighbours[track][place] : NONE;
                if (neighbour < 0 || neighbour > NONE || neighbour == NONE && place < neighbours[track].length) {
                    throw new IllegalArgumentException("track " + neighbour + ": the format ends at 65534");
                }
                bytes.putShort((short) neighbour);
            }
        }
        return bytes.array();
    }

    /**
     * Reads a file back.
     *
     * @return for each track of the file the numbers of its neighbours, nearest first
     * @throws IllegalArgumentException when it is no such file
     */
    public static int[][] decode(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEADER
                || bytes.getInt()
                        != ByteBuffer.wrap(MAGIC).order(ByteOrder.LITTLE_ENDIAN).getInt()) {
            throw new IllegalArgumentException("not an index of neighbours");
        }
        int format = bytes.get();
        int k = bytes.get() & 0xFF;
        int tracks = bytes.getShort() & 0xFFFF;
        if (format != FORMAT || file.length != HEADER + 2 * k * tracks) {
            throw new IllegalArgumentException("an index of neighbours of another format, or cut short");
        }
        int[][] neighbours = new int[tracks][];
        for (int track = 0; track < tracks; track++) {
            int[] list = new int[k];
            int length = 0;
            for (int place = 0; place < k; place++) {
                int neighbour = bytes.getShort() & 0xFFFF;
                if (neighbour != NONE && length == place) {
                    list[length++] = neighbour;
                }
            }
            neighbours[track] = Arrays.copyOf(list, length);
        }
        return neighbours;
    }
}
