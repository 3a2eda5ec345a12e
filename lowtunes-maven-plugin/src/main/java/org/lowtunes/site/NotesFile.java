package org.lowtunes.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.WebLink;

/**
 * A data file of what the curator says about albums; see site-format.md section 9.
 *
 * @param albums by the number of the album; those of which nothing is said are missing
 */
record NotesFile(int format, SortedMap<Integer, Note> albums) {

    /** What is said about one album; what is not said is {@code null}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(String text, String credits, List<Link> links) {}

    /** A link as it is published. */
    record Link(String label, String address) {

        /** {@code null} when there are none. */
        static List<Link> of(List<WebLink> links) {
            return links.isEmpty()
                    ? null
                    : links.stream()
                            .map(l -> new Link(l.label(), l.address().toASCIIString()))
                            .toList();
        }
    }

    static NotesFile of(List<SiteAlbum> albums) {
        SortedMap<Integer, Note> notes = new TreeMap<>();
        for (int number = 0; number < albums.size(); number++) {
            Presentation said = albums.get(number).presentation();
            if (!said.text().isEmpty()
                    || !said.credits().isEmpty()
                    || !said.links().isEmpty()) {
                notes.put(number, new Note(orNull(said.text()), orNull(said.credits()), Link.of(said.links())));
            }
        }
        return new NotesFile(1, notes);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
