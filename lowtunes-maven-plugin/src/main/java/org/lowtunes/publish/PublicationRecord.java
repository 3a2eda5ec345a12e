package org.lowtunes.publish;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

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

    private static final String RENDITIONS = "a/";
    private static final String OPUS = ".opus";

    /** Where it stands. */
    String key() {
        return RecordKeys.record(date, publication);
    }

    /** The bytes of all its files as stored. */
    long bytes() {
        return files.values().stream().mapToLong(StoredFile::bytes).sum();
    }

    /** What listeners hear. */
    Published published() {
        Set<String> names = files.keySet().stream()
                .filter(key -> key.startsWith(RENDITIONS) && key.endsWith(OPUS))
                .map(key -> key.substring(RENDITIONS.length(), key.length() - OPUS.length()))
                .collect(Collectors.toSet());
        return new Published(names, ledger);
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
