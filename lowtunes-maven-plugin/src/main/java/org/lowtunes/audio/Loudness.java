package org.lowtunes.audio;

/**
 * How loud a sound is, after ITU-R BS.1770-4 and EBU R 128. A mono sound is measured as it is heard, from two
 * loudspeakers ("dual mono", 3 LU louder than one channel alone).
 *
 * @param integrated loudness in LUFS, minus infinity when silent
 * @param samplePeak highest sample in dBFS, minus infinity when silent
 * @param truePeak highest point of the curve through the samples in dBTP, never below {@code samplePeak}
 */
public record Loudness(double integrated, double samplePeak, double truePeak) {

    /** Nothing to be heard, or too little to have a loudness. */
    public boolean silent() {
        return integrated == Double.NEGATIVE_INFINITY;
    }

    /** An amplitude, 1 being full scale, in dB. */
    static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude);
    }
}
