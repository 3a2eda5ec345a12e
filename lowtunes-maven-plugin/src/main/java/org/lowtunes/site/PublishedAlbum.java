package org.lowtunes.site;

import java.util.List;
import java.util.Optional;
import org.lowtunes.library.Presentation;

/**
 * An album of a published site.
 *
 * @param artist of the album
 * @param title of the album
 * @param slug its address
 * @param cover if it has one
 * @param presentation what its curator says about it
 * @param tracks in their order
 */
public record PublishedAlbum(
        String artist,
        String title,
        String slug,
        Optional<Cover> cover,
        Presentation presentation,
        List<PublishedTrack> tracks) {

    /** Copies the list, so that the record cannot change. */
    public PublishedAlbum {
        tracks = List.copyOf(tracks);
    }

    /**
     * Its picture.
     *
     * @param small name of {@code c/<name>.webp}
     * @param large name of {@code c/<name>.webp}
     * @param alt alternative text, or empty
     */
    public record Cover(String small, String large, String alt) {}
}
