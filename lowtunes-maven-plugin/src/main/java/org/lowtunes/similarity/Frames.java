package org.lowtunes.similarity;

/**
 * What a track's analysed part sounds like, 43 times a second: a picture of band levels over time.
 *
 * @param mel level of each mel band in dB: {@code mel[frame][band]}
 * @param semitone level of each semitone band in dB: {@code semitone[frame][band]}
 */
record Frames(float[][] mel, float[][] semitone) {
    /** Frames a second: 22,050 Hz at a hop of 512 samples. */
    static final double RATE = 22_050 / 512.0;

    int count() {
        return mel.length;
    }
}
