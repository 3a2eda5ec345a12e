package org.lowtunes.similarity;

/**
 * One place in a list of neighbours.
 *
 * @param track its number
 * @param distance 0 = as near as can be, 1 = strangers
 */
public record Neighbour(int track, double distance) {}
