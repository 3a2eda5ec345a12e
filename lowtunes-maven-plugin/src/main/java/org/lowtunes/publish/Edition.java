package org.lowtunes.publish;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowtunes.site.Site;

/**
 * What is to be current: a site that was just built, or an earlier publication.
 *
 * @param publication its name
 * @param title of the site
 * @param tracks how many
 * @param ledger its text
 * @param sources everything that it consists of
 */
record Edition(String publication, String title, int tracks, String ledger, List<Source> sources) {

    static Edition of(Site site, boolean packsText) {
        return of(site, packsText, KnownMd5.NONE);
    }

    /** The same, where the MD5 of some files is known. */
    static Edition of(Site site, boolean packsText, KnownMd5 known) {
        List<Source> sources = site.files().stream()
                .map(file -> Source.of(file, packsText, known))
                .toList();
        return new Edition(site.publication(), site.title(), site.tracks(), site.ledger(), sources);
    }

    /** A site with renditions of which only the size is known. */
    static Edition of(Draft draft, boolean packsText) {
        Site site = draft.site();
        List<Source> sources = site.files().stream()
                .map(file -> draft.renditions().containsKey(file.key())
                        ? Source.predicted(file, draft.renditions().get(file.key()))
                        : Source.of(file, packsText))
                .toList();
        return new Edition(site.publication(), site.title(), site.tracks(), site.ledger(), sources);
    }

    /** The plain bytes of what is written in place, which is what a bundle holds. */
    SortedMap<String, byte[]> pages() {
        SortedMap<String, byte[]> pages = new TreeMap<>();
        sources.stream()
                .filter(source -> !source.headers().immutable())
                .forEach(source -> pages.put(source.key(), source.bytes()));
        return pages;
    }
}
