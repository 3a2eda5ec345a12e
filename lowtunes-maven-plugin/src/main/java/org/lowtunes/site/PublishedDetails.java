package org.lowtunes.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.lowtunes.library.CleanText;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.WebLink;

/** What a published site says about its tracks and albums beside what everybody looks for; nothing of it must exist. */
final class PublishedDetails {

    private static final int MOST_TRACKS_IN_A_SHARD = 100_000;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final List<PublishedColumns> shards;
    private final int length;
    private final int tracks;

    private PublishedDetails(List<PublishedColumns> shards, int length, int tracks) {
        this.shards = shards;
        this.length = length;
        this.tracks = tracks;
    }

    /** @param data reads a data file */
    static PublishedDetails read(
            PublishedSite site, Function<String, PublishedColumns> data, PublishedColumns descriptor, int tracks) {
        JsonNode member = descriptor.root().path("details");
        if (!member.isObject()) {
            return new PublishedDetails(List.of(), 1, tracks);
        }
        int length = (int) descriptor.number("details", member.path("shard"), 1, MOST_TRACKS_IN_A_SHARD);
        JsonNode files = member.path("files");
        if (files.size() != (tracks + length - 1) / length) {
            throw descriptor.damaged("details");
        }
        List<PublishedColumns> shards = new ArrayList<>();
        files.forEach(key -> shards.add(data.apply(key.asText())));
        return new PublishedDetails(shards, length, tracks);
    }

    String composer(int track) {
        return numbered(track, "composer", "composers");
    }

    String licence(int track) {
        return numbered(track, "licence", "licences");
    }

    String copyright(int track) {
        return numbered(track, "copyright", "copyrights");
    }

    /** A MusicBrainz identifier, or empty. */
    String recording(int track) {
        String id = line(track, "recordings");
        return id.matches("[0-9a-f-]{36}") ? id : "";
    }

    /** The content name of its lyrics, or empty. */
    String lyrics(int track) {
        String name = line(track, "lyrics");
        if (!name.isEmpty() && !PublishedColumns.isName(name)) {
            throw shards.get(track / length).damaged("lyrics");
        }
        return name;
    }

    private String numbered(int track, String column, String texts) {
        if (shards.isEmpty() || !shards.get(track / length).has(column)) {
            return "";
        }
        PublishedColumns shard = shards.get(track / length);
        List<String> lines = shard.lines(texts);
        JsonNode numbers = shard.root().path(column);
        if (numbers.size() != inShard(track)) {
            throw shard.damaged(column);
        }
        int number = (int) shard.number(column, numbers.path(track % length), -1, lines.size() - 1L);
        return number < 0 ? "" : CleanText.line(lines.get(number));
    }

    private String line(int track, String column) {
        if (shards.isEmpty() || !shards.get(track / length).has(column)) {
            return "";
        }
        return shards.get(track / length).lines(column, inShard(track)).get(track % length);
    }

    private int inShard(int track) {
        return Math.min(length, tracks - track / length * length);
    }

    /** What is said about albums, by their numbers. */
    static Map<Integer, Presentation> notes(PublishedColumns file) {
        Map<Integer, Presentation> notes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> album : file.root().path("albums").properties()) {
            if (!album.getKey().matches("\\d{1,6}")) {
                throw file.damaged("albums");
            }
            List<WebLink> links = new ArrayList<>();
            album.getValue().path("links").forEach(link -> link(link).ifPresent(links::add));
            notes.put(
                    Integer.valueOf(album.getKey()),
                    new Presentation(
                            CleanText.lines(album.getValue().path("text").asText("")),
                            CleanText.lines(album.getValue().path("credits").asText("")),
                            links,
                            false,
                            Optional.empty()));
        }
        return notes;
    }

    /** Addresses of other kinds could do something when they are followed. */
    private static Optional<WebLink> link(JsonNode link) {
        String label = CleanText.line(link.path("label").asText(""));
        try {
            URI address = new URI(link.path("address").asText(""));
            return label.isEmpty() || !SCHEMES.contains(String.valueOf(address.getScheme()))
                    ? Optional.empty()
                    : Optional.of(new WebLink(label, address));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
