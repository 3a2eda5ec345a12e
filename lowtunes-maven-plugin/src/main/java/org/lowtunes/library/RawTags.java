package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tag fields of one file, as they are written.
 *
 * @param fields by lower-case name, as ffmpeg's ffmetadata names them ({@code title}, {@code album_artist}, …)
 * @param picture whether the file carries a picture
 */
public record RawTags(Map<String, List<String>> fields, boolean picture) {

    /** The field that has the description of the front cover, where a reader knows it. */
    static final String PICTURE_DESCRIPTION = "picture_description";

    /** Copies and sorts the fields, so that the record cannot change. */
    public RawTags {
        Map<String, List<String>> sorted = new TreeMap<>();
        fields.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(sorted);
    }

    /** These fields, and the other's where these have none. */
    RawTags or(RawTags other) {
        Map<String, List<String>> all = new TreeMap<>(other.fields);
        fields.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                all.put(name, new ArrayList<>(values));
            }
        });
        return new RawTags(all, picture || other.picture);
    }
}
