package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts the tracks of an album in the order in which a curator names them, by file or title. */
final class SaidOrder {

    /** How a name may mean a track, the surest first. */
    private static final List<Function<Draft, String>> WAYS = List.of(
            draft -> draft.file.path(),
            draft -> FileKind.stem(draft.file.path()),
            draft -> draft.file.name(),
            draft -> draft.file.stem(),
            draft -> draft.title);

    private SaidOrder() {}

    /**
     * Numbers the tracks from 1 on each of their discs: those that are named in their order, then the others as they
     * were.
     *
     * @return the names that are those of no track, of several, or of one that was named before
     */
    static List<String> apply(List<String> names, List<Draft> tracks) {
        Map<Draft, Integer> places = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            Draft meant = meant(name, tracks);
            if (meant == null || places.putIfAbsent(meant, places.size()) != null) {
                unknown.add(name);
            }
        }
        List<Draft> ordered = new ArrayList<>(tracks);
        ordered.sort(Comparator.<Draft>comparingInt(draft -> places.getOrDefault(draft, Integer.MAX_VALUE))
                .thenComparingInt(draft -> draft.number == 0 ? Integer.MAX_VALUE : draft.number)
                .thenComparing(draft -> draft.file.path(), CodePoints.ORDER));
        Map<String, Integer> numbers = new HashMap<>();
        for (Draft draft : places.isEmpty() ? List.<Draft>of() : ordered) {
            String disc = Folding.fold(draft.album) + "\n" + Math.max(1, draft.disc);
            draft.number = numbers.merge(disc, 1, Integer::sum);
        }
        return unknown;
    }

    private static Draft meant(String name, List<Draft> tracks) {
        for (Function<Draft, String> way : WAYS) {
            List<Draft> found = tracks.stream()
                    .filter(draft -> way.apply(draft).equals(name) || isSame(way.apply(draft), name))
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? found.get(0) : null;
            }
        }
        return null;
    }

    /** "CD 2/03 Song.flac" is enough of a path. */
    private static boolean isSame(String one, String name) {
        String folded = Folding.fold(one);
        String wanted = Folding.fold(name);
        return folded.equals(wanted) || wanted.contains("/") && folded.endsWith("/" + wanted);
    }
}
