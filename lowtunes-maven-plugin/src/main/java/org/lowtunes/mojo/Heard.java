package org.lowtunes.mojo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Library;
import org.lowtunes.library.Track;
import org.lowtunes.site.SitePlaylist;
import org.lowtunes.site.SiteTrack;

/**
 * A library that was listened to.
 *
 * @param library as it was scanned
 * @param tracks each sound once
 * @param everything every track, those too that are the same recording as another
 * @param more adds the playlists of published sites to those of the library
 * @param ids of the sounds; those of one recording have one id
 * @param aliases ids that mean a track, too, by its own
 */
record Heard(
        Library library,
        List<HeardTrack> tracks,
        List<HeardTrack> everything,
        UnaryOperator<List<SitePlaylist>> more,
        Map<String, String> ids,
        Map<String, List<String>> aliases) {

    /** The tracks by id. */
    Map<String, HeardTrack> byId() {
        return tracks.stream()
                .collect(Collectors.toMap(t -> ids.get(t.listening().sound()), Function.identity()));
    }

    /** A track with its rendition. */
    SiteTrack siteTrack(Track track, RenditionSpec spec, Rendition rendition) {
        return new SiteTrack(
                ids.get(spec.sound()),
                spec.sound(),
                track.path(),
                track.tags(),
                spec.gain(),
                spec.kbps(),
                rendition,
                track.contributor(),
                aliases.getOrDefault(ids.get(spec.sound()), List.of()));
    }

    /** Some of the tracks, in their order. */
    List<HeardTrack> only(Set<Track> some) {
        return tracks.stream().filter(one -> some.contains(one.track())).toList();
    }

    /** The id of every track. A file that is the same recording as another has the id of that. */
    Map<Track, String> idsByTrack() {
        return everything.stream()
                .collect(Collectors.toMap(
                        HeardTrack::track, one -> ids.get(one.listening().sound())));
    }

    /** These playlists and those of published sites; an alias in them is the track that it means now. */
    List<SitePlaylist> withOnline(List<SitePlaylist> playlists) {
        Map<String, String> meant = new HashMap<>();
        aliases.forEach((id, others) -> others.forEach(other -> meant.put(other, id)));
        return more.apply(playlists).stream()
                .map(p -> new SitePlaylist(
                        p.title(),
                        p.ids().stream().map(id -> meant.getOrDefault(id, id)).toList()))
                .toList();
    }
}
