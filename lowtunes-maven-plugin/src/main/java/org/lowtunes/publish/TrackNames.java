package org.lowtunes.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The tracks of a published state, by id, as a person would name them (site-format.md sections 2 and 3). */
final class TrackNames {

    private static final int ID = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrackNames() {}

    /**
     * @param descriptor the text of {@code lowtunes.json}
     * @param files the plain bytes of a key, empty if there are none
     * @return empty if this is no catalogue of format 1
     */
    static Optional<Map<String, String>> read(byte[] descriptor, Function<String, Optional<byte[]>> files) {
        try {
            String key = JSON.readTree(descriptor).path("browse").asText();
            Optional<byte[]> browse = key.isEmpty() ? Optional.empty() : files.apply(key);
            return browse.isEmpty() ? Optional.empty() : Optional.of(names(JSON.readTree(browse.get())));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> names(JsonNode browse) {
        String ids = browse.required("ids").asText();
        String[] titles = browse.required("titles").asText().split("\n", -1);
        String[] artists = browse.required("artists").asText().split("\n", -1);
        JsonNode artist = browse.required("trackArtist");
        Map<String, String> names = new LinkedHashMap<>();
        for (int track = 0; track < ids.length() / ID; track++) {
            String name = artists[artist.required(track).asInt()] + " – " + titles[track];
            names.put(ids.substring(track * ID, track * ID + ID), name);
        }
        return names;
    }
}
