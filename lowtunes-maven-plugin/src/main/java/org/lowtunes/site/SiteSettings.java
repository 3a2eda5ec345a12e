package org.lowtunes.site;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.library.SiteNotes;

/**
 * What the curator says about the site as a whole.
 *
 * @param title shown everywhere
 * @param language of the curator's texts, a BCP 47 tag
 * @param notes what else is said about it
 * @param siteUrl public address, ending in a slash
 * @param extras that are wanted
 * @param today first publication date of what is new
 */
public record SiteSettings(
        String title, String language, SiteNotes notes, Optional<URI> siteUrl, Set<Extra> extras, LocalDate today) {

    /** Copies the set, so that the record cannot change. */
    public SiteSettings {
        extras = Set.copyOf(extras);
    }
}
