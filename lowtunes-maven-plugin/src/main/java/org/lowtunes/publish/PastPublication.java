package org.lowtunes.publish;

import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

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
        String state = current
                ? Words.say("publish.past-current")
                : restorable ? Words.say("publish.past-restorable") : Words.say("publish.past-gone");
        return Words.say(
                "publish.past",
                entry.date(),
                entry.publication(),
                entry.tracks(),
                Sizes.bytes(entry.bytes()),
                entry.title(),
                state);
    }
}
