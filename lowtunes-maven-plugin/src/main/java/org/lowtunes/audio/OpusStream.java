package org.lowtunes.audio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;

/**
 * The packets of an Ogg Opus file (RFC 7845) that is as plain as a rendition: one logical stream, mono or stereo,
 * packets of 20 ms, without a hole, and whole. Anything else is refused, at the latest at its end.
 */
final class OpusStream implements Closeable {

    /** Samples of each packet. */
    static final int PACKET_SAMPLES = 960;

    /** Longer ones are hardly more than padding. */
    private static final int LONGEST_PACKET = 8191;

    private static final int HEAD_LENGTH = 19;
    private static final byte[] HEAD = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAGS = "OpusTags".getBytes(StandardCharsets.US_ASCII);

    private final InputStream input;
    private final Queue<byte[]> packets = new ArrayDeque<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private final byte[] head;
    private final int serial;
    private int sequence;
    private boolean goesOn;
    private boolean ended;
    private long start = -1;
    private long samples;
    private long end;

    private OpusStream(InputStream input) throws IOException {
        this.input = input;
        OggPage first = OggPage.read(input).orElseThrow(() -> new IOException("An empty file"));
        head = first.body();
        serial = first.serial();
        sequence = first.sequence();
        boolean plain = first.flags() == OggPage.BEGINS
                && first.lacing().length == 1
                && head.length == HEAD_LENGTH
                && Arrays.equals(Arrays.copyOf(head, HEAD.length), HEAD)
                && head[8] >> 4 == 0
                && (channels() == 1 || channels() == 2)
                && head[18] == 0;
        require(plain, "no plain Opus head");
        skipTags();
    }

    /** @throws IOException when it cannot be read, or its beginning is not plain */
    static OpusStream open(Path file) throws IOException {
        InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new OpusStream(input);
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    int channels() {
        return Byte.toUnsignedInt(head[9]);
    }

    /** Samples that a decoder drops at the beginning. */
    int preSkip() {
        return Short.toUnsignedInt(fields().getShort(10));
    }

    /** The output gain, in 1/256 dB. */
    int gain() {
        return fields().getShort(16);
    }

    /** The identification header with another output gain, in 1/256 dB. */
    byte[] head(int gain) {
        byte[] other = head.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putShort(16, (short) gain);
        return other;
    }

    private ByteBuffer fields() {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Comments, however large, up to the end of a page. */
    private void skipTags() throws IOException {
        boolean whole = false;
        for (boolean first = true; !whole; first = false) {
            OggPage page = page();
            byte[] name = Arrays.copyOf(page.body(), TAGS.length);
            require(page.has(OggPage.CONTINUED) != first, "no comments");
            require(!first || Arrays.equals(name, TAGS), "no comments");
            for (int i = 0; i < page.lacing().length; i++) {
                require(!whole, "something beside the comments");
                whole = page.lacing()[i] < 255;
            }
            require(!page.has(OggPage.ENDS), "no sound");
        }
    }

    private OggPage page() throws IOException {
        OggPage page = OggPage.read(input).orElseThrow(() -> new IOException("It is cut short"));
        require(page.serial() == serial && !page.has(OggPage.BEGINS), "another stream in it");
        require(page.sequence() == ++sequence, "a hole in it");
        return page;
    }

    /**
     * The packet that follows; nothing at the end.
     *
     * @throws IOException when the file is not plain
     */
    Optional<byte[]> next() throws IOException {
        while (packets.isEmpty() && !ended) {
            take(page());
        }
        if (packets.isEmpty()) {
            require(start >= 0 && end > preSkip(), "no sound");
        }
        return Optional.ofNullable(packets.poll());
    }

    private void take(OggPage page) throws IOException {
        require(page.has(OggPage.CONTINUED) == goesOn, "a broken packet");
        int from = 0;
        for (int length : page.lacing()) {
            partial.write(page.body(), from, length);
            from += length;
            goesOn = length == 255;
            require(partial.size() <= LONGEST_PACKET, "a packet that is too long");
            if (!goesOn) {
                byte[] packet = partial.toByteArray();
                partial.reset();
                int lasts = OpusPacket.samples(packet).orElse(0);
                require(lasts == PACKET_SAMPLES, "a packet that does not last 20 ms");
                packets.add(packet);
            }
        }
        place(page);
        if (page.has(OggPage.ENDS)) {
            ended = true;
            end = page.granule() - start;
            require(!goesOn, "a packet that does not end");
            require(input.read() < 0, "something behind its end");
        }
    }

    /** What the page says of its place in time must be what its packets add up to; the last one may say less. */
    private void place(OggPage page) throws IOException {
        if (packets.isEmpty() && !page.has(OggPage.ENDS)) {
            require(page.granule() == -1, "a page out of time");
            return;
        }
        samples += (long) packets.size() * PACKET_SAMPLES;
        if (start < 0) {
            start = page.granule() - samples;
            if (page.has(OggPage.ENDS)) {
                start = Math.max(0, start);
            }
            require(!packets.isEmpty() && start >= 0 && start < Long.MAX_VALUE / 2, "a beginning out of time");
        }
        long trimmed = start + samples - page.granule();
        require(trimmed == 0 || page.has(OggPage.ENDS) && trimmed > 0 && trimmed < PACKET_SAMPLES, "a hole in time");
    }

    /** Where the last packet ends, pre-skip included, counted from the first packet; known at the end. */
    long end() {
        return end;
    }

    private static void require(boolean plain, String otherwise) throws IOException {
        if (!plain) {
            throw new IOException("There is " + otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
