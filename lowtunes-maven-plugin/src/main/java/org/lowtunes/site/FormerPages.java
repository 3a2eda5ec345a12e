package org.lowtunes.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a page leads that had another address once: to the page of its kind that now holds most of the tracks by which
 * the ledger remembers it, if that is at least half of them.
 */
final class FormerPages {

    /** Tracks by which a page is remembered. */
    private static final int REMEMBERED = 8;

    private FormerPages() {}

    /** What the ledger remembers of the pages of this publication. */
    static Map<String, List<String>> remembered(Map<String, List<SiteTrack>> pages) {
        Map<String, List<String>> remembered = new HashMap<>();
        pages.forEach((key, tracks) -> remembered.put(
                key,
                tracks.stream().map(SiteTrack::id).distinct().limit(REMEMBERED).toList()));
        return remembered;
    }

    /**
     * @param former ids of tracks by the key of the page
     * @param present pages of this publication; the first of several that hold as many tracks is meant
     * @param aliases id that a track has now, by those that it had
     * @return the key of the page that each former one leads to
     */
    static SortedMap<String, String> redirects(
            Map<String, List<String>> former, Map<String, List<SiteTrack>> present, Map<String, String> aliases) {
        SortedMap<String, String> redirects = new TreeMap<>();
        former.forEach((key, ids) -> {
            if (!present.containsKey(key)) {
                Set<String> wanted = new HashSet<>();
                ids.forEach(id -> wanted.add(aliases.getOrDefault(id, id)));
                best(key, wanted, present).ifPresent(page -> redirects.put(key, page));
            }
        });
        return redirects;
    }

    /** The same, as readers of the catalogue look for it: {@code album/ete} is now {@code summer}. */
    static SortedMap<String, String> slugs(SortedMap<String, String> redirects) {
        SortedMap<String, String> slugs = new TreeMap<>();
        redirects.forEach(
                (former, page) -> slugs.put(former.replace(".html", ""), page.replaceAll(".*/|\\.html$", "")));
        return slugs;
    }

    private static Optional<String> best(String key, Set<String> wanted, Map<String, List<SiteTrack>> present) {
        String kind = key.substring(0, key.indexOf('/') + 1);
        String best = null;
        long most = (wanted.size() + 1) / 2 - 1L;
        for (Map.Entry<String, List<SiteTrack>> page : present.entrySet()) {
            long held = page.getValue().stream()
                    .map(SiteTrack::id)
                    .distinct()
                    .filter(wanted::contains)
                    .count();
            if (page.getKey().startsWith(kind) && held > most) {
                most = held;
                best = page.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
