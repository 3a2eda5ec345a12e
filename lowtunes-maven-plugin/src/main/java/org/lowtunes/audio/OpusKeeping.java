package org.lowtunes.audio;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes a rendition of an Opus source without encoding it again: the same packets in pages of one second, the gain in
 * the header instead of in the samples, our comments instead of its own.
 */
public final class OpusKeeping {

    static final String KIND = "keepings-1";

    private static final int PACKETS_A_PAGE = 50;
    /** No R128 tag is longer. */
    private static final List<String> LONGEST_COMMENTS = Encoder.comments(-32_768);

    /** The header holds up to 128 dB either way, in 1/256 dB; as much again must be left for the gain of the source. */
    private static final double MOST_GAIN = 60;

    private final AudioCache cache;

    /** @param cache keeps what was found out about files */
    public OpusKeeping(AudioCache cache) {
        this.cache = cache;
    }

    /** Whether a header can say this gain, in dB. */
    public static boolean holds(double gain) {
        return Math.abs(gain) <= MOST_GAIN;
    }

    /**
     * What a rendition with the packets of the source takes, to within a few bytes (its tags are longer or shorter with
     * its gain), and never more than this.
     *
     * @param source the file that was listened to
     * @param listening what was heard in it
     * @return nothing when it must be encoded: it is no Opus, or is not plain enough
     */
    public OptionalLong bytes(Path source, Listening listening) {
        if (!listening.codec().equals("opus") || listening.flaw() != Flaw.NONE) {
            return OptionalLong.empty();
        }
        Optional<String> content = cache.content(source);
        Optional<byte[]> known = content.flatMap(name -> cache.entries().read(KIND, name));
        long bytes = 0;
        if (known.isPresent() && known.get().length == Long.BYTES) {
            bytes = ByteBuffer.wrap(known.get()).getLong();
        } else {
            Counter counter = new Counter();
            try {
                long samples = copy(source, 0, LONGEST_COMMENTS, counter);
                bytes = samples == listening.renditionSamples() ? counter.bytes : 0;
            } catch (IOException notPlain) {
                // It is encoded, as any other source.
            }
            byte[] entry = ByteBuffer.allocate(Long.BYTES).putLong(bytes).array();
            content.ifPresent(name -> cache.entries().write(KIND, name, entry));
        }
        return bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /**
     * Writes a rendition.
     *
     * @param gain in dB, added to that of the source's header, with which it was listened to
     * @param comments {@code NAME=value}
     * @throws IOException when it cannot be written, or the source is not plain
     */
    static void write(Path source, double gain, List<String> comments, Path rendition) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(rendition), 1 << 16)) {
            copy(source, (int) Math.round(gain * 256), comments, to);
        }
    }

    /** Returns the length in samples. */
    private static long copy(Path source, int gain, List<String> comments, OutputStream to) throws IOException {
        try (OpusStream stream = OpusStream.open(source)) {
            int all = stream.gain() + gain;
            if (Math.abs(stream.gain()) > MOST_GAIN * 256 || (short) all != all) {
                throw new IOException("No header can say such a gain");
            }
            int sequence = 0;
            to.write(OggPage.of(OggPage.BEGINS, 0, sequence++, List.of(stream.head(all))));
            to.write(OggPage.of(0, 0, sequence++, List.of(tags(comments))));
            List<byte[]> page = new ArrayList<>();
            int segments = 0;
            long at = 0;
            Optional<byte[]> packet = stream.next();
            while (packet.isPresent()) {
                int more = OggPage.segments(packet.get());
                if (page.size() == PACKETS_A_PAGE || segments + more > OggPage.MOST_SEGMENTS) {
                    to.write(OggPage.of(0, at, sequence++, page));
                    page.clear();
                    segments = 0;
                }
                page.add(packet.get());
                segments += more;
                at += OpusStream.PACKET_SAMPLES;
                packet = stream.next();
            }
            to.write(OggPage.of(OggPage.ENDS, stream.end(), sequence, page));
            return stream.end() - stream.preSkip();
        }
    }

    /** RFC 7845 section 5.2. */
    private static byte[] tags(List<String> comments) throws IOException {
        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        tags.write("OpusTags".getBytes(StandardCharsets.US_ASCII));
        put("lowtunes", tags);
        tags.write(number(comments.size()));
        for (String comment : comments) {
            put(comment, tags);
        }
        return tags.toByteArray();
    }

    private static void put(String text, OutputStream to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.write(number(bytes.length));
        to.write(bytes);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int octet) {
            bytes++;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            bytes += length;
        }
    }
}
