package org.lowtunes.publish;

/**
 * A track that listeners find.
 *
 * @param id of the track
 * @param artist of the track
 * @param title of the track
 * @param album its title, or empty
 * @param albumArtist artist of the album, or empty
 * @param albumSlug address of the album, or empty
 */
public record ListedTrack(String id, String artist, String title, String album, String albumArtist, String albumSlug) {

    /** As a person would name it. */
    String name() {
        return artist + " – " + title;
    }
}
