package org.lowtunes.publish;

import java.time.Instant;

/**
 * An earlier publication, as a later record remembers it.
 *
 * @param publication its name
 * @param date when it was made
 * @param title of the site then
 * @param tracks how many it had
 * @param bytes of all its files as stored
 * @param bundle the key of its stable pages
 */
public record HistoryEntry(String publication, Instant date, String title, int tracks, long bytes, String bundle) {

    /** The key of its record. */
    public String record() {
        return RecordKeys.record(date, publication);
    }
}
