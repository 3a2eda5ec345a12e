package org.lowtunes.publish;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lowtunes.words.Words;

/**
 * Stops a publication that would drop more than a tenth of the tracks: as a rule a disk that is not plugged in, or a
 * colleague who publishes only their own folder.
 */
final class RemovalGuard {

    private static final int ONE_IN = 10;
    private static final int LISTED = 20;

    private final Target target;
    private final Consumer<String> log;

    /** @param log is told what goes, where that is allowed */
    RemovalGuard(Target target, Consumer<String> log) {
        this.target = target;
        this.log = log;
    }

    /**
     * Stops what would drop too much, and names what goes otherwise.
     *
     * @throws PublishException with the names of what would go
     */
    void check(Optional<PublicationRecord> current, Edition edition) {
        if (current.isEmpty() || current.get().publication().equals(edition.publication())) {
            return;
        }
        int before = current.get().tracks();
        Optional<Map<String, String>> old = published(current.get());
        Optional<Map<String, String>> fresh = planned(edition);
        if (old.isPresent() && fresh.isPresent()) {
            Map<String, String> gone = new LinkedHashMap<>(old.get());
            gone.keySet().removeAll(fresh.get().keySet());
            refuse(gone.size(), before, listed(gone));
            if (!gone.isEmpty()) {
                log.accept(Words.say("publish.tracks-go", gone.size(), listed(gone)));
            }
        } else {
            refuse(before - edition.tracks(), before, "");
        }
    }

    private static void refuse(int gone, int before, String names) {
        if (gone * ONE_IN > before) {
            throw new PublishException(Words.say("publish.tracks-would-go", gone, before, names));
        }
    }

    /**
     * Stops when more would go than was named.
     *
     * @param named ids of what is to go
     * @throws PublishException with the names of what else would go
     */
    void checkOnly(Set<String> named, Optional<PublicationRecord> current, Edition edition) {
        Map<String, String> gone =
                new LinkedHashMap<>(current.flatMap(this::published).orElse(Map.of()));
        gone.keySet().removeAll(planned(edition).map(Map::keySet).orElse(Set.of()));
        gone.keySet().removeAll(named);
        if (!gone.isEmpty()) {
            throw new PublishException(Words.say("publish.others-would-go", gone.size(), listed(gone)));
        }
    }

    private static String listed(Map<String, String> gone) {
        String names = gone.values().stream().limit(LISTED).collect(Collectors.joining("\n  ", "\n  ", ""));
        return gone.size() > LISTED ? names + "\n  " + Words.say("publish.and-more", gone.size() - LISTED) : names;
    }

    /** From the bundle: {@code lowtunes.json} itself may be ahead of the entrance. */
    private Optional<Map<String, String>> published(PublicationRecord current) {
        return target.read(current.bundle().key()).flatMap(bundle -> names(Bundle.read(bundle), target::read));
    }

    private static Optional<Map<String, String>> names(
            Map<String, byte[]> pages, Function<String, Optional<byte[]>> files) {
        return ListedTracks.of(pages, files).map(tracks -> {
            Map<String, String> names = new LinkedHashMap<>();
            tracks.forEach(track -> names.put(track.id(), track.name()));
            return names;
        });
    }

    private static Optional<Map<String, String>> planned(Edition edition) {
        Map<String, Source> sources = new HashMap<>();
        edition.sources().forEach(source -> sources.put(source.key(), source));
        return names(
                edition.pages(), key -> Optional.ofNullable(sources.get(key)).map(Source::bytes));
    }
}
