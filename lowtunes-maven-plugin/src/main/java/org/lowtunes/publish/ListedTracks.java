package org.lowtunes.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lowtunes.site.EmbeddedDescriptor;
import org.lowtunes.site.Site;

/** The tracks of a published state (site-format.md sections 2 and 3). */
final class ListedTracks {

    private static final int ID = 6;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ListedTracks() {}

    /**
     * The tracks of all pages: of the catalogue, and of albums that are in no list, whose pages have one of their own.
     *
     * @param pages by key, {@code lowtunes.json} among them
     * @param files the plain bytes of a key, empty if there are none
     * @return in the order of the catalogue, the unlisted ones last; empty if there is no catalogue of format 1
     */
    static Optional<List<ListedTrack>> of(Map<String, byte[]> pages, Function<String, Optional<byte[]>> files) {
        return read(pages.getOrDefault(Site.DESCRIPTOR, new byte[0]), files).map(listed -> {
            List<ListedTrack> tracks = new ArrayList<>(listed);
            pages.forEach((key, page) -> {
                if (key.startsWith("album/")) {
                    tracks.addAll(ofPage(page, files));
                }
            });
            return tracks;
        });
    }

    /** The key of the ledger that a descriptor names. */
    static Optional<String> ledger(byte[] descriptor) {
        try {
            return Optional.of(JSON.readTree(descriptor).path("ledger").asText())
                    .filter(key -> key.startsWith("d/"));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static List<ListedTrack> ofPage(byte[] page, Function<String, Optional<byte[]>> files) {
        return EmbeddedDescriptor.in(page)
                .flatMap(descriptor -> read(descriptor, files))
                .orElse(List.of());
    }

    /**
     * @param descriptor the text of {@code lowtunes.json}
     * @param files the plain bytes of a key, empty if there are none
     * @return in the order of the catalogue; empty if this is no catalogue of format 1
     */
    private static Optional<List<ListedTrack>> read(byte[] descriptor, Function<String, Optional<byte[]>> files) {
        try {
            String key = JSON.readTree(descriptor).path("browse").asText();
            Optional<byte[]> browse = key.isEmpty() ? Optional.empty() : files.apply(key);
            return browse.isEmpty() ? Optional.empty() : Optional.of(tracks(JSON.readTree(browse.get())));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<ListedTrack> tracks(JsonNode browse) {
        String ids = browse.required("ids").asText();
        String[] titles = lines(browse, "titles");
        String[] artists = lines(browse, "artists");
        JsonNode artist = browse.required("trackArtist");
        String[] albums = lines(browse, "albums");
        String[] slugs = lines(browse, "albumSlugs");
        List<Integer> albumOf = albumOf(browse.path("albumTracks"));
        List<ListedTrack> tracks = new ArrayList<>();
        for (int track = 0; track < ids.length() / ID; track++) {
            int album = track < albumOf.size() ? albumOf.get(track) : -1;
            int albumArtist =
                    album < 0 ? -1 : browse.path("albumArtist").path(album).asInt(-1);
            tracks.add(new ListedTrack(
                    ids.substring(track * ID, track * ID + ID),
                    artists[artist.required(track).asInt()],
                    titles[track],
                    album < 0 ? "" : albums[album],
                    albumArtist < 0 ? "" : artists[albumArtist],
                    album < 0 ? "" : slugs[album]));
        }
        return tracks;
    }

    /** Albums follow each other as their tracks do. */
    private static List<Integer> albumOf(JsonNode tracksOfAlbums) {
        List<Integer> albumOf = new ArrayList<>();
        for (int album = 0; album < tracksOfAlbums.size(); album++) {
            for (int i = 0; i < tracksOfAlbums.get(album).asInt(); i++) {
                albumOf.add(album);
            }
        }
        return albumOf;
    }

    private static String[] lines(JsonNode browse, String member) {
        return browse.path(member).asText().split("\n", -1);
    }
}
