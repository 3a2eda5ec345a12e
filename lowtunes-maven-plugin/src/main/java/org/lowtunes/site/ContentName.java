package org.lowtunes.site;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that carry 80 bits of the SHA-256 of what they name: 16 characters of lower-case base32 (RFC 4648). */
public final class ContentName {

    /** Characters of a name. */
    public static final int LENGTH = 16;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_PER_CHARACTER = 5;

    private ContentName() {}

    /** The name of these bytes. */
    public static String of(byte[] bytes) {
        return ofHash(sha256().digest(bytes));
    }

    /**
     * The name of a file's bytes.
     *
     * @throws IOException when it cannot be read
     */
    public static String of(Path file) throws IOException {
        return ofHash(hash(file));
    }

    /** The name that a SHA-256, or any hash of at least 10 bytes, gives. */
    public static String ofHash(byte[] hash) {
        return base32(hash, LENGTH);
    }

    /** The name of a sound. */
    public static String ofSound(String hexadecimal) {
        return ofHash(HexFormat.of().parseHex(hexadecimal));
    }

    /**
     * What a name says of a hash: 80 bits in hexadecimal, and zeros up to 256.
     *
     * @throws IllegalArgumentException when it is no name
     */
    public static String hashOf(String name) {
        StringBuilder bits = new StringBuilder();
        for (char character : name.toCharArray()) {
            int value = ALPHABET.indexOf(character);
            if (value < 0 || name.length() != LENGTH) {
                throw new IllegalArgumentException(name + " is no name");
            }
            bits.append(Integer.toBinaryString(1 << BITS_PER_CHARACTER | value), 1, BITS_PER_CHARACTER + 1);
        }
        String hex = new BigInteger("1" + bits, 2).toString(16).substring(1);
        return hex + "0".repeat(64 - hex.length());
    }

    /**
     * The SHA-256 of a file's bytes.
     *
     * @throws IOException when it cannot be read
     */
    public static byte[] hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return digest.digest();
    }

    /** A fresh SHA-256; every Java has one. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The first {@code length} characters of the base32 form of these bytes. */
    static String base32(byte[] bytes, int length) {
        StringBuilder name = new StringBuilder(length);
        int buffer = 0;
        int bits = 0;
        for (int at = 0; name.length() < length; at++) {
            buffer = buffer << Byte.SIZE | bytes[at] & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS_PER_CHARACTER && name.length() < length) {
                bits -= BITS_PER_CHARACTER;
                name.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return name.toString();
    }
}
