package org.lowtunes.audio;

/** Takes the samples for analysis: 22,050 Hz, mono, signed 16 bits. */
public interface SampleSink {

    /** The rate of the samples, in Hz. */
    int RATE = 22_050;

    /**
     * Takes the next samples.
     *
     * @param samples used again after this call
     * @param length how many of them count, from the first
     */
    void accept(short[] samples, int length);
}
