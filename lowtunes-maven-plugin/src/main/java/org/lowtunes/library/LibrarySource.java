package org.lowtunes.library;

import java.nio.file.Path;

/**
 * One folder of music, and whose it is.
 *
 * @param name of the contributor, or empty
 * @param folder that holds the music
 * @param share of the bytes for audio that the contributor's music may take while others need theirs
 */
public record LibrarySource(String name, Path folder, Share share) {}
