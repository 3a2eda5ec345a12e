package org.lowtunes.publish;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to a bucket.
 *
 * @param method of HTTP
 * @param key of an object, with its prefix; empty for the bucket itself
 * @param query names and values, not encoded yet
 * @param headers by lower-case names
 * @param body if there is one
 * @param patience after which an answer is not waited for any more
 */
record BucketRequest(
        String method,
        String key,
        Map<String, String> query,
        Map<String, String> headers,
        Optional<Body> body,
        Duration patience) {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    /** For something that is there. */
    static BucketRequest of(String method, String key, Map<String, String> query) {
        return new BucketRequest(method, key, query, Map.of(), Optional.empty(), A_MINUTE);
    }

    /** The same with a body, which its MD5 guards. */
    BucketRequest with(Body content, String md5) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put("content-md5", md5);
        return new BucketRequest(method, key, query, more, Optional.of(content), patience);
    }

    /** The same with a header; an empty one is none. */
    BucketRequest with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new BucketRequest(method, key, query, more, body, patience);
    }

    /** The same with more time, or less. */
    BucketRequest waiting(Duration other) {
        return new BucketRequest(method, key, query, headers, body, other);
    }
}
