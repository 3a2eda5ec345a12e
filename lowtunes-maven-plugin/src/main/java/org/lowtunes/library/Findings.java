package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lowtunes.library.Problem.Severity;
import org.lowtunes.words.Words;

/** Gathers the problems of a scan; every sentence about a music folder that a curator may read stands here. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    /** All problems, worst first, then by place. */
    List<Problem> all() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::severity)
                        .thenComparing(Problem::where, CodePoints.ORDER)
                        .thenComparing(Problem::what, CodePoints.ORDER))
                .toList();
    }

    void addAll(Findings others) {
        problems.addAll(others.problems);
    }

    void unreadableFolder(String path, String reason) {
        unreadable(path, "This folder cannot be read: " + reason + ".", "Allow your user to read and to enter it.");
    }

    void unreadableFile(String path, String reason) {
        unreadable(path, "This file cannot be read: " + reason + ".", "Allow your user to read it, or remove it.");
    }

    void unreadableName(String path) {
        unreadable(
                path,
                "The name of this file has bytes that are no text in this system's encoding.",
                "Rename it; if all your names with accents are listed here, set LANG to a UTF-8 locale.");
    }

    void emptyFile(String path) {
        unreadable(path, "This file is empty.", "Copy it again from where it came, or remove it.");
    }

    void notAudio(String path) {
        unreadable(
                path,
                "This file is no audio that can be read, whatever its name says.",
                "Play it to see whether it is damaged; copy it again, or remove it.");
    }

    void readTwice(String path) {
        warning(
                path,
                "This folder was read already by another way; it is used once.",
                "Remove the link or the second mention.");
    }

    void brokenLink(String path) {
        warning(path, "This link leads to nothing, or in a circle.", "Mend or remove it.");
    }

    void unusedMusic(String folder, List<String> names) {
        warning(
                folder,
                count(names.size(), "file", "files") + " of a kind that is not published: " + some(names) + ".",
                "Convert what is to be heard to FLAC or Opus.");
    }

    void brokenText(String path, List<String> fields) {
        warning(
                path,
                "The text of its tags is damaged (" + String.join(", ", fields) + "): bytes in an unknown encoding.",
                "Write these tags again, in UTF-8.");
    }

    void longText(String path, List<String> fields) {
        warning(
                path,
                "Its tags are longer than " + CleanText.LINE + " characters and were cut: " + String.join(", ", fields)
                        + ".",
                "Shorten them.");
    }

    void notAnImage(String path) {
        warning(path, "This file is not an image, whatever its name says; it is not used as a cover.", "Replace it.");
    }

    void unreadableText(String path, String reason) {
        warning(path, "This file cannot be used: " + reason + ".", "Correct or remove it.");
    }

    void notesLine(String path, int line, String what) {
        warning(path, Words.say("library.notes-line", line, what), Words.say("library.notes-line.cure"));
    }

    void notesLines(String path, int more) {
        warning(path, Words.say("library.notes-lines", more), Words.say("library.notes-line.cure"));
    }

    void notesTwice(String path, int line, String key) {
        warning(
                path,
                Words.say("library.notes-twice", line, CodePoints.cut(key, 40)),
                Words.say("library.notes-twice.cure"));
    }

    void notesKey(String path, int line, String key, String known) {
        warning(
                path,
                Words.say("library.notes-key", line, CodePoints.cut(key, 40)),
                Words.say("library.notes-key.cure", known));
    }

    void notesValue(String path, String key, String expected) {
        warning(path, Words.say("library.notes-value", key), Words.say("library.notes-value.cure", expected));
    }

    void notesCut(String path, String key, int limit) {
        warning(path, Words.say("library.notes-cut", key, limit), Words.say("library.notes-cut.cure"));
    }

    void notesHidden(String path, String key) {
        warning(path, Words.say("library.notes-hidden", key), Words.say("library.notes-hidden.cure"));
    }

    void notesLinks(String path, String key, List<String> wrong) {
        warning(
                path,
                Words.say("library.notes-links", wrong.size(), key, some(wrong)),
                Words.say("library.notes-links.cure"));
    }

    void notesOrder(String path, String key, List<String> unknown) {
        warning(
                path,
                Words.say("library.notes-order", unknown.size(), key, some(unknown)),
                Words.say("library.notes-order.cure"));
    }

    void playlist(String path, String what) {
        warning(
                path,
                what,
                "Save the playlist again beside the music, with relative paths, or remove these entries from it.");
    }

    private void unreadable(String path, String what, String cure) {
        problems.add(new Problem(Severity.UNREADABLE, where(path), what, cure));
    }

    private void warning(String path, String what, String cure) {
        problems.add(new Problem(Severity.WARNING, where(path), what, cure));
    }

    /** A path on one line; the music folder itself has none. */
    private static String where(String path) {
        return path.isEmpty() ? "." : CleanText.line(path);
    }

    static String count(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String some(List<String> names) {
        List<String> first = names.stream()
                .limit(3)
                .map(name -> CodePoints.cut(CleanText.line(name), 80))
                .toList();
        return String.join(", ", first) + (names.size() > 3 ? ", …" : "");
    }
}
