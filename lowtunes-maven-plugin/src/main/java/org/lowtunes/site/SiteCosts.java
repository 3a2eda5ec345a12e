package org.lowtunes.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * What the things beside music, catalogue and player cost, in plain bytes: each is there for somebody, and is weighed.
 */
public final class SiteCosts {

    private static final Pattern PAGES = Pattern.compile("(album|artist|playlist)/.*\\.html");
    private static final Pattern PLAYLISTS = Pattern.compile("playlist/.*\\.(jspf|xspf|m3u8)");
    private static final String DATA = "<script type=\"application/ld+json\">";
    private static final String DATA_END = "</script>\n";

    private final List<SiteFile> files;
    private final boolean pagesWithData;

    /**
     * @param site just written
     * @param extras that it has: pages are read only where there may be structured data in them
     */
    public SiteCosts(Site site, Set<Extra> extras) {
        this.files = site.files();
        this.pagesWithData = extras.contains(Extra.JSON_LD);
    }

    /** A sentence for each of them that the site has. */
    public List<String> told() {
        List<String> lines = new ArrayList<>();
        add(lines, Words.say("pages.cost-pages"), PAGES.asMatchPredicate());
        add(lines, Words.say("pages.cost-playlists"), PLAYLISTS.asMatchPredicate());
        add(lines, Words.say("pages.cost-feed"), NewsFeed.KEY::equals);
        add(lines, Words.say("pages.cost-oembed"), key -> key.startsWith("embed/"));
        add(lines, Words.say("pages.cost-sitemap"), key -> key.equals(SiteMap.KEY) || key.equals(SiteMap.ROBOTS));
        add(lines, Words.say("pages.cost-podcast"), key -> key.endsWith(".rss"));
        long data = files.stream()
                .filter(file -> pagesWithData && file.key().endsWith(".html"))
                .mapToLong(SiteCosts::structuredData)
                .sum();
        if (data > 0) {
            lines.add(Words.say("pages.cost-data", Sizes.bytes(data)));
        }
        return lines;
    }

    private void add(List<String> lines, String what, Predicate<String> keys) {
        List<SiteFile> found =
                files.stream().filter(file -> keys.test(file.key())).toList();
        if (!found.isEmpty()) {
            long bytes = found.stream().mapToLong(SiteCosts::size).sum();
            lines.add(Words.say("pages.cost", what, found.size(), Sizes.bytes(bytes)));
        }
    }

    private static long size(SiteFile file) {
        try {
            return Files.size(file.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long structuredData(SiteFile page) {
        try {
            String text = Files.readString(page.file());
            long bytes = 0;
            for (int from = text.indexOf(DATA); from >= 0; from = text.indexOf(DATA, from)) {
                int end = text.indexOf(DATA_END, from);
                int to = end < 0 ? text.length() : end + DATA_END.length();
                bytes += to - from;
                from = to;
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
