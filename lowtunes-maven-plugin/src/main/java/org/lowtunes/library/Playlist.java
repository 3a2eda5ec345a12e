package org.lowtunes.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A curator's list of tracks, in order; a track may stand in it more than once.
 *
 * @param path of its file, as in {@link Track#path()}
 * @param title from the file, else its name
 * @param entries only those that lead to a track, or may
 */
public record Playlist(String path, String title, List<Entry> entries) {

    /**
     * What stands in a playlist.
     *
     * @param track that was found by its place
     * @param id of a track that is perhaps in the library; ids are known once the sounds are; empty = none is given
     */
    public record Entry(Optional<Track> track, String id) {}

    /** Copies the list, so that the record cannot change. */
    public Playlist {
        entries = List.copyOf(entries);
    }

    /** The tracks that were found by their places. */
    public List<Track> tracks() {
        return entries.stream().flatMap(entry -> entry.track().stream()).toList();
    }

    /** The playlist without some tracks. */
    Playlist without(Predicate<Track> unwanted) {
        return new Playlist(
                path,
                title,
                entries.stream()
                        .filter(entry -> entry.track().filter(unwanted).isEmpty())
                        .toList());
    }

    /** Whether another one says the same. */
    boolean isLike(Playlist other) {
        return title.equals(other.title) && entries.equals(other.entries);
    }
}
