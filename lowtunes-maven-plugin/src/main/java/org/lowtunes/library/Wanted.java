package org.lowtunes.library;

import java.util.List;

/** Which files of a library are read, as its curator's patterns say. */
final class Wanted {

    private final List<AntPattern> includes;
    private final List<AntPattern> excludes;

    Wanted(LibrarySources sources) {
        includes = sources.includes().stream().map(AntPattern::new).toList();
        excludes = sources.excludes().stream().map(AntPattern::new).toList();
    }

    /**
     * Whether a file is read. What is included is recordings: what stands beside them comes along.
     *
     * @param names of its folders below the library's, and its own
     */
    boolean file(List<String> names) {
        FileKind kind = FileKind.of(names.get(names.size() - 1));
        boolean recording = kind == FileKind.AUDIO || kind == FileKind.UNUSED_MUSIC;
        boolean included =
                !recording || includes.isEmpty() || includes.stream().anyMatch(pattern -> pattern.matches(names));
        return included && excludes.stream().noneMatch(pattern -> pattern.matches(names));
    }
}
