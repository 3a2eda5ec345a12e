package org.lowtunes.mojo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.library.Tags;
import org.lowtunes.site.Ledger;

/**
 * Finds tracks whose file was replaced by one with another sound: a better copy, a new mix. What was published under
 * the same artist, album and title and is not there any more means the new one from now on, so that links and lists go
 * on.
 */
final class Replaced {

    private Replaced() {}

    /**
     * Tracks of published sites whose place a file on this machine has taken: same artist, album and title, same disc
     * and number, another sound.
     *
     * @return by the track that is online only, the one that is here
     */
    static Map<HeardTrack, HeardTrack> online(List<HeardTrack> tracks) {
        Map<String, List<HeardTrack>> here =
                places(tracks.stream().filter(one -> one.online().isEmpty()));
        Map<String, List<HeardTrack>> there =
                places(tracks.stream().filter(one -> one.online().isPresent()));
        Map<HeardTrack, HeardTrack> replaced = new LinkedHashMap<>();
        there.forEach((place, online) -> {
            List<HeardTrack> local = here.getOrDefault(place, List.of());
            if (online.size() == 1 && local.size() == 1) {
                replaced.put(online.get(0), local.get(0));
            }
        });
        return replaced;
    }

    private static Map<String, List<HeardTrack>> places(Stream<HeardTrack> tracks) {
        return tracks.collect(Collectors.groupingBy(
                one -> {
                    Tags tags = one.track().tags();
                    return Ledger.name(tags) + " " + tags.disc() + " " + tags.number();
                },
                LinkedHashMap::new,
                Collectors.toList()));
    }

    /**
     * The ids that the new tracks take over, by their own.
     *
     * @param ids of all sounds
     * @param ledger what was published before
     */
    static Map<String, List<String>> aliases(List<HeardTrack> tracks, Map<String, String> ids, Ledger ledger) {
        Map<String, List<String>> called = ledger.called();
        Set<String> present = new HashSet<>(ids.values());
        Map<String, List<HeardTrack>> fresh = tracks.stream()
                .filter(one -> ledger.track(ids.get(one.listening().sound())).isEmpty())
                .collect(Collectors.groupingBy(one -> Ledger.name(one.track().tags())));
        Set<String> still = tracks.stream()
                .filter(one -> ledger.track(ids.get(one.listening().sound())).isPresent())
                .map(one -> Ledger.name(one.track().tags()))
                .collect(Collectors.toSet());
        // Where two have one name, nobody knows which of them is meant.
        return fresh.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1 && !still.contains(entry.getKey()))
                .filter(entry -> called.containsKey(entry.getKey())
                        && called.get(entry.getKey()).stream().noneMatch(present::contains))
                .collect(Collectors.toMap(
                        entry -> ids.get(entry.getValue().get(0).listening().sound()),
                        entry -> called.get(entry.getKey()).stream()
                                .flatMap(id ->
                                        Stream.concat(Stream.of(id), ledger.track(id).orElseThrow().aliases().stream()))
                                .distinct()
                                .sorted()
                                .toList()));
    }
}
