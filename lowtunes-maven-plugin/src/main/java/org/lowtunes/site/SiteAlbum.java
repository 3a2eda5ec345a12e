package org.lowtunes.site;

import java.util.List;
import java.util.Optional;
import org.lowtunes.library.Presentation;

/**
 * An album that is ready to be published.
 *
 * @param artist of the album
 * @param title of the album
 * @param tracks in their order
 * @param cover if there is one
 * @param presentation what the curator says about it
 */
public record SiteAlbum(
        String artist, String title, List<SiteTrack> tracks, Optional<SiteCover> cover, Presentation presentation) {

    /** Copies the list, so that the record cannot change. */
    public SiteAlbum {
        tracks = List.copyOf(tracks);
    }

    /** Whether it stands in lists; another is found by its own link only. */
    public boolean listed() {
        return !presentation.unlisted();
    }
}
