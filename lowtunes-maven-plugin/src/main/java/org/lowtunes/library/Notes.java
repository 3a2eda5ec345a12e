package org.lowtunes.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.words.Words;

/**
 * What a file of notes says, by key. What is wrong in it is said and left out, with one problem for each key.
 *
 * @param <K> the keys that are known
 */
final class Notes<K extends Enum<K> & NoteKey> {

    /** Largest file that is read, in bytes: nobody writes a book about an album here. */
    private static final int LIMIT = 256 << 10;

    /** So many lines that cannot be understood are told one by one. */
    private static final int TOLD = 10;

    private final String path;
    private final Findings findings;
    private final Map<K, String> values = new HashMap<>();
    private final Map<K, String> spellings = new HashMap<>();
    private boolean whole = true;

    private Notes(String path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    /** Of a file that says nothing. */
    static <K extends Enum<K> & NoteKey> Notes<K> none() {
        return new Notes<>("", new Findings());
    }

    /**
     * Reads a file.
     *
     * @param path of it as the curator knows it
     * @param keys that are known
     */
    static <K extends Enum<K> & NoteKey> Notes<K> read(Path file, String path, K[] keys, Findings findings) {
        Notes<K> notes = new Notes<>(path, findings);
        List<Integer> refused = new ArrayList<>();
        try {
            String text = PlainText.read(file, LIMIT);
            List<KeyValueText.Entry> entries = KeyValueText.read(text, (line, what) -> {
                refused.add(line);
                if (refused.size() <= TOLD) {
                    findings.notesLine(path, line, what);
                }
            });
            entries.forEach(entry -> notes.take(entry, keys));
        } catch (IOException e) {
            refused.add(0);
            findings.unreadableText(path, String.valueOf(e.getMessage()));
        }
        if (refused.size() > TOLD) {
            findings.notesLines(path, refused.size() - TOLD);
        }
        notes.whole &= refused.isEmpty();
        return notes;
    }

    private void take(KeyValueText.Entry entry, K[] keys) {
        String name = Folding.fold(CodePoints.cut(entry.key(), 80)).replaceAll("[ _-]+", " ");
        Optional<K> known =
                Arrays.stream(keys).filter(key -> key.names().contains(name)).findFirst();
        if (known.isEmpty()) {
            findings.notesKey(path, entry.line(), entry.key(), names(keys));
            whole = false;
            return;
        }
        K key = known.get();
        String value = key.kind().clean(entry.value());
        Optional<String> missed = key.kind().missed(value);
        if (values.containsKey(key)) {
            findings.notesLine(path, entry.line(), Words.say("library.said-before", CodePoints.cut(entry.key(), 40)));
            whole = false;
        } else if (value.isEmpty()) {
            // A key that waits for its value says nothing.
            return;
        } else if (missed.isPresent()) {
            wrong(key, entry.key(), missed.get());
        } else {
            values.put(key, value);
            spellings.put(key, entry.key());
            if (CleanText.tooLong(entry.value(), key.kind().limit())) {
                findings.notesCut(path, entry.key(), key.kind().limit());
            } else if (CleanText.hasHidden(entry.value())) {
                findings.notesHidden(path, entry.key());
            }
        }
    }

    private static <K extends Enum<K> & NoteKey> String names(K[] keys) {
        return Stream.of(keys).flatMap(key -> key.names().stream()).sorted().collect(Collectors.joining(", "));
    }

    /** Says that a value is not what it should be, and forgets it. */
    void wrong(K key, String expected) {
        wrong(key, spellings.getOrDefault(key, key.names().get(0)), expected);
    }

    private void wrong(K key, String spelling, String expected) {
        findings.notesValue(path, spelling, expected);
        values.remove(key);
        whole = false;
    }

    /** Whether everything in the file was understood. */
    boolean whole() {
        return whole;
    }

    /** Where the notes are, as the curator knows it. */
    String path() {
        return path;
    }

    /** How the curator spells a key that is used. */
    String spelling(K key) {
        return spellings.getOrDefault(key, key.names().get(0));
    }

    boolean has(K key) {
        return values.containsKey(key);
    }

    /** The value, or empty. */
    String text(K key) {
        return values.getOrDefault(key, "");
    }

    /** The value, or what there is without it. */
    String text(K key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    boolean isYes(K key) {
        return NoteKind.isYes(text(key));
    }

    Optional<LocalDate> day(K key) {
        return has(key) ? Optional.of(LocalDate.parse(TagDate.of(text(key)))) : Optional.empty();
    }

    /** The names of a list: one a line, where there are several lines; a dash before each is YAML's. */
    List<String> items(K key) {
        String value = text(key);
        boolean lines = value.contains("\n");
        return Stream.of(value.split(lines ? "\n" : ";"))
                .map(item -> CleanText.line(lines ? withoutDash(item) : item))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The links that are good; the others are said. */
    List<WebLink> links(K key) {
        List<String> lines = text(key)
                .lines()
                .map(Notes::withoutDash)
                .filter(line -> !line.isBlank())
                .toList();
        List<String> wrong =
                lines.stream().filter(line -> WebLink.of(line).isEmpty()).toList();
        if (!wrong.isEmpty()) {
            findings.notesLinks(path, spelling(key), wrong);
            whole = false;
        }
        return lines.stream().flatMap(line -> WebLink.of(line).stream()).toList();
    }

    private static String withoutDash(String line) {
        return line.startsWith("- ") ? line.substring(2).strip() : line;
    }
}
