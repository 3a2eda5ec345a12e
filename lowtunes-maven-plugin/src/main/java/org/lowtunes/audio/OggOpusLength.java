package org.lowtunes.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What an Ogg Opus file says of its length, read from its first and last pages without decoding.
 *
 * @param samples at 48 kHz: the last granule position less the pre-skip (RFC 7845 section 4)
 * @param channels of the stream
 * @param gain that the header tells decoders to add, in 1/256 dB (section 5.1)
 */
public record OggOpusLength(long samples, int channels, int gain) {

    private static final int CAPTURE = 0x5367674f; // "OggS", little-endian
    private static final int HEADER = 27;
    private static final int LONGEST_PAGE = HEADER + 255 + 255 * 255;
    private static final int USUAL_PAGE = 1 << 14;
    private static final int BEGINS = 2;
    private static final int ENDS = 4;
    private static final long OPUS_HEAD = 0x646165487375704fL; // "OpusHead", little-endian

    /**
     * Reads a file that holds one whole Opus stream.
     *
     * @throws IOException when it cannot be read, is no such file, is damaged at either end, or is cut short
     */
    public static OggOpusLength read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer head = bytes(channel, 0, (int) Math.min(channel.size(), HEADER + 1 + 255));
            if (!isPage(head, 0) || (head.get(5) & BEGINS) == 0) {
                throw new IOException(file + " is no Ogg file");
            }
            int packet = HEADER + Byte.toUnsignedInt(head.get(26));
            if (head.limit() < packet + 19 || head.getLong(packet) != OPUS_HEAD || head.get(packet + 8) >> 4 != 0) {
                throw new IOException(file + " is no Opus file");
            }
            int channels = Byte.toUnsignedInt(head.get(packet + 9));
            int preSkip = Short.toUnsignedInt(head.getShort(packet + 10));
            long samples = lastGranule(channel, head.getInt(14), file) - preSkip;
            if (samples < 0 || channels == 0) {
                throw new IOException(file + " is a damaged Opus file");
            }
            return new OggOpusLength(samples, channels, head.getShort(packet + 16));
        }
    }

    /** The file must end with a page that says it is the last of the stream that the file begins with. */
    private static long lastGranule(FileChannel channel, int serial, Path file) throws IOException {
        for (int reach : new int[] {USUAL_PAGE, LONGEST_PAGE}) {
            int length = (int) Math.min(channel.size(), reach);
            ByteBuffer tail = bytes(channel, channel.size() - length, length);
            for (int at = length - HEADER; at >= 0; at--) {
                boolean last = isPage(tail, at) && at + pageLength(tail, at) == length && checksumHolds(tail, at);
                if (last && (tail.get(at + 5) & ENDS) != 0 && tail.getInt(at + 14) == serial) {
                    return tail.getLong(at + 6);
                }
            }
        }
        throw new IOException(file + " is cut short");
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    /** RFC 3533 section 6: a capture pattern, stream structure version 0, a whole segment table. */
    private static boolean isPage(ByteBuffer bytes, int at) {
        return at + HEADER <= bytes.limit()
                && bytes.getInt(at) == CAPTURE
                && bytes.get(at + 4) == 0
                && at + HEADER + Byte.toUnsignedInt(bytes.get(at + 26)) <= bytes.limit();
    }

    private static int pageLength(ByteBuffer bytes, int at) {
        int segments = Byte.toUnsignedInt(bytes.get(at + 26));
        int length = HEADER + segments;
        for (int i = 0; i < segments; i++) {
            length += Byte.toUnsignedInt(bytes.get(at + HEADER + i));
        }
        return length;
    }

    private static boolean checksumHolds(ByteBuffer bytes, int at) {
        return OggPage.checksum(bytes.array(), at, bytes.limit()) == bytes.getInt(at + 22);
    }
}
