package org.lowtunes.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** Pages in the words of schema.org, as JSON-LD 1.1. */
final class StructuredData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Holdings holdings;
    private final Media media;
    private final URI siteUrl;

    StructuredData(Holdings holdings, Media media, URI siteUrl) {
        this.holdings = holdings;
        this.media = media;
        this.siteUrl = siteUrl;
    }

    String album(SiteAlbum album) throws IOException {
        ObjectNode node = thing("MusicAlbum", holdings.page(album), album.title());
        node.set("byArtist", group(album.artist()));
        String date = album.tracks().get(0).tags().date();
        if (!date.isEmpty()) {
            node.put("datePublished", date);
        }
        var cover = media.cover(album);
        cover.ifPresent(c -> node.put("image", siteUrl + c.largeKey()));
        recordings(node, album.tracks());
        return text(node);
    }

    String playlist(SitePlaylist list) throws IOException {
        ObjectNode node = thing("MusicPlaylist", holdings.page(list), list.title());
        recordings(node, holdings.tracks(list));
        return text(node);
    }

    String artist(String artist) {
        ObjectNode node = thing("MusicGroup", holdings.page(artist).orElseThrow(), artist);
        ArrayNode albums = node.putArray("album");
        for (SiteAlbum album : holdings.albums(artist)) {
            albums.addObject()
                    .put("@type", "MusicAlbum")
                    .put("name", album.title())
                    .put("url", siteUrl + holdings.page(album));
        }
        return text(node);
    }

    private ObjectNode thing(String type, String page, String name) {
        return JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", type)
                .put("url", siteUrl + page)
                .put("name", name);
    }

    private ObjectNode group(String artist) {
        ObjectNode group = JSON.createObjectNode().put("@type", "MusicGroup").put("name", artist);
        holdings.page(artist).ifPresent(page -> group.put("url", siteUrl + page));
        return group;
    }

    private void recordings(ObjectNode node, List<SiteTrack> tracks) throws IOException {
        node.put("numTracks", tracks.size());
        ArrayNode list = node.putArray("track");
        for (SiteTrack track : tracks) {
            ObjectNode recording = list.addObject()
                    .put("@type", "MusicRecording")
                    .put("name", track.tags().title())
                    .put("duration", duration(PageWords.seconds(track)));
            recording.set("byArtist", group(track.tags().artist()));
            recording
                    .putObject("audio")
                    .put("@type", "AudioObject")
                    .put("contentUrl", siteUrl + media.renditionKey(track))
                    .put("encodingFormat", "audio/ogg; codecs=opus");
        }
    }

    /** ISO 8601, in minutes and seconds. */
    private static String duration(long seconds) {
        return "PT" + seconds / 60 + "M" + seconds % 60 + "S";
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
