package org.lowtunes.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A column in which many rows say the same few words: the words once, and for each row the number of its word.
 *
 * @param words each once, in the order of their first use, joined by LF; {@code null} when no row says anything
 * @param numbers of the word of each row, -1 where it says nothing; {@code null} when no row says anything
 */
record Column(String words, List<Integer> numbers) {

    /** @param texts one for each row; an empty one says nothing */
    static Column of(List<String> texts) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        texts.stream().filter(t -> !t.isEmpty()).forEach(t -> numbers.putIfAbsent(oneLine(t), numbers.size()));
        return numbers.isEmpty()
                ? new Column(null, null)
                : new Column(
                        lines(numbers.keySet()),
                        texts.stream()
                                .map(t -> numbers.getOrDefault(oneLine(t), -1))
                                .toList());
    }

    /** One line for each row, or {@code null} when none says anything. */
    static String sparse(List<String> texts) {
        return texts.stream().allMatch(String::isEmpty) ? null : lines(texts);
    }

    /** Texts joined by LF; a LF inside one becomes a space beforehand. */
    static String lines(Collection<String> texts) {
        return texts.stream().map(Column::oneLine).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
