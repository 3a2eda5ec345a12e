package org.lowtunes.serve;

import java.util.Map;

/**
 * What the files of a site are served as, where it matters that a server says it exactly: the same as a bucket has
 * stored with them (site-format.md section 1).
 */
final class ContentTypes {

    /** By the ending of the name. */
    static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("rss", "application/rss+xml; charset=utf-8"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("xspf", "application/xspf+xml; charset=utf-8"),
            Map.entry("m3u", "audio/x-mpegurl; charset=utf-8"),
            Map.entry("m3u8", "application/vnd.apple.mpegurl; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("opus", "audio/ogg; codecs=opus"),
            Map.entry("webp", "image/webp"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("bin", "application/octet-stream"));

    private ContentTypes() {}
}
