package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lowtunes.site.PageParts.Look;

/** What the template of a playlist's page asks for. */
final class PlaylistPage {

    private final Holdings holdings;
    private final PageParts parts;
    private final PageWords words;

    PlaylistPage(Holdings holdings, PageParts parts, PageWords words) {
        this.holdings = holdings;
        this.parts = parts;
        this.words = words;
    }

    Map<String, ?> values(SitePlaylist list) throws IOException {
        List<Map<String, ?>> formats = new ArrayList<>();
        for (OpenPlaylist.Format format : OpenPlaylist.Format.values()) {
            String file = "../" + holdings.page(list).replaceAll("html$", format.ending());
            formats.add(Map.of(
                    "href", file,
                    "type", ContentTypes.of(file).replaceAll(";.*", ""),
                    "name", format.ending().toUpperCase(Locale.ROOT)));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("title", list.title());
        values.put("lead", words.amount(holdings.tracks(list)));
        values.put("tracks", parts.tracks(holdings.tracks(list), Look.LIST, 1));
        values.put("sayFormats", words.say("pages.formats"));
        values.put("formats", formats);
        return values;
    }
}
