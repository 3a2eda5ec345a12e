package org.lowtunes.library;

import java.util.List;

/**
 * What a curator has.
 *
 * @param tracks by path
 * @param playlists by title
 * @param problems found on the way, all of them
 */
public record Library(List<Track> tracks, List<Playlist> playlists, List<Problem> problems) {

    /** Copies the lists, so that the record cannot change. */
    public Library {
        tracks = List.copyOf(tracks);
        playlists = List.copyOf(playlists);
        problems = List.copyOf(problems);
    }
}
