package org.lowtunes.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a curator says about an album that its tags cannot say.
 *
 * @param text lines that present it, or empty
 * @param credits lines that name who did what, or empty
 * @param links to elsewhere
 * @param unlisted whether it is found by its own link only
 * @param from the first day on which it is published; empty = at once
 */
public record Presentation(
        String text, String credits, List<WebLink> links, boolean unlisted, Optional<LocalDate> from) {

    /** Nothing is said. */
    public static final Presentation NONE = new Presentation("", "", List.of(), false, Optional.empty());

    /** Copies the list, so that the record cannot change. */
    public Presentation {
        links = List.copyOf(links);
    }

    /** The same, for an album that is found by its own link only. */
    public Presentation inNoList() {
        return new Presentation(text, credits, links, true, from);
    }
}
