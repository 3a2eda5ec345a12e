package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the templates of several pages ask for. */
final class PageParts {

    /** Times of lines and words, and what an LRC file says of itself. */
    private static final Pattern LRC = Pattern.compile("(?m)^\\[[a-z]+:.*\\]\\R?|\\[[\\d:.]+]|<[\\d:.]+>");

    private final Holdings holdings;
    private final Media media;
    private final PageWords words;

    PageParts(Holdings holdings, Media media, PageWords words) {
        this.holdings = holdings;
        this.media = media;
        this.words = words;
    }

    /** How a track stands on a page. */
    enum Look {
        /** On its album: with its number, the artist only where it is another. */
        ALBUM,
        /** In a list: with its artist and album. */
        LIST,
        /** On its artist's page: with its album. */
        ARTIST
    }

    /** One row for each track. */
    List<Map<String, ?>> tracks(List<SiteTrack> tracks, Look look, int from) throws IOException {
        List<Map<String, ?>> rows = new ArrayList<>();
        for (SiteTrack track : tracks) {
            rows.add(track(track, look, from + rows.size()));
        }
        return rows;
    }

    private Map<String, ?> track(SiteTrack track, Look look, int n) throws IOException {
        Optional<SiteAlbum> album = Optional.ofNullable(holdings.albumOf(track));
        String artist = track.tags().artist();
        boolean named = look == Look.LIST
                || look == Look.ALBUM && !artist.equals(track.tags().albumArtist());
        // Who plays what they wrote need not be named twice.
        String composer =
                track.tags().composer().equals(artist) ? "" : track.tags().composer();
        Map<String, Object> values = new HashMap<>();
        values.put("n", Integer.toString(n));
        values.put("position", position(track, look, n));
        values.put("title", track.tags().title());
        values.put("by", named ? artist : "");
        values.put("byPage", named ? holdings.page(artist).orElse("") : "");
        values.put(
                "album", look == Look.ALBUM ? "" : album.map(SiteAlbum::title).orElse(""));
        values.put("albumPage", album.map(holdings::page).orElse(""));
        values.put("composer", composer);
        values.put("sayComposer", composer.isEmpty() ? "" : words.say("pages.composer", composer));
        values.put("time", PageWords.time(track));
        values.put("audio", media.renditionKey(track));
        values.put("lyrics", LRC.matcher(track.tags().lyrics()).replaceAll("").strip());
        values.put("sayLyrics", words.say("pages.lyrics"));
        return values;
    }

    private static String position(SiteTrack track, Look look, int n) {
        return switch (look) {
            case ALBUM -> track.tags().number() > 0 ? track.tags().number() + "." : "";
            case LIST -> n + ".";
            case ARTIST -> "";
        };
    }

    /** The large picture of an album, or nothing. */
    List<Map<String, ?>> cover(SiteAlbum album) throws IOException {
        return media.cover(album)
                .map(cover -> List.<Map<String, ?>>of(Map.of(
                        "large",
                        cover.largeKey(),
                        "alt",
                        cover.alt().isEmpty() ? words.say("pages.cover-of", album.title()) : cover.alt())))
                .orElse(List.of());
    }

    /** A text of several lines, or nothing. */
    static List<Map<String, ?>> text(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(Map.of("paragraphs", lines(text.lines().toList())));
    }

    /** One thing for each line that says something. */
    static List<Map<String, ?>> lines(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .<Map<String, ?>>map(line -> Map.of("line", line))
                .toList();
    }
}
