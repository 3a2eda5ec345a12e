package org.lowtunes.mojo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lowtunes.library.Album;
import org.lowtunes.library.RulePlaylist;
import org.lowtunes.library.SortName;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.similarity.Neighbour;
import org.lowtunes.similarity.Ranking;
import org.lowtunes.site.Ledger;

/** Finds the tracks that fit the rules of a playlist. What is unlisted is in none. */
final class RuleStep {

    private final List<Known> tracks;
    private final Map<Track, String> ids;
    private final LocalDate today;
    private Ranking ranking;

    /**
     * What rules ask of a track.
     *
     * @param published when it was first; today, when it is new
     * @param description gives what it sounds like; it is asked only where similarity is
     */
    record Known(Track track, String id, LocalDate published, Supplier<Optional<Descriptor>> description) {}

    /**
     * @param tracks in the order of the catalogue
     * @param ids of all tracks, of those too that are the same recording as another
     */
    RuleStep(List<Known> tracks, Map<Track, String> ids, LocalDate today) {
        this.tracks = List.copyOf(tracks);
        this.ids = ids;
        this.today = today;
    }

    /** The step for a library that was listened to. */
    static RuleStep of(Heard heard, Ledger ledger, LocalDate today) {
        Map<Track, String> ids = heard.idsByTrack();
        Map<Track, HeardTrack> byTrack =
                heard.tracks().stream().collect(Collectors.toMap(HeardTrack::track, Function.identity()));
        List<Known> tracks = Album.of(byTrack.keySet()).stream()
                .flatMap(album -> album.tracks().stream())
                .map(track -> new Known(
                        track,
                        ids.get(track),
                        ledger.track(ids.get(track))
                                .map(Ledger.Entry::published)
                                .orElse(today),
                        byTrack.get(track).description()))
                .toList();
        return new RuleStep(tracks, ids, today);
    }

    /** The ids of the tracks that fit, in order; perhaps none. */
    List<String> ids(RulePlaylist rule) {
        List<Integer> fitting = new ArrayList<>();
        List<Integer> similar = rule.similarTo().map(this::bySimilarity).orElse(null);
        for (int i : similar == null ? all() : similar) {
            Track track = tracks.get(i).track();
            if (!track.presentation().unlisted()
                    && rule.fits(track, tracks.get(i).published(), today)) {
                fitting.add(i);
            }
        }
        // What sounds most similar is in the list, in whatever order the list is.
        int most = rule.most() == 0 ? Integer.MAX_VALUE : rule.most();
        List<Integer> chosen = similar == null ? fitting : fitting.subList(0, Math.min(most, fitting.size()));
        return chosen.stream()
                .sorted(order(rule.order()))
                .limit(most)
                .map(i -> tracks.get(i).id())
                .toList();
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            all.add(i);
        }
        return all;
    }

    /** The numbers of the track itself, then of all others that sound, the most similar first. */
    private List<Integer> bySimilarity(Track seed) {
        List<Integer> numbers = new ArrayList<>();
        String id = ids.get(seed);
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).id().equals(id)) {
                numbers.add(i);
                ranking().of(i).stream().map(Neighbour::track).forEach(numbers::add);
            }
        }
        return numbers;
    }

    private Ranking ranking() {
        if (ranking == null) {
            ranking = new Ranking(tracks.stream()
                    .map(one -> new Candidate(
                            one.id(),
                            one.track().tags().album(),
                            one.track().tags().artist(),
                            one.track().tags().title(),
                            one.description().get()))
                    .toList());
        }
        return ranking;
    }

    private Comparator<Integer> order(RulePlaylist.Order order) {
        return switch (order) {
            // Sorting is stable.
            case SIMILAR -> Comparator.comparingInt(i -> 0);
            case ALBUM -> Comparator.naturalOrder();
            case TITLE ->
                Comparator.<Integer, String>comparing(i -> tags(i).title(), SortName.ORDER)
                        .thenComparing(Comparator.naturalOrder());
            case ARTIST ->
                Comparator.<Integer, String>comparing(i -> tags(i).artist(), SortName.ORDER)
                        .thenComparing(Comparator.naturalOrder());
            case YEAR ->
                Comparator.<Integer>comparingInt(i -> tags(i).year() == 0 ? Integer.MAX_VALUE : tags(i).year())
                        .thenComparing(Comparator.naturalOrder());
            case NEWEST ->
                Comparator.<Integer, LocalDate>comparing(i -> tracks.get(i).published())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder());
        };
    }

    private Tags tags(int i) {
        return tracks.get(i).track().tags();
    }
}
