package org.lowtunes.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * A page of an Ogg stream (RFC 3533 section 6).
 *
 * @param flags {@link #CONTINUED}, {@link #BEGINS}, {@link #ENDS}
 * @param granule position at its end
 * @param serial of its logical stream
 * @param sequence its number in that stream
 * @param lacing values of its segment table, 0 to 255
 * @param body what the segments hold
 */
record OggPage(int flags, long granule, int serial, int sequence, int[] lacing, byte[] body) {

    static final int CONTINUED = 1;
    static final int BEGINS = 2;
    static final int ENDS = 4;
    /** Segments that a page can have. */
    static final int MOST_SEGMENTS = 255;

    private static final int CAPTURE = 0x5367674f; // "OggS", little-endian
    private static final int HEADER = 27;
    private static final int CHECKSUM = 22;
    private static final int FULL = 255;
    private static final int[] CRC = crcTable();

    /** An Ogg page of whole packets, as bytes. */
    static byte[] of(int flags, long granule, int sequence, List<byte[]> packets) {
        int segments = packets.stream().mapToInt(OggPage::segments).sum();
        int bytes = packets.stream().mapToInt(packet -> packet.length).sum();
        ByteBuffer page = ByteBuffer.allocate(HEADER + segments + bytes).order(ByteOrder.LITTLE_ENDIAN);
        page.putInt(CAPTURE).put((byte) 0).put((byte) flags).putLong(granule);
        // The serial number of a file's only stream tells nothing: 0, as ffmpeg writes it where bytes must not vary.
        page.putInt(0).putInt(sequence).putInt(0).put((byte) segments);
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0; left -= FULL) {
                page.put((byte) Math.min(FULL, left));
            }
        }
        packets.forEach(page::put);
        return page.putInt(CHECKSUM, checksum(page.array(), 0, page.capacity())).array();
    }

    /** Segments that a whole packet takes. */
    static int segments(byte[] packet) {
        return packet.length / FULL + 1;
    }

    /**
     * Reads the page that must come next.
     *
     * @return nothing at the end
     * @throws IOException when something else comes, or a page that is damaged or cut short
     */
    static Optional<OggPage> read(InputStream from) throws IOException {
        byte[] header = from.readNBytes(HEADER);
        if (header.length == 0) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (header.length < HEADER || fields.getInt(0) != CAPTURE || header[4] != 0) {
            throw new IOException("No Ogg page");
        }
        byte[] table = whole(from, Byte.toUnsignedInt(header[26]));
        int[] lacing = new int[table.length];
        int length = 0;
        for (int i = 0; i < lacing.length; i++) {
            lacing[i] = Byte.toUnsignedInt(table[i]);
            length += lacing[i];
        }
        byte[] body = whole(from, length);
        ByteBuffer page = ByteBuffer.allocate(HEADER + table.length + length);
        page.put(header).put(table).put(body);
        if (checksum(page.array(), 0, page.capacity()) != fields.getInt(CHECKSUM)) {
            throw new IOException("A damaged Ogg page");
        }
        return Optional.of(
                new OggPage(header[5], fields.getLong(6), fields.getInt(14), fields.getInt(18), lacing, body));
    }

    private static byte[] whole(InputStream from, int length) throws IOException {
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("An Ogg page is cut short");
        }
        return bytes;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** CRC-32 with polynomial 0x04c11db7, from 0, not reflected, over the page with its checksum as zero. */
    static int checksum(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            boolean own = i >= from + CHECKSUM && i < from + CHECKSUM + 4;
            crc = crc << 8 ^ CRC[crc >>> 24 ^ (own ? 0 : Byte.toUnsignedInt(bytes[i]))];
        }
        return crc;
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04c11db7 : 0);
            }
            table[i] = crc;
        }
        return table;
    }
}
