package org.lowtunes.similarity;

import java.util.Random;

/** Describes an hour and a half of noise: run with a small heap, it shows how little is needed. */
final class LongTrack {
    private static final int SECONDS = 90 * 60;

    private LongTrack() {}

    /** Ends with 0 when there was enough memory. */
    public static void main(String[] arguments) {
        Random random = new Random(1);
        Analysis analysis = new Analysis();
        short[] second = new short[22_050];
        for (int at = 0; at < SECONDS; at++) {
            for (int i = 0; i < second.length; i++) {
                second[i] = (short) (random.nextInt(20_000) - 10_000);
            }
            analysis.add(second, second.length);
        }
        System.out.println("segments: " + analysis.finish().orElseThrow().segments().length);
    }
}
