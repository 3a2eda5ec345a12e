package org.lowtunes.library;

/**
 * What the name of a file says, as far as it does.
 *
 * @param place in front of the name
 * @param artist or empty
 * @param album or empty
 * @param title or empty
 * @param whole everything behind the place; the title when the artist is not one
 */
record NameParts(Numbering place, String artist, String album, String title, String whole) {

    /** The title, when the artist is known from elsewhere. */
    String titleFor(String knownArtist) {
        boolean splits = knownArtist.isEmpty() || artist.isEmpty() || Folding.same(artist, knownArtist);
        return splits ? title : whole;
    }
}
