package org.lowtunes.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plain bytes of a publication's stable pages in one file, from which it can be brought back. */
final class Bundle {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bundle() {}

    static byte[] write(SortedMap<String, byte[]> pages) {
        ObjectNode root = JSON.createObjectNode().put("format", 1);
        ObjectNode files = root.putObject("files");
        pages.forEach((key, plain) -> files.put(key, Base64.getEncoder().encodeToString(plain)));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if this is no bundle. */
    static SortedMap<String, byte[]> read(byte[] json) {
        SortedMap<String, byte[]> pages = new TreeMap<>();
        try {
            for (Map.Entry<String, JsonNode> page :
                    JSON.readTree(json).path("files").properties()) {
                pages.put(page.getKey(), page.getValue().binaryValue());
            }
        } catch (IOException e) {
            pages.clear();
        }
        return pages;
    }
}
