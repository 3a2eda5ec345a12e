package org.lowtunes.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of samples as signed 32-bit little-endian PCM, whatever form they travel in (site-format.md section 1). */
final class SoundHash {

    private final SourceStream.SampleForm form;
    private final MessageDigest digest = sha256();
    private byte[] whole = new byte[0];

    SoundHash(SourceStream.SampleForm form) {
        this.form = form;
    }

    /** A digest that every Java has. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] samples, int length) {
        if (form == SourceStream.SampleForm.WHOLE) {
            digest.update(samples, 0, length);
            return;
        }
        int count = length / form.bytes();
        if (whole.length < 4 * count) {
            whole = new byte[4 * count];
        }
        ByteBuffer from = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer to = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double sample = form == SourceStream.SampleForm.FLOAT ? from.getFloat(4 * i) : from.getDouble(8 * i);
            to.putInt(4 * i, whole(sample));
        }
        digest.update(whole, 0, 4 * count);
    }

    /** Rounded to the nearest whole number, halves to even, and held at the ends of the range. */
    private static int whole(double sample) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.rint(sample * 0x1p31)));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
