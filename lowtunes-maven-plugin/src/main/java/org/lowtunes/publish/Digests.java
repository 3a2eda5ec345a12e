package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** MD5, which is what a bucket knows a file by, and the content names of site-format.md section 1. */
final class Digests {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private Digests() {}

    static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(algorithm("MD5").digest(bytes));
    }

    static String md5(Path file) throws IOException {
        MessageDigest md5 = algorithm("MD5");
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                md5.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(md5.digest());
    }

    /** The first 80 bits of the SHA-256, as 16 characters of lower-case base32. */
    static String name(byte[] plain) {
        byte[] hash = algorithm("SHA-256").digest(plain);
        BigInteger bits = new BigInteger(1, Arrays.copyOf(hash, 10));
        StringBuilder name = new StringBuilder(16);
        for (int shift = 75; shift >= 0; shift -= 5) {
            name.append(BASE32.charAt(bits.shiftRight(shift).intValue() & 31));
        }
        return name.toString();
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }
}
