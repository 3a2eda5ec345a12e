package org.lowtunes.library;

import java.util.Comparator;

/** Text as a sequence of Unicode code points. */
final class CodePoints {

    /**
     * By code point, as UTF-8 bytes would sort. {@link String#compareTo} differs: it puts what needs two {@code char}s
     * before the end of the basic plane.
     */
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length()) {
            int a = one.codePointAt(i);
            int b = other.codePointAt(i);
            if (a != b) {
                return Integer.compare(a, b);
            }
            i += Character.charCount(a);
        }
        return Integer.compare(one.length(), other.length());
    }

    /** At most the first {@code limit} code points; a character is never cut in two. */
    static String cut(String text, int limit) {
        if (text.length() <= limit || text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
