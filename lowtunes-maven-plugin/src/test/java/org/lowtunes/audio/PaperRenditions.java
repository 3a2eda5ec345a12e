package org.lowtunes.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Fills a cache without listening or encoding: what is heard is made up, and renditions are files of the right length
 * with a true first and last page and a hole between them.
 */
public final class PaperRenditions {

    private static final int PRE_SKIP = 312;

    private final AudioCache cache;

    /** @param cache to fill */
    public PaperRenditions(AudioCache cache) {
        this.cache = cache;
    }

    /**
     * Keeps a track.
     *
     * @param like what was heard in a real track
     * @param sound lower-case hex SHA-256
     * @param samples at 48 kHz
     * @return what is said to be heard
     */
    public Listening listening(Path file, Listening like, String sound, long samples) {
        Listening listening =
                new Listening(sound, true, "flac", 48_000, 2, 3, samples, 0, like.loudness(), like.blocks(), Flaw.NONE);
        cache.keep(file, listening);
        return listening;
    }

    /**
     * Keeps a rendition.
     *
     * @param serial of its stream: what tells it from others
     * @param bytes of its file
     */
    public void rendition(RenditionSpec spec, int serial, long samples, long bytes) throws IOException {
        Path file = cache.entries().unfinished(".opus");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
            head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1);
            head.put((byte) spec.channels()).putShort((short) PRE_SKIP).putInt(48_000);
            channel.write(page(2, 0, serial, head.array()), 0);
            ByteBuffer last = page(4, samples + PRE_SKIP, serial, new byte[200]);
            channel.write(last, bytes - last.remaining());
        }
        cache.adopt(file, spec);
    }

    /** RFC 3533 section 6. */
    private static ByteBuffer page(int flags, long granule, int serial, byte[] packet) {
        ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
        page.putLong(granule).putInt(serial).putInt(0).putInt(0).put((byte) 1);
        page.put((byte) packet.length).put(packet);
        int crc = 0;
        for (byte octet : page.array()) {
            crc ^= Byte.toUnsignedInt(octet) << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04c11db7 : 0);
            }
        }
        return page.putInt(22, crc).flip();
    }
}
