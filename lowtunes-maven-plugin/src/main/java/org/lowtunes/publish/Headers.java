package org.lowtunes.publish;

import org.lowtunes.site.SiteFile;

/**
 * What a file is served with.
 *
 * @param contentType never empty
 * @param cacheControl never empty
 * @param contentEncoding {@code gzip}, or empty for plain bytes
 */
public record Headers(String contentType, String cacheControl, String contentEncoding) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** The headers of a file of the site, stored as gzip or plain. */
    static Headers of(SiteFile file, boolean packed) {
        return new Headers(file.contentType(), file.cacheControl(), packed ? "gzip" : "");
    }

    /** The headers of what publishing itself writes: records, intents, bundles. */
    static Headers json(boolean packed) {
        return new Headers("application/json; charset=utf-8", FOR_EVER, packed ? "gzip" : "");
    }

    /** Whether the bytes under this key never change. */
    boolean immutable() {
        return cacheControl.equals(FOR_EVER);
    }

    /** Whether the bytes are stored as gzip. */
    boolean packed() {
        return contentEncoding.equals("gzip");
    }
}
