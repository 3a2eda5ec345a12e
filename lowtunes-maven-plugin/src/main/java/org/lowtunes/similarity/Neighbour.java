package org.lowtunes.similarity;

import java.util.Comparator;

/**
 * One place in a list of neighbours; sorts nearest first.
 *
 * @param track its number
 * @param distance 0 = as near as can be, 1 = strangers
 */
public record Neighbour(int track, double distance) implements Comparable<Neighbour> {
    private static final Comparator<Neighbour> NEAREST_FIRST =
            Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::track);

    @Override
    public int compareTo(Neighbour other) {
        return NEAREST_FIRST.compare(this, other);
    }
}
