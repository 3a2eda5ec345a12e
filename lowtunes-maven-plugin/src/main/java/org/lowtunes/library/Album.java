package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tracks that belong together.
 *
 * @param artist of the album
 * @param title of the album; a track without album is an album of its own, as singles are
 * @param tracks by disc, number and path; at least one
 */
public record Album(String artist, String title, List<Track> tracks) {

    private static final Comparator<Track> BY_PLACE = Comparator.comparingInt(
                    (Track t) -> Math.max(1, t.tags().disc()))
            .thenComparingInt(
                    t -> t.tags().number() == 0 ? Integer.MAX_VALUE : t.tags().number())
            .thenComparing(Track::path, CodePoints.ORDER);

    /** An album with the names that it is sorted by, as {@link SortName#ORDER} makes them, each of them made once. */
    private record Sortable(Album album, String artist, String title) {
        Sortable(Album album) {
            this(album, SortName.of(album.artist), SortName.of(album.title));
        }
    }

    private static final Comparator<Sortable> BY_ARTIST_AND_YEAR = Comparator.comparing(
                    Sortable::artist, CodePoints.ORDER)
            .thenComparing(s -> s.album.artist, CodePoints.ORDER)
            .thenComparingInt(s -> s.album.year())
            .thenComparing(Sortable::title, CodePoints.ORDER)
            .thenComparing(s -> s.album.title, CodePoints.ORDER)
            .thenComparing(s -> s.album.tracks.get(0).path(), CodePoints.ORDER);

    /** Copies the list, so that the record cannot change. */
    public Album {
        tracks = List.copyOf(tracks);
    }

    /** The albums that these tracks make, by artist, year and title. */
    public static List<Album> of(Collection<Track> tracks) {
        Map<String, List<Track>> groups = new LinkedHashMap<>();
        tracks.stream()
                .sorted(BY_PLACE)
                .forEach(track -> groups.computeIfAbsent(key(track), k -> new ArrayList<>())
                        .add(track));
        return groups.values().stream()
                .flatMap(group -> namesakes(group).stream())
                .map(group -> new Sortable(together(group)))
                .sorted(BY_ARTIST_AND_YEAR)
                .map(Sortable::album)
                .toList();
    }

    /** The first cover of its tracks. */
    public Optional<Cover> cover() {
        return tracks.stream().flatMap(t -> t.cover().stream()).findFirst();
    }

    /** What the curator says about it. */
    public Presentation presentation() {
        return tracks.get(0).presentation();
    }

    /** The latest year of its tracks, or 0. */
    public int year() {
        return tracks.stream().mapToInt(t -> t.tags().year()).max().orElse(0);
    }

    /**
     * Two albums of one artist may have one title. They are told apart by their folders, where two tracks claim the
     * same place and do not lie together.
     */
    private static Collection<List<Track>> namesakes(List<Track> group) {
        Map<String, List<Track>> folders = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        boolean several = false;
        for (Track track : group) {
            String folder = track.path().substring(0, track.path().lastIndexOf('/') + 1);
            folders.computeIfAbsent(folder, k -> new ArrayList<>()).add(track);
            String place = track.tags().disc() + " " + track.tags().number();
            String other = track.tags().number() == 0 ? null : places.putIfAbsent(place, folder);
            several |= other != null && !other.equals(folder);
        }
        return several ? folders.values() : List.of(group);
    }

    /** Spelling differs from file to file; case and accents do not make another album. */
    private static String key(Track track) {
        return track.tags().album().isEmpty()
                ? "\n" + track.path()
                : Folding.fold(artist(track)) + "\n" + Folding.fold(track.tags().album());
    }

    private static Album together(List<Track> tracks) {
        Tags first = tracks.get(0).tags();
        return new Album(artist(tracks.get(0)), first.album().isEmpty() ? first.title() : first.album(), tracks);
    }

    private static String artist(Track track) {
        Tags tags = track.tags();
        return tags.albumArtist().isEmpty() || tags.album().isEmpty() ? tags.artist() : tags.albumArtist();
    }
}
