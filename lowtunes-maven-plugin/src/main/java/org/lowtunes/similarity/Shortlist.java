package org.lowtunes.similarity;

import java.util.Arrays;

/** Keeps the nearest of many tracks; of equally near ones those with the smaller numbers. */
final class Shortlist {
    private final int size;
    /** Distance in the upper half, number in the lower one, so that they sort as longs. */
    private final long[] keys;

    private int count;
    private long farthest = Long.MAX_VALUE;

    Shortlist(int size) {
        this.size = size;
        this.keys = new long[2 * size];
    }

    void offer(float distance, int track) {
        int bits = Float.floatToIntBits(distance);
        // Negative numbers sort the other way round as bits.
        long key = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | track;
        if (key < farthest) {
            keys[count++] = key;
            if (count == keys.length) {
                cut();
            }
        }
    }

    private void cut() {
        Arrays.sort(keys, 0, count);
        count = Math.min(count, size);
        farthest = count == size ? keys[size - 1] : Long.MAX_VALUE;
    }

    /** The nearest ones, nearest first. */
    int[] tracks() {
        cut();
        int[] tracks = new int[count];
        for (int i = 0; i < count; i++) {
            tracks[i] = (int) keys[i];
        }
        return tracks;
    }
}
