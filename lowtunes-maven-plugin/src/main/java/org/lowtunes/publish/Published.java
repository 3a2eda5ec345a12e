package org.lowtunes.publish;

import java.util.Set;

/**
 * What listeners hear now.
 *
 * @param renditions the content names of all renditions
 * @param ledger the text of the ledger that was published with them
 */
public record Published(Set<String> renditions, String ledger) {

    /** Copies the set, so that the record cannot change. */
    public Published {
        renditions = Set.copyOf(renditions);
    }
}
