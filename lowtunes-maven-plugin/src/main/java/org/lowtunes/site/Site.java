package org.lowtunes.site;

import java.util.List;

/**
 * Everything that gets published.
 *
 * @param publication the name of this state of the site; see site-format.md section 2
 * @param title of the site
 * @param tracks how many
 * @param files sorted by key; {@code index.html} among them
 * @param ledger the text of the new ledger, carried in the publication record
 */
public record Site(String publication, String title, int tracks, List<SiteFile> files, String ledger) {

    /** The key whose writing makes a publication the current one. */
    public static final String SWITCH = "index.html";

    /** The key of the descriptor's copy for machines. */
    public static final String DESCRIPTOR = "lowtunes.json";

    /** Copies the list, so that the record cannot change. */
    public Site {
        files = List.copyOf(files);
    }
}
