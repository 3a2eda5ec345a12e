package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lowtunes.words.Words;

/** Gathers the problems of a scan. */
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
        problems.add(Problem.unreadable(where(path), "library.unreadable-folder", reason));
    }

    void unreadableFile(String path, String reason) {
        problems.add(Problem.unreadable(where(path), "library.unreadable-file", reason));
    }

    void unreadableName(String path) {
        problems.add(Problem.unreadable(where(path), "library.unreadable-name"));
    }

    void emptyFile(String path) {
        problems.add(Problem.unreadable(where(path), "library.empty-file"));
    }

    void notAudio(String path) {
        problems.add(Problem.unreadable(where(path), "library.not-audio"));
    }

    void readTwice(String path) {
        problems.add(Problem.warning(where(path), "library.read-twice"));
    }

    void brokenLink(String path) {
        problems.add(Problem.warning(where(path), "library.broken-link"));
    }

    void unusedMusic(String folder, List<String> names) {
        problems.add(Problem.warning(where(folder), "library.unused-music", names.size(), some(names)));
    }

    void brokenText(String path, List<String> fields) {
        problems.add(Problem.warning(where(path), "library.broken-text", String.join(", ", fields)));
    }

    void longText(String path, List<String> fields) {
        problems.add(Problem.warning(where(path), "library.long-text", CleanText.LINE, String.join(", ", fields)));
    }

    void notAnImage(String path) {
        problems.add(Problem.warning(where(path), "library.not-an-image"));
    }

    void unreadableText(String path, String reason) {
        problems.add(Problem.warning(where(path), "library.unreadable-text", reason));
    }

    void notesLine(String path, int line, String what) {
        problems.add(Problem.warning(where(path), "library.notes-line", line, what));
    }

    void notesLines(String path, int more) {
        problems.add(Problem.warning(where(path), "library.notes-lines", more));
    }

    void notesKey(String path, int line, String key, String known) {
        problems.add(Problem.warning(where(path), "library.notes-key", line, CodePoints.cut(key, 40), known));
    }

    void notesCut(String path, String key, int limit) {
        problems.add(Problem.warning(where(path), "library.notes-cut", key, limit));
    }

    void notesHidden(String path, String key) {
        problems.add(Problem.warning(where(path), "library.notes-hidden", key));
    }

    void notesLinks(String path, String key, List<String> wrong) {
        problems.add(Problem.warning(where(path), "library.notes-links", wrong.size(), key, some(wrong)));
    }

    void notesOrder(String path, String key, List<String> unknown) {
        problems.add(Problem.warning(where(path), "library.notes-order", unknown.size(), key, some(unknown)));
    }

    void notesValue(String path, String key, String expected) {
        problems.add(Problem.warning(where(path), "library.notes-value", key, expected));
    }

    void noRules(String path) {
        problems.add(Problem.warning(where(path), "library.no-rules"));
    }

    void rulesNotUsed(String path) {
        problems.add(Problem.warning(where(path), "library.rules-not-used"));
    }

    void emptyPlaylist(String path) {
        problems.add(Problem.warning(where(path), "library.empty-playlist"));
    }

    void playlistMisses(String path, int missed, int all, List<String> kinds) {
        problems.add(Problem.warning(where(path), "library.playlist-misses", missed, all, String.join(", ", kinds)));
    }

    /** What the system said, as a reason. */
    static String systemSays(Throwable refusal) {
        return Words.say("library.system-says", refusal);
    }

    /** A path on one line; the music folder itself has none. */
    private static String where(String path) {
        return path.isEmpty() ? "." : CleanText.line(path);
    }

    private static String some(List<String> names) {
        List<String> first = names.stream()
                .limit(3)
                .map(name -> CodePoints.cut(CleanText.line(name), 80))
                .toList();
        return String.join(", ", first) + (names.size() > 3 ? ", …" : "");
    }
}
