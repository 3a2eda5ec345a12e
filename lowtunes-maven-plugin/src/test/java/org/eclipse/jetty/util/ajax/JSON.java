package org.eclipse.jetty.util.ajax;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;

/**
 * What the HTML checker asks of a Jetty of an older generation than ours, which cannot stand beside it on one class
 * path: reading profiles of languages.
 */
public final class JSON {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JSON() {}

    /** An object as nested maps. */
    public static Object parse(String text) throws IOException {
        return longs(MAPPER.readValue(text, HashMap.class));
    }

    /** An object as nested maps. */
    public static Object parse(InputStream in) throws IOException {
        return longs(MAPPER.readValue(in, HashMap.class));
    }

    /** That Jetty gives every whole number as a {@link Long}, and every list as an array. */
    private static Object longs(Object value) {
        if (value instanceof HashMap<?, ?> map) {
            HashMap<Object, Object> converted = new HashMap<>();
            map.forEach((key, inner) -> converted.put(key, longs(inner)));
            return converted;
        }
        if (value instanceof java.util.Map<?, ?> map) {
            return longs(new HashMap<>(map));
        }
        if (value instanceof java.util.List<?> list) {
            return list.stream().map(JSON::longs).toArray();
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
