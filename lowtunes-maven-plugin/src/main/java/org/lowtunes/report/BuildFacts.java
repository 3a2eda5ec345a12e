package org.lowtunes.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowtunes.library.Problem;
import org.lowtunes.site.SitePart;

/**
 * Everything that is known of a build when it ends, well or not.
 *
 * @param site its title
 * @param licence of all the music, as the curator says it, or empty
 * @param tracks by album
 * @param albums in the order of the site
 * @param parts bytes at rest, by what they are for; what is not known is missing
 * @param budget bytes that the site may take at rest
 * @param copies paths of files that hold one recording, which is published once
 * @param problems in any order
 * @param failure why there is no site; empty when there is one
 */
public record BuildFacts(
        String site,
        String licence,
        List<TrackFacts> tracks,
        List<AlbumFacts> albums,
        Map<SitePart, Long> parts,
        long budget,
        List<List<String>> copies,
        List<Problem> problems,
        Optional<String> failure) {

    private static final int SHORT_TRACK = 60;

    /** Copies the collections, so that the record cannot change, and puts the worst problem first. */
    public BuildFacts {
        tracks = List.copyOf(tracks);
        albums = List.copyOf(albums);
        parts = Map.copyOf(parts);
        copies = List.copyOf(copies);
        problems = problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::where))
                .toList();
    }

    /** How many problems of one severity there are. */
    public long count(Problem.Severity severity) {
        return problems.stream().filter(p -> p.severity() == severity).count();
    }

    /** Seconds of sound. */
    public double seconds() {
        return tracks.stream().mapToDouble(TrackFacts::seconds).sum();
    }

    /** Bytes at rest, as far as they are known. */
    public long bytes() {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Tracks of which nobody says what listeners may do with them. */
    public List<TrackFacts> withoutLicence() {
        return licence.isEmpty()
                ? tracks.stream().filter(t -> t.licence().isEmpty()).toList()
                : List.of();
    }

    /** Seconds of music that the budget has room for still, at the bytes that a second takes now. */
    public double secondsThatFit() {
        long audio = parts.getOrDefault(SitePart.AUDIO, 0L);
        return audio == 0 ? 0 : Math.max(0, budget - bytes()) * seconds() / audio;
    }

    /** Whether not even a short track has room any more. */
    public boolean full() {
        return secondsThatFit() < SHORT_TRACK;
    }

    /** How many tracks were encoded in this run. */
    public long encoded() {
        return tracks.stream().filter(TrackFacts::encoded).count();
    }
}
