package org.lowtunes.publish;

/**
 * What came out of one question about a target.
 *
 * @param good whether listeners and the next publication can rely on it
 * @param line what was found, and if it is not good, what to do
 */
public record Finding(boolean good, String line) {}
