package org.lowtunes.budget;

import java.util.OptionalLong;

/**
 * What a site may take, and how it may sound for it.
 *
 * @param quota bytes that the host gives
 * @param budget bytes that one publication may take at rest, if the curator says so
 * @param floor the lowest level, in kbit/s for stereo
 * @param ceiling the highest level, in kbit/s for stereo
 * @param packsText whether the target stores text as gzip
 * @param commons who shares it
 */
public record Limits(long quota, OptionalLong budget, int floor, int ceiling, boolean packsText, Commons commons) {

    /** Music in stereo still sounds good at this bitrate, in kbit/s. */
    public static final int USUAL_FLOOR = 32;

    /** Few hear a difference above this bitrate, in kbit/s. */
    public static final int USUAL_CEILING = 64;

    /** Below it stereo music sounds like a telephone, in kbit/s. */
    public static final int LEAST_FLOOR = 16;

    /** Above it nobody has heard a difference, in kbit/s. */
    public static final int GREATEST_CEILING = 96;

    private static final int SHARE_FOR_REPLACING = 10;

    /** @throws IllegalArgumentException when floor and ceiling make no sense */
    public Limits {
        if (floor < LEAST_FLOOR || ceiling > GREATEST_CEILING || floor > ceiling) {
            throw new IllegalArgumentException("from " + floor + " to " + ceiling + " kbit/s");
        }
    }

    /** A quota, and everything else as usual; text is stored plain. */
    public static Limits ofQuota(long quota) {
        return new Limits(quota, OptionalLong.empty(), USUAL_FLOOR, USUAL_CEILING, false, Commons.NONE);
    }

    /**
     * The bytes that a publication may take at rest. Unless the curator says so, it is the quota less the room that it
     * takes to replace things while both stand side by side: a tenth of the quota, or the largest album, whichever is
     * more. Lengths alone decide it, so that it is the same in every build of a library.
     *
     * @param library all tracks, by album
     */
    public long bytes(Iterable<? extends Iterable<Demand>> library) {
        return budget.orElseGet(() -> quota - roomToReplace(library));
    }

    private long roomToReplace(Iterable<? extends Iterable<Demand>> library) {
        double all = 0;
        double largest = 0;
        for (Iterable<Demand> album : library) {
            double bytes = 0;
            for (Demand track : album) {
                bytes += track.usualBytes(ceiling);
            }
            all += bytes;
            largest = Math.max(largest, bytes);
        }
        // Where the ceiling does not fit: sounds + the largest album's share of them = quota.
        double share = all == 0 ? 0 : largest / all;
        double album = Math.min(largest, share * quota / (1 + share));
        return Math.max(quota / SHARE_FOR_REPLACING, (long) Math.ceil(album));
    }
}
