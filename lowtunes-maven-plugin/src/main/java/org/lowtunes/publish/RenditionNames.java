package org.lowtunes.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The content names of the renditions of a published state, by the id of their track (site-format.md section 4). */
final class RenditionNames {

    private static final int ID = 6;
    private static final int NAME = 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RenditionNames() {}

    /**
     * @param descriptor the text of {@code lowtunes.json}
     * @param files the plain bytes of a key, empty if there are none
     * @return empty if this is no catalogue of format 1
     */
    static Map<String, String> read(byte[] descriptor, Function<String, Optional<byte[]>> files) {
        Map<String, String> found = new HashMap<>();
        try {
            JsonNode root = JSON.readTree(descriptor);
            String ids = json(files, root.required("browse")).required("ids").asText();
            for (JsonNode key : root.required("play").required("files")) {
                JsonNode shard = json(files, key);
                String names = shard.required("names").asText();
                int first = shard.required("from").asInt();
                for (int i = 0; i < names.length() / NAME; i++) {
                    int at = (first + i) * ID;
                    found.put(ids.substring(at, at + ID), names.substring(i * NAME, (i + 1) * NAME));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            found.clear();
        }
        return found;
    }

    private static JsonNode json(Function<String, Optional<byte[]>> files, JsonNode key) throws IOException {
        return JSON.readTree(files.apply(key.asText()).orElseThrow());
    }
}
