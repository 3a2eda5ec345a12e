package org.lowtunes.site;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Atom feed (RFC 4287) of the albums that came last, where the site's address is known. No clock is read: times are
 * the days of first publication.
 */
final class NewsFeed {

    static final String KEY = "news.atom";

    private static final int NEWEST = 30;

    private final PlayerFiles player;
    private final Holdings holdings;
    private final Media media;
    private final PageWords words;

    NewsFeed(PlayerFiles player, Holdings holdings, Media media, PageWords words) {
        this.player = player;
        this.holdings = holdings;
        this.media = media;
        this.words = words;
    }

    void write(SiteFolder site, URI siteUrl) throws IOException {
        List<SiteAlbum> newest = holdings.albums().stream()
                .sorted(Comparator.comparing(holdings::added).reversed())
                .limit(NEWEST)
                .toList();
        if (newest.isEmpty()) {
            return;
        }
        List<Map<String, ?>> entries = new ArrayList<>();
        for (SiteAlbum album : newest) {
            entries.add(entry(album, siteUrl));
        }
        SiteSettings settings = holdings.settings();
        Map<String, Object> values = new HashMap<>();
        values.put("language", settings.language());
        values.put("title", Xml.text(settings.title()));
        values.put("site", siteUrl.toString());
        values.put("self", siteUrl + KEY);
        values.put("updated", instant(holdings.added(newest.get(0))));
        values.put("entries", entries);
        site.put(KEY, player.page("pages/news.xml", values), false);
    }

    private Map<String, ?> entry(SiteAlbum album, URI siteUrl) throws IOException {
        String page = holdings.page(album);
        LocalDate added = holdings.added(album);
        String said = album.presentation().text();
        Map<String, Object> values = new HashMap<>();
        values.put("title", Xml.text(album.title()));
        values.put("artist", Xml.text(album.artist()));
        // A tag URI (RFC 4151): it stays when the site moves to another path, and names nothing that could change.
        values.put("id", "tag:" + siteUrl.getHost() + "," + added + ":" + page.replace(".html", ""));
        values.put("page", siteUrl + page);
        values.put("updated", instant(added));
        values.put("summary", Xml.text(said.isBlank() ? words.amount(album.tracks()) : said));
        values.put(
                "cover",
                media.cover(album)
                        .map(cover -> List.of(
                                Map.of("href", siteUrl + cover.largeKey(), "length", Long.toString(cover.bytes()))))
                        .orElse(List.of()));
        return values;
    }

    private static String instant(LocalDate date) {
        return date + "T00:00:00Z";
    }
}
