package org.lowtunes.library;

import java.nio.file.Path;
import java.util.Optional;

/** Reads the tags of files that the library room cannot read by itself. Called from several threads at once. */
@FunctionalInterface
public interface FallbackTags {

    /**
     * What the file says. Bytes that are no UTF-8 are taken as Windows-1252: old tags are.
     *
     * @return empty when this is not an audio file, or too damaged to tell
     */
    Optional<RawTags> read(Path file);
}
