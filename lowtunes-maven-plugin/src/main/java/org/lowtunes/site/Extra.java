package org.lowtunes.site;

/** What a site can have beside its pages; each costs bytes and objects, and is there only when the curator asks. */
public enum Extra {
    /** Structured data (schema.org) in every page. */
    JSON_LD,
    /** oEmbed descriptions, and a small player to embed. */
    OEMBED,
    /** {@code robots.txt} and {@code sitemap.xml}. */
    SITEMAP,
    /** A podcast feed for every album. */
    PODCAST
}
