package org.lowtunes.site;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the curator says about the site as a whole.
 *
 * @param title shown everywhere
 * @param language of the curator's texts, a BCP 47 tag
 * @param contact of whoever is responsible for the site: a mail or web address, or words; may be empty
 * @param licence of the music; may be empty
 * @param siteUrl public address, ending in a slash
 * @param today first publication date of what is new
 */
public record SiteSettings(
        String title, String language, String contact, String licence, Optional<URI> siteUrl, LocalDate today) {}
