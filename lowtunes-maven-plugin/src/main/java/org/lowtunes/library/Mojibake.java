package org.lowtunes.library;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text that was written in one encoding and read in another: {@code "Ã‰tÃ©"} for {@code "Été"}. It is mended only where
 * the bytes behind it prove what they are; UTF-8 is so strict that other text hardly ever passes for it.
 */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    /** The text as it was meant, or as it is. */
    static String mend(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        for (Charset misread : new Charset[] {StandardCharsets.ISO_8859_1, WINDOWS}) {
            String meant = reread(text, misread, StandardCharsets.UTF_8);
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        // Latin-1 has control characters where Windows has quotation marks, dashes and œ.
        if (text.chars().anyMatch(c -> c >= 0x80 && c < 0xa0)) {
            String meant = reread(text, StandardCharsets.ISO_8859_1, WINDOWS);
            return meant.isEmpty() ? text : meant;
        }
        return text;
    }

    private static String reread(String text, Charset misread, Charset written) {
        try {
            ByteBuffer bytes = misread.newEncoder().encode(CharBuffer.wrap(text));
            return written.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
