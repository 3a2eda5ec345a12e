package org.lowtunes.library;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Audio files of next to no sound, byte by byte, with tags that no decent program writes. */
final class TaggedBytes {

    private TaggedBytes() {}

    /** MP3 with an ID3v1.1 tag behind it (title, artist, album; 30 bytes each) whose text is in any encoding. */
    static byte[] id3v1(String title, String artist, String album, int number, Charset charset) {
        byte[] tag = new byte[128];
        put(tag, 0, "TAG".getBytes(charset), 3);
        put(tag, 3, title.getBytes(charset), 30);
        put(tag, 33, artist.getBytes(charset), 30);
        put(tag, 63, album.getBytes(charset), 30);
        tag[126] = (byte) number;
        tag[127] = 17;
        return join(frames(), tag);
    }

    /** MP3 with an ID3v2.4 tag of these frames; texts are all said to be in UTF-8. */
    static byte[] id3v2(List<String> ids, List<byte[]> texts) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < ids.size(); i++) {
            frames.writeBytes(ids.get(i).getBytes(StandardCharsets.ISO_8859_1));
            // Addresses and identifiers have no encoding (ID3v2.4 sections 4.1 and 4.3).
            boolean encoded = !ids.get(i).startsWith("W") && !ids.get(i).equals("UFID");
            frames.writeBytes(sevenBits(texts.get(i).length + (encoded ? 1 : 0)));
            frames.writeBytes(encoded ? new byte[] {0, 0, 3} : new byte[] {0, 0});
            frames.writeBytes(texts.get(i));
        }
        byte[] head = join("ID3\4\0\0".getBytes(StandardCharsets.ISO_8859_1), sevenBits(frames.size()));
        return join(head, frames.toByteArray(), frames());
    }

    /** FLAC with Vorbis comments whose bytes may be no UTF-8. */
    static byte[] flac(byte[]... comments) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(littleEndian(0));
        block.writeBytes(littleEndian(comments.length));
        for (byte[] comment : comments) {
            block.writeBytes(littleEndian(comment.length));
            block.writeBytes(comment);
        }
        byte[] info = new byte[34];
        // Blocks of 4096 samples; 44.1 kHz, 2 channels, 16 bits (RFC 9639 section 8.2).
        put(info, 0, new byte[] {0x10, 0, 0x10, 0}, 4);
        put(info, 10, new byte[] {0x0a, (byte) 0xc4, 0x42, (byte) 0xf0}, 4);
        byte[] marks = {'f', 'L', 'a', 'C', 0, 0, 0, 34};
        byte[] size = {(byte) 0x84, (byte) (block.size() >> 16), (byte) (block.size() >> 8), (byte) block.size()};
        // Readers refuse what is too short to be sound.
        return join(marks, info, size, block.toByteArray(), new byte[500]);
    }

    /** Six silent frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
    private static byte[] frames() {
        byte[] frames = new byte[6 * 417];
        for (int at = 0; at < frames.length; at += 417) {
            put(frames, at, new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64}, 4);
        }
        return frames;
    }

    private static byte[] sevenBits(int number) {
        return new byte[] {
            (byte) (number >> 21 & 0x7f),
            (byte) (number >> 14 & 0x7f),
            (byte) (number >> 7 & 0x7f),
            (byte) (number & 0x7f)
        };
    }

    private static byte[] littleEndian(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    private static void put(byte[] into, int at, byte[] bytes, int most) {
        System.arraycopy(bytes, 0, into, at, Math.min(most, bytes.length));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
