package org.lowtunes.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * How the bytes of an audio file are wrapped. The first bytes tell it: names lie, and a tag reader that believes a
 * wrong name reads nothing.
 */
final class Container {

    private Container() {}

    /**
     * The ending that jaudiotagger wants for a file.
     *
     * @return empty for what it cannot read
     * @throws IOException when the file cannot be read
     */
    static Optional<String> of(Path file) throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            byte[] head = read(in, 0, 64);
            if (has(head, 0, "ID3")) {
                // A tag in front, as MP3 has it and some FLAC files too: what follows tells.
                return Optional.of(has(read(in, id3Length(head), 4), 0, "fLaC") ? "flac" : "mp3");
            }
            return of(head);
        }
    }

    private static byte[] read(SeekableByteChannel in, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        in.position(from);
        while (bytes.hasRemaining() && in.read(bytes) >= 0) {
            // A channel may give less than is asked for.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static Optional<String> of(byte[] head) {
        if (has(head, 0, "fLaC")) {
            return Optional.of("flac");
        } else if (has(head, 0, "OggS")) {
            return has(head, 28, "\u0001vorbis") ? Optional.of("ogg") : Optional.empty();
        } else if (has(head, 0, "RIFF") && has(head, 8, "WAVE")) {
            return Optional.of("wav");
        } else if (has(head, 0, "FORM") && has(head, 8, "AIF")) {
            return Optional.of("aif");
        } else if (has(head, 4, "ftyp")) {
            return Optional.of("m4a");
        } else if (has(head, 0, "0&²u\u008efÏ")) {
            return Optional.of("wma");
        } else if (has(head, 0, "DSD ")) {
            return Optional.of("dsf");
        }
        return isMpegFrame(head) ? Optional.of("mp3") : Optional.empty();
    }

    /** ISO 11172-3 section 2.4.1.3: eleven bits set, then a version and a layer that exist; ADTS has layer 0. */
    private static boolean isMpegFrame(byte[] head) {
        return head.length > 2
                && (head[0] & 0xff) == 0xff
                && (head[1] & 0xe0) == 0xe0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) != 0;
    }

    /** Header and content of an ID3v2 tag, whose size is written in seven bits a byte. */
    private static long id3Length(byte[] head) {
        if (head.length < 10) {
            return 0;
        }
        return 10L + ((head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | head[9] & 0x7f);
    }

    private static boolean has(byte[] bytes, int at, String mark) {
        byte[] expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
