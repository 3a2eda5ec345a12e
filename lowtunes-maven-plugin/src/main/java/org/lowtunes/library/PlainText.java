package org.lowtunes.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lowtunes.words.Words;

/** Small text files of any age: playlists, lyrics, notes. */
final class PlainText {

    /** Largest file that is read, in bytes; a playlist of 50,000 long paths fits. */
    static final int LIMIT = 8 << 20;

    private PlainText() {}

    /**
     * The whole text. A byte order mark tells the encoding; without one it is UTF-8, or Windows-1252 (which has all of
     * Latin-1) when the bytes are no UTF-8.
     *
     * @throws IOException when the file cannot be read or is larger than {@link #LIMIT}
     */
    static String read(Path file) throws IOException {
        return read(file, LIMIT);
    }

    /**
     * The same.
     *
     * @param limit in bytes
     * @throws IOException when the file cannot be read or is larger
     */
    static String read(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IOException(Words.say("library.too-large", limit >> 10));
            }
            return decode(bytes);
        }
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
