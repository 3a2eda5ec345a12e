package org.lowtunes.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

/**
 * The one form of YAML that notes are written in: a {@code key: value} on each line, values in quotes or not, comments
 * behind {@code #}. Everything else of YAML is refused by line, so that nothing is understood otherwise than meant.
 */
final class KeyValueText {

    /** One line. */
    record Entry(int line, String key, String value) {}

    private static final Pattern ENTRY = Pattern.compile("([\\p{L}][\\p{L}\\p{M} _-]*?)\\s*:(?:\\s+(.*))?");

    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");

    private static final Pattern SINGLE = Pattern.compile("'((?:[^']|'')*)'\\s*(?:#.*)?");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** What opens something of YAML that is not understood here. */
    private static final String RESERVED = "[]{}&*!|>%@`\"'";

    private KeyValueText() {}

    /**
     * The entries of a text, in order.
     *
     * @param refused is told the number of a line and what is wrong with it
     */
    static List<Entry> read(String text, BiConsumer<Integer, String> refused) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#") || number == 1 && bare.equals("---")) {
                continue;
            }
            Matcher entry = ENTRY.matcher(bare);
            if (Character.isWhitespace(line.charAt(0)) || !entry.matches()) {
                refused.accept(number, Words.say("library.no-key-value"));
                continue;
            }
            String value = value(entry.group(2) == null ? "" : entry.group(2).strip());
            if (value == null) {
                refused.accept(number, Words.say("library.quotes"));
            } else {
                entries.add(new Entry(number, entry.group(1), value));
            }
        }
        return entries;
    }

    private static String value(String written) {
        Matcher quoted = DOUBLE.matcher(written);
        if (quoted.matches()) {
            // A line end has no place in a name; any other sign behind a backslash stands for itself.
            return ESCAPE.matcher(quoted.group(1))
                    .replaceAll(sign -> sign.group(1).matches("[nrt]") ? " " : Matcher.quoteReplacement(sign.group(1)));
        }
        quoted = SINGLE.matcher(written);
        if (quoted.matches()) {
            return quoted.group(1).replace("''", "'");
        }
        if (!written.isEmpty() && RESERVED.indexOf(written.charAt(0)) >= 0) {
            return null;
        }
        return written.startsWith("#") ? "" : written.replaceFirst("\\s+#.*$", "");
    }
}
