package org.lowtunes.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lowtunes.words.Words;

/** Records and intents as JSON (site-format.md section 6). Members that we do not know are skipped. */
final class RecordJson {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordJson() {}

    static byte[] write(PublicationRecord record) {
        ObjectNode root = head(record.publication(), record.date());
        root.put("title", record.title()).put("tracks", record.tracks());
        FileColumns columns = new FileColumns(root.putArray("headers"));
        ArrayNode files = root.putArray("files");
        record.files().values().forEach(file -> files.add(columns.row(file)));
        root.set("bundle", columns.row(record.bundle()));
        ArrayNode retired = root.putArray("retired");
        record.retired()
                .forEach(old ->
                        retired.add(columns.row(old.file()).add(old.since().toString())));
        ArrayNode history = root.putArray("history");
        for (HistoryEntry earlier : record.history()) {
            history.addObject()
                    .put("publication", earlier.publication())
                    .put("date", earlier.date().toString())
                    .put("title", earlier.title())
                    .put("tracks", earlier.tracks())
                    .put("bytes", earlier.bytes())
                    .put("bundle", earlier.bundle());
        }
        return bytes(root.put("ledger", record.ledger()));
    }

    /** @throws MalformedException if it is none of ours, or damaged */
    static PublicationRecord record(String key, byte[] json) throws MalformedException {
        JsonNode root = root(key, json);
        try {
            FileColumns columns = FileColumns.of(root.required("headers"));
            TreeMap<String, StoredFile> files = new TreeMap<>();
            for (JsonNode row : root.required("files")) {
                StoredFile file = columns.file(row);
                files.put(file.key(), file);
            }
            List<Retired> retired = new ArrayList<>();
            for (JsonNode row : root.required("retired")) {
                retired.add(new Retired(
                        columns.file(row), Instant.parse(row.required(4).asText())));
            }
            List<HistoryEntry> history = new ArrayList<>();
            for (JsonNode earlier : root.required("history")) {
                history.add(new HistoryEntry(
                        earlier.required("publication").asText(),
                        Instant.parse(earlier.required("date").asText()),
                        earlier.required("title").asText(),
                        earlier.required("tracks").asInt(),
                        earlier.required("bytes").asLong(),
                        earlier.required("bundle").asText()));
            }
            return new PublicationRecord(
                    root.required("publication").asText(),
                    Instant.parse(root.required("date").asText()),
                    root.required("title").asText(),
                    root.required("tracks").asInt(),
                    files,
                    columns.file(root.required("bundle")),
                    List.copyOf(retired),
                    List.copyOf(history),
                    root.required("ledger").asText());
        } catch (RuntimeException e) {
            throw new MalformedException(e);
        }
    }

    static byte[] write(Intent intent) {
        ObjectNode root = head(intent.publication(), intent.date());
        FileColumns columns = new FileColumns(root.putArray("headers"));
        ArrayNode files = root.putArray("files");
        intent.files().forEach(file -> files.add(columns.row(file)));
        return bytes(root);
    }

    /** @throws MalformedException if it is none of ours, or damaged */
    static Intent intent(String key, byte[] json) throws MalformedException {
        JsonNode root = root(key, json);
        try {
            FileColumns columns = FileColumns.of(root.required("headers"));
            List<StoredFile> files = new ArrayList<>();
            root.required("files").forEach(row -> files.add(columns.file(row)));
            return new Intent(
                    Instant.parse(root.required("date").asText()),
                    root.required("publication").asText(),
                    List.copyOf(files));
        } catch (RuntimeException e) {
            throw new MalformedException(e);
        }
    }

    private static ObjectNode head(String publication, Instant date) {
        return JSON.createObjectNode()
                .put("format", FORMAT)
                .put("publication", publication)
                .put("date", date.toString());
    }

    private static JsonNode root(String key, byte[] json) throws MalformedException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (IOException e) {
            throw new MalformedException(e);
        }
        if (root.path("format").asInt() > FORMAT) {
            throw new PublishException(
                    Words.say("publish.newer-format", key, root.path("format").asInt()));
        }
        return root;
    }

    private static byte[] bytes(ObjectNode root) {
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not one of ours. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(Exception cause) {
            super(cause);
        }
    }
}
