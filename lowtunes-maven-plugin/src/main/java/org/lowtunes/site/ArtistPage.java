package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lowtunes.site.PageParts.Look;

/** What the template of an artist's page asks for. */
final class ArtistPage {

    private final Holdings holdings;
    private final PageParts parts;
    private final PageWords words;

    ArtistPage(Holdings holdings, PageParts parts, PageWords words) {
        this.holdings = holdings;
        this.parts = parts;
        this.words = words;
    }

    Map<String, ?> values(String artist) throws IOException {
        List<Map<String, ?>> albums = new ArrayList<>();
        for (SiteAlbum album : holdings.albums(artist)) {
            Map<String, Object> row = new HashMap<>();
            row.put("page", holdings.page(album));
            row.put("title", album.title());
            row.put(
                    "initial",
                    album.title().isEmpty()
                            ? "♪"
                            : Character.toString(album.title().codePointAt(0)));
            row.put("cover", parts.cover(album));
            albums.add(row);
        }
        List<SiteTrack> elsewhere = holdings.elsewhere(artist);
        Map<String, Object> values = new HashMap<>();
        values.put("title", artist);
        values.put("lead", words.amount(tracks(artist)));
        values.put("own", albums.isEmpty() ? "" : "yes");
        values.put("sayAlbums", words.say("pages.albums"));
        values.put("albums", albums);
        values.put("elsewhere", elsewhere.isEmpty() ? "" : "yes");
        values.put("sayElsewhere", words.say("pages.elsewhere"));
        values.put("tracks", parts.tracks(elsewhere, Look.ARTIST, 1));
        return values;
    }

    /** All that the artist plays on. */
    List<SiteTrack> tracks(String artist) {
        List<SiteTrack> all = new ArrayList<>();
        holdings.albums(artist).forEach(album -> all.addAll(album.tracks()));
        all.addAll(holdings.elsewhere(artist));
        return all;
    }
}
