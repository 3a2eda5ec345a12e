package org.lowtunes.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Gzip (RFC 1952) without a time and without a name, so that one Java packs the same bytes the same way every time. Two
 * builds of zlib may still differ: a name is always taken from the plain bytes.
 */
public final class Gzip {

    private Gzip() {}

    /** The form in which a bucket stores a text, and in which it travels. */
    public static byte[] pack(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (OutputStream gzip = new Best(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = packed.toByteArray();
        bytes[9] = (byte) 255; // the operating system: unknown, whatever this Java writes there
        return bytes;
    }

    static byte[] unpack(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    /** GZIPOutputStream writes a zero as time; it has no other way to set the level. */
    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
