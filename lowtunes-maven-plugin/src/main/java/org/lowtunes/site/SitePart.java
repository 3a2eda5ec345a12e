package org.lowtunes.site;

/** What the bytes of a published site are for; see site-format.md section 1. */
public enum SitePart {
    /** Renditions. */
    AUDIO,
    /** Pictures of albums. */
    COVERS,
    /** Catalogue, neighbours, texts. */
    DATA,
    /** Pages, playlists in open formats, feeds. */
    PAGES,
    /** The program that plays. */
    PLAYER,
    /** What is known of each publication. */
    RECORDS;

    /** The part that a key belongs to. */
    public static SitePart of(String key) {
        return switch (key.substring(0, Math.max(0, key.indexOf('/')))) {
            case "a" -> AUDIO;
            case "c" -> COVERS;
            case "d", "t" -> DATA;
            case "p" -> PLAYER;
            case "b", "i", "r" -> RECORDS;
            default -> PAGES;
        };
    }
}
