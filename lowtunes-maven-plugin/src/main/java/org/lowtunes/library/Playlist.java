package org.lowtunes.library;

import java.util.List;
import java.util.function.Predicate;

/**
 * A curator's list of tracks, in order; a track may stand in it more than once.
 *
 * @param title from the file's {@code #PLAYLIST} line, else its name
 * @param tracks only those that are in the library
 */
public record Playlist(String title, List<Track> tracks) {

    /** Copies the list, so that the record cannot change. */
    public Playlist {
        tracks = List.copyOf(tracks);
    }

    /** The playlist without some tracks. */
    Playlist without(Predicate<Track> unwanted) {
        return new Playlist(title, tracks.stream().filter(unwanted.negate()).toList());
    }
}
