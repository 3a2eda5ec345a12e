package org.lowtunes.similarity;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A track that may become somebody's neighbour.
 *
 * @param id unique; settles ties, so that the result does not depend on the order of files
 * @param album what tells albums apart; empty = on no album
 * @param artist empty = unknown
 * @param title empty = unknown
 * @param description gives what it sounds like, the same each time; may be asked from several threads. Those of a large
 *     library do not fit into memory all at once
 */
public record Candidate(
        String id, String album, String artist, String title, Supplier<Optional<Descriptor>> description) {

    /** A track whose descriptor is at hand. */
    public Candidate(String id, String album, String artist, String title, Optional<Descriptor> descriptor) {
        this(id, album, artist, title, () -> descriptor);
    }

    /** What it sounds like; when there is nothing to say, it has no neighbours and is nobody's. */
    public Optional<Descriptor> descriptor() {
        return description.get();
    }
}
