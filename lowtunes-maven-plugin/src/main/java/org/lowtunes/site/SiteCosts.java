package org.lowtunes.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * What the things beside music, catalogue and player cost, in plain bytes: each is there for somebody, and is weighed.
 */
public final class SiteCosts {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">.*?</script>\n");

    private final List<SiteFile> files;

    /** @param site just written */
    public SiteCosts(Site site) {
        this.files = site.files();
    }

    /** A sentence for each of them that the site has. */
    public List<String> told() {
        List<String> lines = new ArrayList<>();
        add(lines, Words.say("pages.cost-pages"), key -> key.matches("(album|artist|playlist)/.*\\.html"));
        add(lines, Words.say("pages.cost-playlists"), key -> key.matches("playlist/.*\\.(jspf|xspf|m3u8)"));
        add(lines, Words.say("pages.cost-feed"), NewsFeed.KEY::equals);
        add(lines, Words.say("pages.cost-oembed"), key -> key.startsWith("embed/"));
        add(lines, Words.say("pages.cost-sitemap"), key -> key.equals(SiteMap.KEY) || key.equals(SiteMap.ROBOTS));
        add(lines, Words.say("pages.cost-podcast"), key -> key.endsWith(".rss"));
        long data = files.stream()
                .filter(file -> file.key().endsWith(".html"))
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
            return DATA.matcher(Files.readString(page.file()))
                    .results()
                    .mapToLong(r -> r.end() - r.start())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
