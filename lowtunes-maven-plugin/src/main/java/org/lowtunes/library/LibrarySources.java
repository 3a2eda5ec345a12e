package org.lowtunes.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What is read to make a library of. Patterns are those of Ant, relative to each folder: {@code *} and {@code ?} stand
 * for letters of one name, {@code **} for any folders; case does not matter.
 *
 * @param sources none where the library is a published site alone
 * @param includes patterns of the recordings that are wanted; none = all
 * @param excludes patterns of files that are left out, whatever they are
 */
public record LibrarySources(List<LibrarySource> sources, List<String> includes, List<String> excludes) {

    /** Copies the lists, so that the record cannot change. */
    public LibrarySources {
        sources = List.copyOf(sources);
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** All that is in some folders, which are nobody's in particular. */
    public static LibrarySources of(List<Path> folders) {
        return new LibrarySources(
                folders.stream()
                        .map(folder -> new LibrarySource("", folder, Share.ALL))
                        .toList(),
                List.of(),
                List.of());
    }

    /** The folders of all sources. */
    public List<Path> folders() {
        return sources.stream().map(LibrarySource::folder).toList();
    }
}
