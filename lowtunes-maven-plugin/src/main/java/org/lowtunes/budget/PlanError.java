package org.lowtunes.budget;

import java.util.Collection;

/** How far the total of a plan may be from what encoding will give. */
public final class PlanError {

    /** One track's probe errs by this share of its size (one standard deviation, over music of all kinds). */
    private static final double OF_A_TRACK = 0.03;

    /** What all probes of a library err by together. */
    private static final double OF_ALL = 0.005;

    /** Two standard deviations: right in 19 of 20 libraries. */
    private static final double CERTAINTY = 2;

    private PlanError() {}

    /**
     * The bytes that a total may be off, up or down.
     *
     * @param predicted sizes of the tracks that are not encoded yet
     */
    public static long of(Collection<Double> predicted) {
        double sum = 0;
        double squares = 0;
        for (double bytes : predicted) {
            sum += bytes;
            squares += bytes * bytes;
        }
        return (long) Math.ceil(CERTAINTY * (OF_ALL * sum + OF_A_TRACK * Math.sqrt(squares)));
    }
}
