package org.lowtunes.mojo;

import java.util.Optional;
import java.util.function.Supplier;
import org.lowtunes.audio.Listening;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Descriptor;

/**
 * A track that was listened to.
 *
 * @param track in its library
 * @param listening what was heard
 * @param description gives what it sounds like, where there is something to say; reading it costs time, and where
 *     nothing has changed nobody asks
 * @param online where it comes from when its source is not on this machine
 */
record HeardTrack(
        Track track, Listening listening, Supplier<Optional<Descriptor>> description, Optional<Carried> online) {

    /** A track whose source is here. */
    HeardTrack(Track track, Listening listening, Supplier<Optional<Descriptor>> description) {
        this(track, listening, description, Optional.empty());
    }

    /** What it sounds like, where there is something to say. */
    Optional<Descriptor> descriptor() {
        return description.get();
    }
}
