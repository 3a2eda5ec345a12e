package org.lowtunes.library;

import java.util.List;

/**
 * What a file says about its recording. Text is trimmed, free of control characters and in Unicode NFC; what is not
 * known is the empty string, 0, or the empty list, never {@code null}.
 *
 * @param title of the track; never empty, the file's name stands in
 * @param artist of the track
 * @param albumArtist of the whole album; "Various Artists" when it has several and none is named
 * @param album title of the album
 * @param disc from 1; 1 when nothing is known
 * @param number within the disc, from 1, or 0
 * @param date as tagged, {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param genres each once
 * @param composer of the work
 * @param licence name or address of the licence
 * @param copyright notice
 * @param lyrics plain, or timed lines in LRC form
 * @param musicBrainzRecording identifier of the recording
 * @param compilation whether the album collects several artists
 */
public record Tags(
        String title,
        String artist,
        String albumArtist,
        String album,
        int disc,
        int number,
        String date,
        List<String> genres,
        String composer,
        String licence,
        String copyright,
        String lyrics,
        String musicBrainzRecording,
        boolean compilation) {

    /** Copies the list, so that the record cannot change. */
    public Tags {
        genres = List.copyOf(genres);
    }

    /** The year of {@link #date()}, or 0. */
    public int year() {
        return date.length() >= 4 ? Integer.parseInt(date.substring(0, 4)) : 0;
    }
}
