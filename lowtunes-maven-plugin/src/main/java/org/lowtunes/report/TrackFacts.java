package org.lowtunes.report;

import java.util.List;
import java.util.Optional;

/**
 * One track of a site.
 *
 * @param path as the curator knows it
 * @param title of the track
 * @param album it is on, as the site shows it
 * @param contributor whose library it is from, or empty
 * @param licence of the track, or empty
 * @param missing the tags that it should have and has not
 * @param seconds of sound
 * @param loudness of the source in LUFS, minus infinity when silent
 * @param gain in dB that the rendition was given
 * @param kbps nominal bitrate of the rendition, kbit/s; 0 when none was decided, or the packets of its source are kept
 * @param bytes of the rendition; 0 when there is none
 * @param encoded whether the rendition was made in this run
 * @param before what the ledger knew of it; empty for a newcomer
 */
public record TrackFacts(
        String path,
        String title,
        String album,
        String contributor,
        String licence,
        List<Tag> missing,
        double seconds,
        double loudness,
        double gain,
        int kbps,
        long bytes,
        boolean encoded,
        Optional<Before> before) {

    /** Copies the list, so that the record cannot change. */
    public TrackFacts {
        missing = List.copyOf(missing);
    }

    /**
     * What was decided in an earlier publication.
     *
     * @param gain in dB
     * @param kbps in kbit/s; 0 when the packets of its source were kept
     */
    public record Before(double gain, int kbps) {}

    /** A tag without which listeners find less. */
    public enum Tag {
        /** Who plays. */
        ARTIST,
        /** The album's title. */
        ALBUM,
        /** The place on the disc. */
        NUMBER,
        /** When it came out. */
        DATE,
        /** What kind of music it is. */
        GENRE
    }
}
