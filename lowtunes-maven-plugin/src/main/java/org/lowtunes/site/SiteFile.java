package org.lowtunes.site;

import java.nio.file.Path;

/**
 * One file of a site, in plain bytes.
 *
 * @param key its address, relative to the site's root; see site-format.md section 1
 * @param file where the bytes are
 * @param contentType as it is to be served
 * @param immutable whether the bytes under this key never change
 */
public record SiteFile(String key, Path file, String contentType, boolean immutable) {

    /** The {@code Cache-Control} header that this file is served with. */
    public String cacheControl() {
        return immutable ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /** Whether a bucket stores it as gzip: text does, except what plain clients read. */
    public boolean compressible() {
        return !key.equals("lowtunes.json")
                && !key.equals("robots.txt")
                && (contentType.startsWith("text/")
                        || contentType.startsWith("application/json")
                        || contentType.startsWith("application/manifest+json")
                        || contentType.equals("image/svg+xml"));
    }
}
