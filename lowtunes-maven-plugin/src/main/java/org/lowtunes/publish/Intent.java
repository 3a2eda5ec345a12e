package org.lowtunes.publish;

import java.time.Instant;
import java.util.List;

/**
 * What a run is about to write, known before its first file arrives, so that nothing is ever in a target without a note
 * of ours that says so.
 *
 * @param date of the publication
 * @param publication its name
 * @param files what it writes, its bundle included; its record has the same name as the intent
 */
record Intent(Instant date, String publication, List<StoredFile> files) {

    String key() {
        return RecordKeys.intent(date, publication);
    }

    /** The record that stands beside it, if the run came that far. */
    String record() {
        return RecordKeys.record(date, publication);
    }
}
