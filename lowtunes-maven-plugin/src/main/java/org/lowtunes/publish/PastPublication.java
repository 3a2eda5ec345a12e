package org.lowtunes.publish;

import org.lowtunes.words.Sizes;

/**
 * A publication that is still known.
 *
 * @param entry its name, date, size
 * @param current whether it is what listeners see
 * @param restorable whether everything that it needs is still there
 */
public record PastPublication(HistoryEntry entry, boolean current, boolean restorable) {

    /** One line for a list. */
    public String text() {
        String state = current ? "current" : restorable ? "can be brought back" : "its files are gone";
        return entry.date() + "  " + entry.publication() + "  " + entry.tracks() + " tracks, "
                + Sizes.bytes(entry.bytes()) + ", \"" + entry.title() + "\", " + state;
    }
}
