package org.lowtunes.mojo;

import java.util.Optional;
import org.lowtunes.audio.Listening;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Descriptor;

/**
 * A track that was listened to.
 *
 * @param track in its library
 * @param listening what was heard
 * @param descriptor what it sounds like, where there is something to say
 */
record HeardTrack(Track track, Listening listening, Optional<Descriptor> descriptor) {}
