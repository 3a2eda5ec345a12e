package org.lowtunes.publish;

import java.time.Instant;

/**
 * A file that no publication needs any more, but that a listener's open page may still ask for.
 *
 * @param file as it was stored
 * @param since when the publication that does without it was made
 */
public record Retired(StoredFile file, Instant since) {}
