package org.lowtunes.site;

import java.util.List;

/**
 * A curator's playlist, ready to be published.
 *
 * @param title as the curator wrote it
 * @param ids of its tracks, in order
 */
public record SitePlaylist(String title, List<String> ids) {

    /** Copies the list, so that the record cannot change. */
    public SitePlaylist {
        ids = List.copyOf(ids);
    }
}
