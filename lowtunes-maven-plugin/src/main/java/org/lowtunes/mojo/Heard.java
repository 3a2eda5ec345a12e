package org.lowtunes.mojo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Library;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.site.SitePlaylist;
import org.lowtunes.site.SiteTrack;

/**
 * A library that was listened to.
 *
 * @param library as it was scanned
 * @param tracks each sound once
 * @param everything every track, those too that are the same recording as another
 * @param carried tracks of published sites whose sources are not here
 * @param ids of the sounds
 */
record Heard(
        Library library,
        List<HeardTrack> tracks,
        List<HeardTrack> everything,
        List<Carried> carried,
        Map<String, String> ids) {

    /** What the tracks that are here sound like, by id. */
    Map<String, Optional<Descriptor>> descriptors() {
        return tracks.stream()
                .collect(Collectors.toMap(t -> ids.get(t.listening().sound()), HeardTrack::descriptor));
    }

    /** All tracks of the site to be. */
    List<Track> all() {
        return Stream.concat(
                        tracks.stream().map(HeardTrack::track), carried.stream().map(Carried::track))
                .toList();
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
                List.of());
    }

    /** The curator's playlists, by ids. A file that is the same recording as another stands for it. */
    List<SitePlaylist> playlists() {
        Map<Track, String> sounds = everything.stream()
                .collect(Collectors.toMap(HeardTrack::track, t -> t.listening().sound()));
        return library.playlists().stream()
                .map(p -> new SitePlaylist(
                        p.title(),
                        p.tracks().stream()
                                .filter(sounds::containsKey)
                                .map(t -> ids.get(sounds.get(t)))
                                .toList()))
                .toList();
    }
}
