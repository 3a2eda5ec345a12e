package org.lowtunes.similarity;

/**
 * Summarises what many overlapping blocks of a track say by a percentile for each number: robust against the few blocks
 * of an intro or a break, and still taken from blocks that really occur.
 */
final class BlockSummary {
    private static final int VALUES = 256;

    private final char[][] counts;
    private int blocks;

    /** @param length how many numbers a block has */
    BlockSummary(int length) {
        counts = new char[length][VALUES];
    }

    /**
     * Counts one number of the current block.
     *
     * @param value from -128 to 127
     */
    void add(int position, int value) {
        counts[position][value + 128]++;
    }

    /** Ends a block: every number must have been added once. */
    void next() {
        blocks++;
    }

    /** @param part 0 for the smallest of all blocks, 1 for the largest */
    byte[] percentile(double part) {
        byte[] result = new byte[counts.length];
        int rank = (int) (part * (blocks - 1));
        for (int position = 0; position < result.length; position++) {
            int value = 0;
            for (int below = counts[position][0]; below <= rank; below += counts[position][value]) {
                value++;
            }
            result[position] = (byte) (value - 128);
        }
        return result;
    }
}
