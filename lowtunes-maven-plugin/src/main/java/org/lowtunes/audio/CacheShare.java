package org.lowtunes.audio;

/**
 * A part of the cache.
 *
 * @param kind the folder's name, see cache.md
 * @param files how many
 * @param bytes their sizes together
 */
public record CacheShare(String kind, long files, long bytes) {}
