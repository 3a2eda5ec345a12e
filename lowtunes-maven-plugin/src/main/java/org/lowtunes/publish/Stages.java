package org.lowtunes.publish;

import java.util.List;
import org.lowtunes.site.Site;

/**
 * Whole sites between the published one and a new one, for a target that has no room for both. In each of them the
 * first tracks are as in the new site; the others are still as they were published, or, where that cannot be had, not
 * there yet; what the new site leaves out is gone.
 */
public interface Stages {

    /**
     * The bytes that come with each track, 0 where its rendition is published already: one list for each album, in the
     * order in which they arrive.
     */
    List<List<Long>> albums();

    /**
     * A site of its own.
     *
     * @param tracks how many are as in the new site
     */
    Site site(int tracks);

    /** Called when listeners see one of them. */
    void reached(Site site);
}
