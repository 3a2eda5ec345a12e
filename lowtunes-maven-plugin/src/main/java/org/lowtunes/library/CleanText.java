package org.lowtunes.library;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from files of strangers, made fit to be shown: Unicode NFC, of a sane length, without control characters and
 * without the characters that turn the reading direction around. Marks that right-to-left and Indic scripts and emoji
 * need are kept.
 */
public final class CleanText {

    /** Longest value that is kept, in code points. */
    static final int LINE = 500;

    /** Longest lyrics that are kept, in code points. */
    static final int LYRICS = 20_000;

    /** No script puts more than a few marks on a letter; a heap of them paints over what stands around it. */
    private static final Pattern HEAPED_MARKS = Pattern.compile("(\\p{M}{8})\\p{M}+");

    private CleanText() {}

    /** One line, trimmed, runs of white space made one space, at most {@link #LINE} code points. */
    public static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        boolean space = false;
        for (int c : shown(text, LINE).codePoints().toArray()) {
            if (c == '\n' || Character.isWhitespace(c)) {
                space = true;
            } else {
                if (space && !line.isEmpty()) {
                    line.append(' ');
                }
                space = false;
                line.appendCodePoint(c);
            }
        }
        return CodePoints.cut(strip(line.toString()), LINE).strip();
    }

    /** Most text is a few letters of ASCII, and as it should be. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space && text.length() <= LINE;
    }

    /** Several lines, each without white space at its end, at most {@link #LYRICS} code points. */
    public static String lines(String text) {
        return lines(text, LYRICS);
    }

    /** The same, with at most so many code points. */
    static String lines(String text, int limit) {
        String shown = shown(text.replace("\r\n", "\n").replace('\r', '\n'), limit);
        String lines = shown.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        return CodePoints.cut(strip(lines), limit).strip();
    }

    /** Whether a text has characters that are not shown, and have no place in one. */
    static boolean hasHidden(String text) {
        return text.codePoints()
                .anyMatch(c -> c != '\n'
                        && c != '\t'
                        && c != '\r'
                        && (Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE
                                || isHidden(c)));
    }

    /** Whether {@link #line} would lose the end of a text. */
    static boolean tooLong(String text) {
        return tooLong(text, LINE);
    }

    /** Whether a text has more than so many code points. */
    static boolean tooLong(String text, int limit) {
        return text.length() > limit
                && text.strip().codePointCount(0, text.strip().length()) > limit;
    }

    /** Cut roughly first: normalising costs the square of a run of combining marks. */
    private static String shown(String text, int limit) {
        StringBuilder shown = new StringBuilder();
        CodePoints.cut(text, 4 * limit).codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || isBreak(c)) {
                shown.append(c == '\t' ? ' ' : '\n');
            } else if (Character.getType(c) == Character.CONTROL) {
                shown.append(' ');
            } else if (Character.getType(c) == Character.SURROGATE) {
                shown.append('\ufffd');
            } else if (!isHidden(c)) {
                shown.appendCodePoint(c);
            }
        });
        return HEAPED_MARKS
                .matcher(Normalizer.normalize(shown, Normalizer.Form.NFC))
                .replaceAll("$1");
    }

    /** NEL, line separator, paragraph separator, vertical tab, form feed, carriage return. */
    private static boolean isBreak(int c) {
        return c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0b || c == 0x0c || c == '\r';
    }

    /**
     * What has no place in a name: embeddings, overrides and isolates of direction (UAX 9 section 2), byte order mark
     * and zero-width space, interlinear notes, what is not a character at all.
     */
    private static boolean isHidden(int c) {
        return c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069
                || c == 0xfeff
                || c == 0x200b
                || c >= 0xfff9 && c <= 0xfffb
                || (c & 0xfffe) == 0xfffe
                || c >= 0xfdd0 && c <= 0xfdef;
    }

    /** Unlike {@link String#strip}, takes no-break spaces too. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
