package org.lowtunes.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a curator says about the site as a whole, in the POM or in a {@code site.yaml} beside it. What is not said is
 * empty.
 *
 * @param description a sentence or two
 * @param contact of whoever is responsible: a mail or web address, or words
 * @param legal lines of the legal notice
 * @param licence of the music
 * @param accent colour as {@code #rrggbb}
 * @param icon an image
 * @param links to elsewhere
 */
public record SiteNotes(
        String description,
        String contact,
        String legal,
        String licence,
        String accent,
        Optional<Path> icon,
        List<WebLink> links) {

    /** Nothing is said. */
    public static final SiteNotes NONE = new SiteNotes("", "", "", "", "", Optional.empty(), List.of());

    /** Copies the list, so that the record cannot change. */
    public SiteNotes {
        links = List.copyOf(links);
    }
}
