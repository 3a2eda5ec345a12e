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

    private static final String ID = "#LOWTUNES:";

    /**
     * Reads M3U in all its forms: one path a line, comments and directives behind {@code #}; {@code #LOWTUNES:} has the
     * id of the track that follows.
     */
    static WrittenPlaylist ofM3u(String text) {
        String title = "";
        String id = "";
        List<List<String>> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.regionMatches(true, 0, "#PLAYLIST:", 0, 10)) {
                title = title.isEmpty() ? line.substring(10) : title;
            } else if (line.regionMatches(true, 0, ID, 0, ID.length())) {
                id = "lowtunes:" + line.substring(ID.length()).strip();
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(id.isEmpty() ? List.of(line) : List.of(line, id));
                id = "";
            }
        }
        return new WrittenPlaylist(title, entries);
    }
}
