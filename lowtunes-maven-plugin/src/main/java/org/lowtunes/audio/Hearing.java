package org.lowtunes.audio;

/** Hands a sound, block by block, to everything that measures it. */
final class Hearing {

    private final LoudnessMeter meter;
    private final Downsampler downsampler;
    private final StereoFold fold;
    private float[][] stereo = new float[2][0];
    private float[] mono = new float[0];

    Hearing(WaveFormat format, SampleSink sink) {
        meter = new LoudnessMeter(format.rate(), Math.min(2, format.channels()));
        downsampler = new Downsampler(format.rate(), sink);
        fold = format.channels() > 2 ? StereoFold.of(format.channels(), format.mask()) : null;
    }

    void add(float[][] channels, int length) {
        float[][] heard = channels;
        if (fold != null) {
            if (stereo[0].length < length) {
                stereo = new float[2][length];
            }
            fold.fold(channels, length, stereo);
            heard = stereo;
        }
        meter.add(heard, length);
        downsampler.add(heard.length == 1 ? heard[0] : middle(heard, length), length);
    }

    private float[] middle(float[][] sides, int length) {
        if (mono.length < length) {
            mono = new float[length];
        }
        for (int i = 0; i < length; i++) {
            mono[i] = 0.5f * (sides[0][i] + sides[1][i]);
        }
        return mono;
    }

    /** To be called once, at the end of the sound. */
    void finish() {
        downsampler.finish();
    }

    LoudnessMeter meter() {
        return meter;
    }
}
