package org.lowtunes.site;

import java.util.List;
import org.lowtunes.library.Tags;

/**
 * A track of a published site.
 *
 * @param id as published
 * @param decided what the site's ledger says of it
 * @param tags all that was published of them; the lyrics are in a file of their own
 * @param lyrics name of {@code t/<name>.txt}, or empty
 * @param rendition name of {@code a/<name>.opus}
 * @param samples exact length at 48 kHz
 * @param bytes of the rendition
 * @param contributor whose library it is from, or empty
 * @param aliases ids that mean this track too
 */
public record PublishedTrack(
        String id,
        Ledger.Entry decided,
        Tags tags,
        String lyrics,
        String rendition,
        long samples,
        long bytes,
        String contributor,
        List<String> aliases) {

    /** Copies the list, so that the record cannot change. */
    public PublishedTrack {
        aliases = List.copyOf(aliases);
    }

    /** The hash of its sound in hexadecimal, as far as it was published: 80 bits, and zeros. */
    public String sound() {
        return ContentName.hashOf(decided.sound());
    }
}
