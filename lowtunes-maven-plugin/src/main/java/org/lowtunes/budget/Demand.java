package org.lowtunes.budget;

import java.util.OptionalInt;

/**
 * What the budget needs to know of a track.
 *
 * @param id unique
 * @param seconds how long it is
 * @param channels of its rendition, 1 or 2
 * @param sourceBitrate of a lossy source in kbit/s; 0 for a lossless one
 * @param before its bitrate in the ledger, in kbit/s
 * @param density bytes that come out for each byte asked for: variable bitrate gives dense music more
 */
public record Demand(String id, double seconds, int channels, int sourceBitrate, OptionalInt before, double density) {

    /** What comes out on average over all kinds of music, container included. */
    public static final double USUAL_DENSITY = 1.08;

    /** More than was measured in any music: 34 tracks of all kinds lay between 0.70 and 1.42. */
    private static final double GREATEST_DENSITY = 1.5;

    /** Bits that one channel needs to sound as good as two: they share much. */
    private static final double MONO_SHARE = 0.625;

    /** A mark below which Opus has nothing to offer. */
    private static final int LEAST = 6;

    /** A track that was not probed. */
    public Demand(String id, double seconds, int channels, int sourceBitrate, OptionalInt before) {
        this(id, seconds, channels, sourceBitrate, before, USUAL_DENSITY);
    }

    /**
     * The bitrate of this track when the library is at a level.
     *
     * @param level in kbit/s for stereo from a lossless source
     */
    int kbps(int level) {
        int fair = (int) Math.round(channels == 1 ? level * MONO_SHARE : level);
        return Math.max(LEAST, sourceBitrate > 0 ? Math.min(fair, sourceBitrate) : fair);
    }

    /** A size that no rendition at this level exceeds, whatever its density. */
    double mostBytes(int level) {
        return seconds * kbps(level) * 125 * GREATEST_DENSITY;
    }

    /** The size of a rendition at this bitrate, as far as it is known beforehand. */
    double bytes(int kbps) {
        return seconds * kbps * 125 * density;
    }
}
