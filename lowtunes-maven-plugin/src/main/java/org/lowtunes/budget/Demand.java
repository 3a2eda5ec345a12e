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
 * @param density bits that come out for each bit asked for, {@value #FIXED_KBPS} kbit/s aside: variable bitrate gives
 *     dense music more
 * @param kept bytes that it takes when the packets of its source are kept as they are; 0 when they cannot be
 */
public record Demand(
        String id, double seconds, int channels, int sourceBitrate, OptionalInt before, double density, long kept) {

    /** What comes out on average over all kinds of music. */
    public static final double USUAL_DENSITY = 1.03;

    /**
     * What packets, pages and their side information take at any bitrate, in kbit/s. Found by encoding 24 tracks of all
     * kinds at 30 to 64 kbit/s: with it, a size at one bitrate predicts the total at another within 1 %, without it
     * within 2.5 %.
     */
    private static final int FIXED_KBPS = 3;

    /** Digital silence. */
    private static final double LEAST_DENSITY = 0.02;

    /** More than was measured in any music: 34 tracks of all kinds lay between 0.70 and 1.42. */
    private static final double GREATEST_DENSITY = 1.5;

    /** Bits that one channel needs to sound as good as two: they share much. */
    private static final double MONO_SHARE = 0.625;

    /** A mark below which Opus has nothing to offer. */
    private static final int LEAST = 6;

    /** A track that must be encoded. */
    public Demand(String id, double seconds, int channels, int sourceBitrate, OptionalInt before, double density) {
        this(id, seconds, channels, sourceBitrate, before, density, 0);
    }

    /**
     * A track whose source may be kept packet for packet.
     *
     * @param wasKept whether it was published so
     * @param bytes that it then takes, more than 0
     */
    public Demand keeping(long bytes, boolean wasKept) {
        int own = (int) Math.max(LEAST, Math.round((bytes / seconds / 125 - FIXED_KBPS) / USUAL_DENSITY));
        return new Demand(id, seconds, channels, own, wasKept ? OptionalInt.of(own) : before, density, bytes);
    }

    /** Whether a bitrate leaves this source as it is: it is not above. */
    public boolean keeps(int kbps) {
        return kept > 0 && kbps >= sourceBitrate;
    }

    /**
     * This track after something was made of it.
     *
     * @param kbps that it was made at
     * @param bytes that came out
     */
    Demand made(int kbps, long bytes) {
        double known = seconds > 0 && !keeps(kbps) ? density(kbps, bytes / seconds) : density;
        return new Demand(id, seconds, channels, sourceBitrate, OptionalInt.of(kbps), known, kept);
    }

    /** A track that was not probed. */
    public Demand(String id, double seconds, int channels, int sourceBitrate, OptionalInt before) {
        this(id, seconds, channels, sourceBitrate, before, USUAL_DENSITY);
    }

    /**
     * The bitrate of this track when the library is at a level.
     *
     * @param level in kbit/s for stereo from a lossless source
     */
    public int kbps(int level) {
        int fair = (int) Math.round(channels == 1 ? level * MONO_SHARE : level);
        return Math.max(LEAST, sourceBitrate > 0 ? Math.min(fair, sourceBitrate) : fair);
    }

    /** The size of a rendition at this level, were it of the usual density. */
    double usualBytes(int level) {
        return bytes(kbps(level), USUAL_DENSITY);
    }

    /** A size that no rendition at this level exceeds, whatever its density. */
    double mostBytes(int level) {
        return bytes(kbps(level), GREATEST_DENSITY);
    }

    /** The size of a rendition at this bitrate, as far as it is known beforehand. */
    public double bytes(int kbps) {
        return bytes(kbps, density);
    }

    private double bytes(int kbps, double density) {
        return keeps(kbps) ? kept : seconds * 125 * (FIXED_KBPS + kbps * density);
    }

    /**
     * The density of a track of which something was encoded.
     *
     * @param kbps the bitrate that was asked for
     * @param bytesPerSecond what came out, container included
     */
    public static double density(int kbps, double bytesPerSecond) {
        return Math.max(LEAST_DENSITY, (bytesPerSecond / 125 - FIXED_KBPS) / kbps);
    }
}
