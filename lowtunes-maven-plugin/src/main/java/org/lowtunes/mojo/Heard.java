package org.lowtunes.mojo;

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
 * @param ids of the sounds
 */
record Heard(
        Library library,
        List<HeardTrack> tracks,
        List<HeardTrack> everything,
        UnaryOperator<List<SitePlaylist>> more,
        Map<String, String> ids) {

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
                List.of());
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
}
