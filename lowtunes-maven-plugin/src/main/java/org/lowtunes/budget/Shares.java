package org.lowtunes.budget;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the bytes for audio among contributors. Everybody gets what the lowest bitrates take; then what reaches up to
 * the own share; then what the others leave of theirs.
 */
public final class Shares {

    /**
     * Tracks that have a share together.
     *
     * @param tracks of one contributor, or of all without a share
     * @param share in bytes
     */
    public record Party(List<Demand> tracks, long share) {

        /** Copies the list, so that the record cannot change. */
        public Party {
            tracks = List.copyOf(tracks);
        }

        private double bytes(int level) {
            return tracks.stream()
                    .mapToDouble(track -> track.bytes(track.kbps(level)))
                    .sum();
        }
    }

    private Shares() {}

    /**
     * How many bytes each party may use, in their order; together all that there are.
     *
     * @param bytes that there are
     * @param floor lowest level, in kbit/s for stereo
     * @param ceiling highest level, in kbit/s for stereo
     */
    public static List<Long> of(List<Party> parties, long bytes, int floor, int ceiling) {
        double[] least = new double[parties.size()];
        double[] most = new double[parties.size()];
        double[] own = new double[parties.size()];
        for (int i = 0; i < least.length; i++) {
            least[i] = parties.get(i).bytes(floor);
            most[i] = Math.max(least[i], parties.get(i).bytes(ceiling));
            own[i] = Math.max(least[i], Math.min(most[i], parties.get(i).share()));
        }
        double[] given = new double[least.length];
        for (double[] upTo : new double[][] {least, own, most}) {
            raise(given, upTo, bytes);
        }
        // What nobody is expected to need covers what predictions err by.
        double free = bytes - sum(given);
        double all = sum(given);
        List<Long> shares = new ArrayList<>();
        for (double part : given) {
            shares.add((long) Math.floor(part + (all == 0 ? 0 : free * part / all)));
        }
        return shares;
    }

    /** All go the same part of their way. */
    private static void raise(double[] given, double[] upTo, double bytes) {
        double way = sum(upTo) - sum(given);
        double part = way <= 0 ? 0 : Math.max(0, Math.min(1, (bytes - sum(given)) / way));
        for (int i = 0; i < given.length; i++) {
            given[i] += part * (upTo[i] - given[i]);
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
