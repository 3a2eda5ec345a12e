package org.lowtunes.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A playlist as its file has it.
 *
 * @param title as it is in the file, or empty
 * @param entries what may lead to each track, the best first: paths, addresses
 */
record WrittenPlaylist(String title, List<List<String>> entries) {

    /** Reads M3U in all its forms: one path a line, comments and directives behind {@code #}. */
    static WrittenPlaylist ofM3u(String text) {
        String title = "";
        List<List<String>> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.regionMatches(true, 0, "#PLAYLIST:", 0, 10)) {
                title = title.isEmpty() ? line.substring(10) : title;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(List.of(line));
            }
        }
        return new WrittenPlaylist(title, entries);
    }
}
