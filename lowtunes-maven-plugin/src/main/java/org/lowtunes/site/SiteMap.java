package org.lowtunes.site;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code sitemap.xml} (sitemaps.org), and {@code robots.txt} (RFC 9309), which counts only at the root of a host. */
final class SiteMap {

    static final String KEY = "sitemap.xml";
    static final String ROBOTS = "robots.txt";

    /** Addresses that one file may hold. */
    private static final int MOST = 50_000;

    private final PlayerFiles player;
    private final Holdings holdings;

    SiteMap(PlayerFiles player, Holdings holdings) {
        this.player = player;
        this.holdings = holdings;
    }

    void write(SiteFolder site, URI siteUrl) throws IOException {
        List<Map<String, ?>> pages = new ArrayList<>();
        pages.add(Map.of("address", siteUrl.toString(), "date", ""));
        Map<String, String> dates = new HashMap<>();
        holdings.albums()
                .forEach(album ->
                        dates.put(holdings.page(album), holdings.added(album).toString()));
        holdings.pages().keySet().stream()
                .limit(MOST - 1L)
                .forEach(key -> pages.add(Map.of("address", siteUrl + key, "date", dates.getOrDefault(key, ""))));
        site.put(KEY, player.page("pages/sitemap.xml", Map.of("pages", pages)), false);
        if (siteUrl.getPath().equals("/")) {
            site.put(ROBOTS, "User-agent: *\nAllow: /\nSitemap: " + siteUrl + KEY + "\n", false);
        }
    }
}
