package org.lowtunes.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lowtunes.words.Words;

/**
 * The one form of YAML that notes are written in: a {@code key: value} on each line, values in quotes or not, comments
 * behind {@code #}. Indented lines below a key belong to its value, each a line of its own, or, behind {@code >}, made
 * one. Everything else of YAML is refused by line, so that nothing is understood otherwise than meant.
 */
final class KeyValueText {

    /**
     * What is said with one key.
     *
     * @param line where it begins, from 1
     * @param value one line or several, parted by LF
     */
    record Entry(int line, String key, String value) {}

    private static final Pattern ENTRY = Pattern.compile("([\\p{L}][\\p{L}\\p{M} _-]*?)\\s*:(?:\\s+(.*))?");

    private static final Pattern DOUBLE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");

    private static final Pattern SINGLE = Pattern.compile("'((?:[^']|'')*)'\\s*(?:#.*)?");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** What YAML writes before lines that follow: kept, or made one. */
    private static final Pattern BLOCK = Pattern.compile("([|>])[+-]?\\s*(?:#.*)?");

    /** In YAML this is a comment; nobody means it so. */
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

    /** What opens something of YAML that is not understood here. */
    private static final String RESERVED = "[]{}&*!|>%@`\"'";

    private final BiConsumer<Integer, String> refused;
    private final List<Entry> entries = new ArrayList<>();

    /** The key that indented lines belong to; {@code null} when what they belong to was refused. */
    private String key;

    private int line;
    private boolean begun;
    private boolean foldedLines;
    private boolean open;
    private final List<String> lines = new ArrayList<>();

    private KeyValueText(BiConsumer<Integer, String> refused) {
        this.refused = refused;
    }

    /**
     * The entries of a text, in order.
     *
     * @param refused is told the number of a line and what is wrong with it, once for all lines that belong to it
     */
    static List<Entry> read(String text, BiConsumer<Integer, String> refused) {
        KeyValueText reading = new KeyValueText(refused);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            reading.take(number, line);
        }
        reading.end();
        return reading.entries;
    }

    private void take(int number, String written) {
        String bare = written.strip();
        if (bare.isEmpty()) {
            lines.add("");
        } else if (Character.isWhitespace(written.charAt(0))) {
            more(number, bare);
        } else if (!bare.startsWith("#") && !(number == 1 && bare.equals("---"))) {
            end();
            begin(number, bare);
        }
    }

    private void begin(int number, String bare) {
        begun = true;
        Matcher entry = ENTRY.matcher(bare);
        if (!entry.matches()) {
            refused.accept(number, Words.say("library.no-key-value"));
            return;
        }
        String written = entry.group(2) == null ? "" : entry.group(2).strip();
        Matcher block = BLOCK.matcher(written);
        foldedLines = block.matches() && block.group(1).equals(">");
        boolean quoted = written.startsWith("\"") || written.startsWith("'");
        String value = block.matches() ? "" : value(written);
        if (value == null) {
            refused.accept(number, Words.say("library.quotes"));
            return;
        }
        key = entry.group(1);
        line = number;
        open = !quoted;
        lines.add(value);
    }

    /** A line that belongs to the key above. */
    private void more(int number, String bare) {
        if (!begun || key != null && !open) {
            refused.accept(number, Words.say("library.no-key-value"));
            // What follows it belongs to it.
            end();
            begun = true;
        } else if (key != null) {
            lines.add(bare);
        }
    }

    private void end() {
        if (key != null) {
            entries.add(new Entry(line, key, value(lines, foldedLines)));
        }
        key = null;
        lines.clear();
    }

    /** Empty lines part paragraphs. */
    private static String value(List<String> lines, boolean folded) {
        String kept = String.join("\n", lines).strip();
        return folded
                ? Pattern.compile("\n\n+")
                        .splitAsStream(kept)
                        .map(paragraph -> paragraph.replace('\n', ' '))
                        .collect(Collectors.joining("\n\n"))
                : kept;
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
        return written.startsWith("#") && !COLOUR.matcher(written).matches()
                ? ""
                : written.replaceFirst("\\s+#.*$", "");
    }
}
