package org.lowtunes.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts renditions, covers and words into the site, each once, and knows their names. */
final class Media {

    private final SiteFolder site;
    private final Map<String, String> renditions = new HashMap<>();
    private final Map<SiteCover, CoverNames> covers = new HashMap<>();

    Media(SiteFolder site) {
        this.site = site;
    }

    /** Names of an album's two pictures, its alternative text, and the bytes of the large one. */
    record CoverNames(String small, String large, String alt, long bytes) {

        String smallKey() {
            return "c/" + small + ".webp";
        }

        String largeKey() {
            return "c/" + large + ".webp";
        }
    }

    /** The name of a track's rendition. */
    String rendition(SiteTrack track) throws IOException {
        String name = renditions.get(track.id());
        if (name == null) {
            name = site.add("a", track.rendition(), "opus");
            renditions.put(track.id(), name);
        }
        return name;
    }

    /** The key of a track's rendition. */
    String renditionKey(SiteTrack track) throws IOException {
        return "a/" + rendition(track) + ".opus";
    }

    /** The pictures of an album. */
    Optional<CoverNames> cover(SiteAlbum album) throws IOException {
        if (album.cover().isEmpty()) {
            return Optional.empty();
        }
        SiteCover cover = album.cover().get();
        if (!covers.containsKey(cover)) {
            covers.put(
                    cover,
                    new CoverNames(
                            site.add("c", cover.small(), "webp"),
                            site.add("c", cover.large(), "webp"),
                            cover.alt(),
                            Files.size(cover.large())));
        }
        return Optional.of(covers.get(cover));
    }

    /** The name of a track's words, or empty. */
    String lyrics(SiteTrack track) throws IOException {
        String text = track.tags().lyrics();
        if (text.isBlank()) {
            return "";
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        site.add("t", bytes, "txt");
        return ContentName.of(bytes);
    }
}
