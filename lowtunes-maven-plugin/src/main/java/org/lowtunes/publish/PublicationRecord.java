package org.lowtunes.publish;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * The immutable list of one published state of a site.
 *
 * @param publication its name
 * @param date when it was made, whole seconds
 * @param title of the site
 * @param tracks how many
 * @param files everything that it consists of, by key
 * @param bundle the plain bytes of its stable pages
 * @param retired what is kept for a while, or was when this was written
 * @param history earlier publications, newest first
 * @param ledger its text
 */
record PublicationRecord(
        String publication,
        Instant date,
        String title,
        int tracks,
        SortedMap<String, StoredFile> files,
        StoredFile bundle,
        List<Retired> retired,
        List<HistoryEntry> history,
        String ledger) {

    /** Where it stands. */
    String key() {
        return RecordKeys.record(date, publication);
    }

    /** The bytes of all its files as stored. */
    long bytes() {
        return files.values().stream().mapToLong(StoredFile::bytes).sum();
    }

    /** What later records remember of it. */
    HistoryEntry entry() {
        return new HistoryEntry(publication, date, title, tracks, bytes(), bundle.key());
    }

    /** Whether it says the same about the site as another one, whatever their dates. */
    boolean says(PublicationRecord other) {
        return publication.equals(other.publication)
                && title.equals(other.title)
                && tracks == other.tracks
                && files.equals(other.files)
                && bundle.equals(other.bundle)
                && ledger.equals(other.ledger);
    }
}
