package org.lowtunes.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Files as rows {@code [key, bytes, md5, number of its header set]}; a site has a dozen header sets. */
final class FileColumns {

    private final ArrayNode sets;
    private final List<Headers> numbered = new ArrayList<>();

    /** @param sets the array that new header sets are added to */
    FileColumns(ArrayNode sets) {
        this.sets = sets;
    }

    static FileColumns of(JsonNode sets) {
        FileColumns columns = new FileColumns((ArrayNode) sets);
        for (JsonNode set : sets) {
            columns.numbered.add(new Headers(
                    set.required("contentType").asText(),
                    set.required("cacheControl").asText(),
                    set.path("contentEncoding").asText("")));
        }
        return columns;
    }

    ArrayNode row(StoredFile file) {
        return JsonNodeFactory.instance
                .arrayNode(5)
                .add(file.key())
                .add(file.bytes())
                .add(file.md5())
                .add(number(file.headers()));
    }

    private int number(Headers headers) {
        int known = numbered.indexOf(headers);
        if (known >= 0) {
            return known;
        }
        ObjectNode set =
                sets.addObject().put("contentType", headers.contentType()).put("cacheControl", headers.cacheControl());
        if (headers.packed()) {
            set.put("contentEncoding", headers.contentEncoding());
        }
        numbered.add(headers);
        return numbered.size() - 1;
    }

    StoredFile file(JsonNode row) {
        String key = row.required(0).asText();
        if (!RecordKeys.isKey(key)) {
            throw new IllegalArgumentException("no key of ours: " + key);
        }
        return new StoredFile(
                key,
                row.required(1).asLong(),
                row.required(2).asText(),
                numbered.get(row.required(3).asInt()));
    }
}
