package org.lowtunes.similarity;

/** Mean and standard deviation of some numbers. */
record Moments(float mean, float deviation) {
    static Moments of(float[] values, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = from; i < from + count; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return new Moments((float) mean, (float) Math.sqrt(squares / count));
    }
}
