package org.lowtunes.budget;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A bitrate for each track, so that together they fit.
 *
 * <p>All tracks would get the same level, the highest that fits, mono and low-rate sources their share of it. But what
 * was published at another bitrate stays as it is, as far as the budget allows: it is encoded and uploaded already, and
 * listeners have it. Only when the total leaves the band between {@value #WELL_USED} of the budget and all of it are
 * tracks changed, those first that change the total most, so that they are few.
 *
 * @param kbps by id, in the order of the demands
 * @param bytes that all renditions are expected to take
 * @param level the level that fits, in kbit/s for stereo
 */
public record BitratePlan(Map<String, Integer> kbps, long bytes, int level) {

    /** A budget is an upper limit; from this share on it counts as used. */
    static final double WELL_USED = 0.97;

    private static final double FURTHEST_BELOW = 0.75;

    /** Predictions err by this much; a library that misses by less is worth trying. */
    private static final double WORTH_TRYING = 1.03;

    /** Copies the map, so that the record cannot change. */
    public BitratePlan {
        kbps = Collections.unmodifiableMap(new LinkedHashMap<>(kbps));
    }

    /**
     * Plans a library.
     *
     * @param tracks each id once
     * @param bytesForAudio what the budget leaves for renditions
     * @param floor lowest level, in kbit/s for stereo
     * @param ceiling highest level, in kbit/s for stereo
     * @throws BudgetTooSmallException when the floor is predicted to miss by more than 3 %
     */
    public static BitratePlan of(List<Demand> tracks, long bytesForAudio, int floor, int ceiling)
            throws BudgetTooSmallException {
        return of(tracks, bytesForAudio, 0, floor, ceiling);
    }

    /** @param spare bytes that stay free when something is raised; what takes them already may keep them */
    static BitratePlan of(List<Demand> tracks, long bytesForAudio, long spare, int floor, int ceiling)
            throws BudgetTooSmallException {
        double least = total(tracks, floor);
        if (least > bytesForAudio * WORTH_TRYING) {
            throw new BudgetTooSmallException((long) Math.ceil(least), bytesForAudio);
        }
        int level = ceiling;
        while (level > floor && total(tracks, level) > bytesForAudio - spare) {
            level--;
        }
        Draft draft = new Draft(tracks, level, floor, ceiling);
        draft.raiseTheFarBelow(bytesForAudio - spare);
        draft.lowerUntil(bytesForAudio);
        if (level < ceiling) {
            draft.raiseUntil(bytesForAudio - spare);
        }
        return new BitratePlan(draft.kbps, (long) Math.ceil(draft.total), level);
    }

    /** Whether a library fits at its ceiling however dense its music is, so that nothing need be probed. */
    public static boolean surelyFits(List<Demand> tracks, long bytesForAudio, int ceiling) {
        return tracks.stream().mapToDouble(track -> track.mostBytes(ceiling)).sum() <= bytesForAudio;
    }

    private static double total(List<Demand> tracks, int level) {
        return tracks.stream()
                .mapToDouble(track -> track.bytes(track.kbps(level)))
                .sum();
    }

    private static final class Draft {

        private final List<Demand> tracks;
        private final int level;
        private final int floor;
        private final int ceiling;
        private final Map<String, Integer> kbps = new LinkedHashMap<>();
        private double total;

        Draft(List<Demand> tracks, int level, int floor, int ceiling) {
            this.tracks = tracks;
            this.level = level;
            this.floor = floor;
            this.ceiling = ceiling;
            for (Demand track : tracks) {
                int before = track.before().orElse(track.kbps(level));
                boolean stays = before >= track.kbps(floor) && before <= track.kbps(ceiling);
                int chosen = stays ? before : track.kbps(level);
                kbps.put(track.id(), chosen);
                total += track.bytes(chosen);
            }
        }

        /** A budget that was tight once must not be heard for ever. */
        void raiseTheFarBelow(long bytes) {
            for (Demand track : byGreatest(track -> change(track, track.kbps(level)))) {
                boolean far = kbps.get(track.id()) < Math.floor(track.kbps(level) * FURTHEST_BELOW);
                if (far && total + change(track, track.kbps(level)) <= bytes) {
                    set(track, track.kbps(level));
                }
            }
        }

        /**
         * Few tracks give much rather than many a little: what is not touched need not be encoded again. But none falls
         * below {@value #FURTHEST_BELOW} of the level, so that nobody hears who has paid.
         */
        void lowerUntil(long bytes) {
            int lowest = Math.max(floor, (int) Math.ceil(level * FURTHEST_BELOW));
            for (Demand track : byGreatest(track -> -change(track, track.kbps(lowest)))) {
                int to = track.kbps(lowest);
                if (total > bytes && kbps.get(track.id()) > to && change(track, to) < 0) {
                    while (to + 1 < kbps.get(track.id()) && total + change(track, to + 1) <= bytes) {
                        to++;
                    }
                    set(track, to);
                }
            }
        }

        /** To the level, then one step above it: a whole level for all is up to 3 % of the budget. */
        void raiseUntil(long bytes) {
            for (int to = level; to <= Math.min(level + 1, ceiling); to++) {
                int target = to;
                for (Demand track : byGreatest(track -> change(track, track.kbps(target)))) {
                    double change = change(track, track.kbps(target));
                    if (total < bytes * WELL_USED && change > 0 && total + change <= bytes) {
                        set(track, track.kbps(target));
                    }
                }
            }
        }

        private List<Demand> byGreatest(ToDoubleFunction<Demand> figure) {
            return tracks.stream()
                    .sorted(Comparator.comparingDouble(figure).reversed().thenComparing(Demand::id))
                    .toList();
        }

        private double change(Demand track, int to) {
            return track.bytes(to) - track.bytes(kbps.get(track.id()));
        }

        private void set(Demand track, int to) {
            total += change(track, to);
            kbps.put(track.id(), to);
        }
    }
}
