package org.lowtunes.similarity;

import java.util.Optional;

/**
 * A track that may become somebody's neighbour.
 *
 * @param id unique; settles ties, so that the result does not depend on the order of files
 * @param album what tells albums apart; empty = on no album
 * @param artist empty = unknown
 * @param title empty = unknown
 * @param descriptor what it sounds like; may be absent: then it has no neighbours and is nobody's
 */
public record Candidate(String id, String album, String artist, String title, Optional<Descriptor> descriptor) {}
