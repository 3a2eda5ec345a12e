package org.lowtunes.site;

import java.util.List;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Tags;

/**
 * A track that is ready to be published.
 *
 * @param id see {@link TrackIds}
 * @param sound SHA-256 of its sound, in hexadecimal
 * @param path in its library; never published, needed to find it in playlists
 * @param tags what is said about it
 * @param gain in dB, in the samples of the rendition, or in its header where the source is kept
 * @param kbps nominal bitrate of the rendition, kbit/s; 0 when it has the packets of its source
 * @param rendition its Opus file
 * @param contributor whose library it is from, or empty
 * @param aliases ids that mean this track too, as those of a source that it replaced
 */
public record SiteTrack(
        String id,
        String sound,
        String path,
        Tags tags,
        double gain,
        int kbps,
        Rendition rendition,
        String contributor,
        List<String> aliases) {

    /** Copies the list, so that the record cannot change. */
    public SiteTrack {
        aliases = List.copyOf(aliases);
    }

    /** The same track in another rendition. */
    public SiteTrack heardAs(double otherGain, int otherKbps, Rendition other) {
        return new SiteTrack(id, sound, path, tags, otherGain, otherKbps, other, contributor, aliases);
    }
}
