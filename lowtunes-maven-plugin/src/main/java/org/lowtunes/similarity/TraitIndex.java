package org.lowtunes.similarity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The published file of {@link Traits}; its format is section 5 of the site format. */
public final class TraitIndex {
    private static final byte[] MAGIC = "LTST".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int HEADER = 8;

    private TraitIndex() {}

    /**
     * The file for all tracks of a library; tracks without descriptor have nothing but zeros.
     *
     * @throws IllegalArgumentException when there are more than 65,535 tracks
     */
    public static byte[] encode(List<Candidate> tracks) {
        if (tracks.size() > 0xFFFF) {
            throw new IllegalArgumentException(tracks.size() + " tracks: the format ends at 65535");
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER + Traits.BYTES * tracks.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) FORMAT).put((byte) Traits.BYTES).putShort((short) tracks.size());
        for (Candidate track : tracks) {
            bytes.put(track.descriptor()
                    .map(descriptor -> descriptor.traits().toBytes())
                    .orElseGet(() -> new byte[Traits.BYTES]));
        }
        return bytes.array();
    }
}
