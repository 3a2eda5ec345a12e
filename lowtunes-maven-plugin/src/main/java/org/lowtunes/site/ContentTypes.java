package org.lowtunes.site;

import java.util.Map;

/** What every kind of file is served as. Nothing is left to a server's guess: Garage stores what it is told. */
public final class ContentTypes {

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("opus", "audio/ogg; codecs=opus"),
            Map.entry("webp", "image/webp"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("rss", "application/rss+xml; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("m3u8", "audio/x-mpegurl; charset=utf-8"),
            Map.entry("xspf", "application/xspf+xml; charset=utf-8"),
            Map.entry("jspf", "application/jspf+json; charset=utf-8"),
            Map.entry("bin", "application/octet-stream"));

    private ContentTypes() {}

    /** The content type of the file with this key. */
    public static String of(String key) {
        return BY_ENDING.getOrDefault(key.substring(key.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
