package org.lowtunes.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a curator has.
 *
 * @param tracks by path
 * @param playlists that name tracks, by title
 * @param rules playlists that say what belongs into them, by title
 * @param problems found on the way, all of them
 */
public record Library(List<Track> tracks, List<Playlist> playlists, List<RulePlaylist> rules, List<Problem> problems) {

    /** Copies the lists, so that the record cannot change. */
    public Library {
        tracks = List.copyOf(tracks);
        playlists = List.copyOf(playlists);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /**
     * What of it is published on a day: without the albums that wait for a later one, and without the playlists that
     * have nothing else.
     */
    public Library on(LocalDate day) {
        return new Library(
                tracks.stream().filter(track -> !track.waits(day)).toList(),
                playlists.stream()
                        .map(playlist -> playlist.without(track -> track.waits(day)))
                        .filter(playlist -> !playlist.entries().isEmpty())
                        .toList(),
                rules,
                problems);
    }

    /** The albums that wait for a later day, the next first. */
    public List<Album> waiting(LocalDate day) {
        return Album.of(tracks.stream().filter(track -> track.waits(day)).toList()).stream()
                .sorted(Comparator.comparing(
                        album -> album.presentation().from().orElse(LocalDate.MAX)))
                .toList();
    }
}
