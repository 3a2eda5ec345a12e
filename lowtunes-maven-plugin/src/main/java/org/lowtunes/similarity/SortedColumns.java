package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts many short columns of numbers at once: always the same places are compared, whatever the numbers are, so that a
 * processor can compare eight columns in one step.
 */
final class SortedColumns {
    /*
     * Merge exchange: Batcher, Sorting networks and their applications, AFIPS 1968; as algorithm M in Knuth, The Art of
     * Computer Programming 3, section 5.2.2.
     */
    private final List<int[]> comparisons = new ArrayList<>();
    private final int[][] rows;

    /**
     * @param length of each column
     * @param columns how many
     */
    SortedColumns(int length, int columns) {
        rows = new int[length][columns];
        int highest = Integer.highestOneBit(Math.max(1, length - 1));
        for (int step = highest; step > 0; step /= 2) {
            int remainder = 0;
            int distance = step;
            for (int merged = highest; ; merged /= 2) {
                for (int row = 0; row + distance < length; row++) {
                    if ((row & step) == remainder) {
                        comparisons.add(new int[] {row, row + distance});
                    }
                }
                if (merged == step) {
                    break;
                }
                distance = merged - step;
                remainder = step;
            }
        }
    }

    /**
     * Sets the next numbers of all columns.
     *
     * @param place in each column
     */
    void put(int place, int[] numbers) {
        System.arraycopy(numbers, 0, rows[place], 0, numbers.length);
    }

    /** Sorts each column, the smallest number first; every place must have been put anew. */
    void sort() {
        for (int[] pair : comparisons) {
            order(rows[pair[0]], rows[pair[1]]);
        }
    }

    private static void order(int[] above, int[] below) {
        for (int i = 0; i < above.length; i++) {
            int a = above[i];
            int b = below[i];
            above[i] = Math.min(a, b);
            below[i] = Math.max(a, b);
        }
    }

    /** The numbers at a place of all columns; used again. */
    int[] row(int place) {
        return rows[place];
    }
}
