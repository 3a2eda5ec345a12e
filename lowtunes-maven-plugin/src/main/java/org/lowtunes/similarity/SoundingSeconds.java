package org.lowtunes.similarity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects a track's frames by the second while they come in, without the silent ones, and picks the central four
 * minutes at the end. Its memory is bounded whatever the length of the track.
 *
 * <p>A second is silent when it is 50 dB below the loudest. The loudest so far can only be beaten, so that a second
 * below it need not be kept; what was kept and turns out to be silent goes at the end. A hidden track after minutes of
 * silence therefore counts as if it followed at once, and a silent tail moves nothing.
 *
 * <p>Of the sounding seconds the last 12 minutes are kept, so that the central four minutes of up to 20 minutes are
 * exact; of a longer track the four minutes nearest to its centre that are still there are used.
 */
final class SoundingSeconds {
    /** Frames in what is called a second here: 0.998 s. */
    static final int FRAMES = 43;

    private static final int ANALYSED = 240;
    private static final int KEPT = 12 * 60;
    private static final double SILENCE = 1e-5;

    private final Deque<Second> kept = new ArrayDeque<>();
    private double loudest;
    private long dropped;

    /**
     * @param energy mean square of the samples, full scale = 1
     * @param levels of {@link #FRAMES} frames, one after the other, in hundredths of dB
     */
    private record Second(double energy, short[] levels) {}

    /**
     * Takes a second in exchange for room for the next one. What is let go is filled again, so that hours leave nothing
     * behind that Java has to collect.
     *
     * @param levels is kept: not to be changed afterwards
     * @return as long as {@code levels}, with anything in it
     */
    short[] exchange(double energy, short[] levels) {
        loudest = Math.max(loudest, energy);
        if (isSilent(energy)) {
            return levels;
        }
        kept.addLast(new Second(energy, levels));
        if (kept.size() <= KEPT) {
            return new short[levels.length];
        }
        Second first = kept.removeFirst();
        if (!isSilent(first.energy())) {
            dropped++;
        }
        return first.levels();
    }

    private boolean isSilent(double energy) {
        return energy <= loudest * SILENCE;
    }

    /** Ends the collection: the levels of the analysed seconds, in order. Everything else is let go. */
    List<short[]> central() {
        List<short[]> sounding = new ArrayList<>();
        for (Second second : kept) {
            if (!isSilent(second.energy())) {
                sounding.add(second.levels());
            }
        }
        long from = (dropped + sounding.size() - ANALYSED) / 2 - dropped;
        int start = (int) Math.max(0, Math.min(from, sounding.size() - ANALYSED));
        kept.clear();
        return List.copyOf(sounding.subList(start, Math.min(sounding.size(), start + ANALYSED)));
    }
}
