package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lowtunes.site.PageParts.Look;

/** What the template of an album's page asks for. */
final class AlbumPage {

    private final Holdings holdings;
    private final PageParts parts;
    private final PageWords words;

    AlbumPage(Holdings holdings, PageParts parts, PageWords words) {
        this.holdings = holdings;
        this.parts = parts;
        this.words = words;
    }

    Map<String, ?> values(SiteAlbum album) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("title", album.title());
        values.put("artist", album.artist());
        values.put("artistPage", holdings.page(album.artist()).orElse(""));
        values.put("cover", parts.cover(album));
        values.put("lead", lead(album));
        values.put("discs", discs(album));
        values.put("text", PageParts.text(album.presentation().text()));
        values.put("credits", PageParts.text(album.presentation().credits()));
        values.put("sayCredits", words.say("pages.credits"));
        values.put(
                "links",
                album.presentation().links().stream()
                        .map(l -> Map.of("address", l.address().toASCIIString(), "label", l.label()))
                        .toList());
        values.put("rights", PageParts.lines(rights(album)));
        return values;
    }

    private String lead(SiteAlbum album) {
        int year = album.tracks().stream().mapToInt(t -> t.tags().year()).max().orElse(0);
        return (year > 0 ? year + " · " : "") + words.amount(album.tracks());
    }

    private List<Map<String, ?>> discs(SiteAlbum album) throws IOException {
        List<Integer> numbers =
                album.tracks().stream().map(t -> t.tags().disc()).distinct().toList();
        List<Map<String, ?>> discs = new ArrayList<>();
        int from = 1;
        for (int disc : numbers) {
            List<SiteTrack> tracks =
                    album.tracks().stream().filter(t -> t.tags().disc() == disc).toList();
            String heading = numbers.size() > 1 ? words.say("pages.disc", Integer.toString(disc)) : "";
            discs.add(Map.of("heading", heading, "tracks", parts.tracks(tracks, Look.ALBUM, from)));
            from += tracks.size();
        }
        return discs;
    }

    /** Licences and notices, each once. */
    private List<String> rights(SiteAlbum album) {
        Stream<String> licences = album.tracks().stream()
                .map(t -> t.tags().licence())
                .filter(l -> !l.isBlank())
                .distinct()
                .map(l -> words.say("pages.licence", l));
        Stream<String> notices = album.tracks().stream().map(t -> t.tags().copyright());
        return Stream.concat(licences, notices).distinct().toList();
    }
}
