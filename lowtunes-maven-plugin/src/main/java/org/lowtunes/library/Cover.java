package org.lowtunes.library;

import java.nio.file.Path;

/**
 * Where the picture of an album is. The bytes are read when they are needed: a library's pictures may weigh more than
 * the memory at hand.
 *
 * @param file an image, or an audio file that carries one
 * @param embedded whether {@code file} is an audio file that carries it
 * @param alt alternative text, or empty
 */
public record Cover(Path file, boolean embedded, String alt) {}
