package org.lowtunes.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes renditions that fit, to the byte. A plan rests on predictions; what comes out is measured, and then the plan is
 * made again with what is known now, which changes few tracks, until it holds.
 */
public final class Fitting {

    /** Each round ends nearer, since only what was changed is uncertain; these are many more than are needed. */
    private static final int MOST_ROUNDS = 12;

    /** In each round that follows one that missed, this share more of the budget is left free: rounds must end. */
    private static final double CAUTION = 0.001;

    private Fitting() {}

    /** Makes renditions. */
    public interface Encoding<E extends Exception> {

        /**
         * Makes those that are not there yet.
         *
         * @param kbps by id
         * @return the sizes in bytes by id
         */
        Map<String, Long> bytes(Map<String, Integer> kbps) throws E;
    }

    /**
     * Plans, encodes, and corrects.
     *
     * @param spare bytes that stay free when something is raised; what takes them already may keep them
     * @return the plan that was carried out, with the true sum of bytes
     * @throws BudgetTooSmallException before anything is encoded when the floor is predicted to miss by more than 3 %;
     *     afterwards when the floor does miss
     */
    public static <E extends Exception> BitratePlan fit(
            List<Demand> tracks, long bytesForAudio, long spare, int floor, int ceiling, Encoding<E> encoding)
            throws BudgetTooSmallException, E {
        List<Demand> known = tracks;
        BitratePlan plan = BitratePlan.of(known, bytesForAudio, spare, floor, ceiling);
        BitratePlan best = null;
        long total = 0;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Map<String, Long> bytes = encoding.bytes(plan.kbps());
            total = bytes.values().stream().mapToLong(Long::longValue).sum();
            boolean fits = total <= bytesForAudio;
            if (fits && (best == null || total > best.bytes())) {
                best = new BitratePlan(plan.kbps(), total, plan.level());
            }
            if (fits && total >= (bytesForAudio - spare) * BitratePlan.WELL_USED) {
                break;
            }
            known = measured(known, plan.kbps(), bytes);
            long target = fits ? bytesForAudio : (long) (bytesForAudio * (1 - CAUTION * round));
            BitratePlan next = BitratePlan.of(known, target, spare, floor, ceiling);
            if (next.kbps().equals(plan.kbps())) {
                break;
            }
            plan = next;
        }
        if (best == null) {
            throw new BudgetTooSmallException(total, bytesForAudio);
        }
        return best;
    }

    private static List<Demand> measured(List<Demand> tracks, Map<String, Integer> kbps, Map<String, Long> bytes) {
        List<Demand> measured = new ArrayList<>();
        for (Demand track : tracks) {
            measured.add(track.made(kbps.get(track.id()), bytes.get(track.id())));
        }
        return measured;
    }
}
