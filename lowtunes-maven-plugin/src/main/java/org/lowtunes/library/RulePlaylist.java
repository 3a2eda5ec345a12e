package org.lowtunes.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A playlist that says what belongs into it. A track has to fit all that is said; of several names one is enough.
 *
 * @param path of its file, as in {@link Track#path()}
 * @param title as its file says, else its name
 * @param genres wanted; none = any
 * @param firstYear 0 = any
 * @param lastYear 9999 = any
 * @param contributors wanted; none = any
 * @param artists wanted; none = any
 * @param since first day of publication
 * @param days published so many days ago or less; 0 = whenever
 * @param similarTo a track, which stands first when it fits the rest
 * @param most tracks at most; 0 = all
 * @param order of the tracks
 */
public record RulePlaylist(
        String path,
        String title,
        List<String> genres,
        int firstYear,
        int lastYear,
        List<String> contributors,
        List<String> artists,
        Optional<LocalDate> since,
        int days,
        Optional<Track> similarTo,
        int most,
        Order order) {

    /** How tracks may be ordered; what is equal stands as in the catalogue. */
    public enum Order {
        /** As in the catalogue: by artist, year and album. */
        ALBUM,
        /** By title. */
        TITLE,
        /** By artist of the track. */
        ARTIST,
        /** The oldest recording first. */
        YEAR,
        /** The latest published first. */
        NEWEST,
        /** The most similar first. */
        SIMILAR
    }

    /** Copies the lists, so that the record cannot change. */
    public RulePlaylist {
        genres = List.copyOf(genres);
        contributors = List.copyOf(contributors);
        artists = List.copyOf(artists);
    }

    /**
     * Whether a track fits all but the similarity.
     *
     * @param published when it was first
     * @param today when the site is published
     */
    public boolean fits(Track track, LocalDate published, LocalDate today) {
        Tags tags = track.tags();
        boolean anyYear = firstYear == 0 && lastYear == 9999;
        return hasOne(genres, tags.genres().stream())
                && (anyYear || tags.year() != 0 && tags.year() >= firstYear && tags.year() <= lastYear)
                && hasOne(contributors, Stream.of(track.contributor()))
                && hasOne(artists, artistsOf(tags))
                && since.filter(published::isBefore).isEmpty()
                && (days == 0 || !published.isBefore(today.minusDays(days)));
    }

    /** Several artists are joined by a comma, which may also stand within a name. */
    private static Stream<String> artistsOf(Tags tags) {
        return Stream.concat(
                Stream.of(tags.artist(), tags.albumArtist()),
                Stream.of(tags.artist().split(", ")));
    }

    private static boolean hasOne(List<String> wanted, Stream<String> names) {
        return wanted.isEmpty()
                || names.anyMatch(name -> wanted.stream().anyMatch(one -> !name.isEmpty() && Folding.same(one, name)));
    }
}
