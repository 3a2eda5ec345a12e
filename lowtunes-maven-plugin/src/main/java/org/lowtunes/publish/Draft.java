package org.lowtunes.publish;

import java.util.Map;
import org.lowtunes.site.Site;

/**
 * A site whose renditions are not at hand, for a plan that nobody carries out.
 *
 * @param site everything else of which stands where it says
 * @param renditions the bytes of each rendition, finished or predicted, by key
 */
public record Draft(Site site, Map<String, Long> renditions) {

    /** Copies the map, so that the record cannot change. */
    public Draft {
        renditions = Map.copyOf(renditions);
    }
}
