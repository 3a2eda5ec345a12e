package org.lowtunes.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text with what ears do not hear taken off: accents and case. One function for searching, for comparing names and for
 * addresses, in every program that reads or writes a site (site-format.md section 7).
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

    private Folding() {}

    /** The folded form of any text; {@code "L’Été"} becomes {@code "l ete"}. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = bare.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'đ' -> folded.append('d');
                case 'ł' -> folded.append('l');
                case '’' -> folded.append(' ');
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether two names are the same to a reader; what folds to nothing is compared as it stands. */
    static boolean same(String one, String other) {
        return fold(one).strip().equals(fold(other).strip());
    }
}
