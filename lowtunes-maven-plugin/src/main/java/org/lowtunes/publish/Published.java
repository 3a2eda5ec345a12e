package org.lowtunes.publish;

import java.util.Map;

/**
 * What listeners hear now.
 *
 * @param renditions the content name of each track's rendition, by id
 * @param ledger the text of the ledger that was published with them
 */
public record Published(Map<String, String> renditions, String ledger) {

    /** Copies the map, so that the record cannot change. */
    public Published {
        renditions = Map.copyOf(renditions);
    }
}
