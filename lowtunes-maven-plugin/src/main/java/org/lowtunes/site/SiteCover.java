package org.lowtunes.site;

import java.nio.file.Path;

/**
 * An album's picture in its two published sizes.
 *
 * @param small WebP, 128 pixels at the longer side
 * @param large WebP, 400 pixels at the longer side
 * @param alt alternative text, or empty
 */
public record SiteCover(Path small, Path large, String alt) {

    /** Pixels at the longer side of {@link #small()}. */
    public static final int SMALL = 128;

    /** Pixels at the longer side of {@link #large()}. */
    public static final int LARGE = 400;
}
