package org.lowtunes.audio;

import java.util.Optional;
import org.lowtunes.library.Problem;

/**
 * What one decode of a file tells of its sound.
 *
 * @param sound lower-case hex SHA-256 of the sound, site-format.md section 1
 * @param lossless whether the source keeps every sample
 * @param codec ffmpeg's name
 * @param rate of the source in Hz
 * @param channels of the source
 * @param channelMask which loudspeakers they are for, as in WAVEFORMATEXTENSIBLE; 0 = unsaid
 * @param samples of one channel, at {@code rate}
 * @param sourceBitrate in kbit/s, rounded up; 0 when lossless
 * @param loudness of the sound, more than two channels folded to two
 * @param blocks from which the loudness of a whole album is computed
 * @param flaw what is not right about the file
 */
public record Listening(
        String sound,
        boolean lossless,
        String codec,
        int rate,
        int channels,
        int channelMask,
        long samples,
        int sourceBitrate,
        Loudness loudness,
        LoudnessBlocks blocks,
        Flaw flaw) {

    /** The same of a sound of which this is a rendition. */
    public Listening as(String original) {
        return new Listening(
                original, lossless, codec, rate, channels, channelMask, samples, sourceBitrate, loudness, blocks, flaw);
    }

    /** Length of the sound. */
    public double seconds() {
        return (double) samples / rate;
    }

    /** Exact length of a rendition in samples at 48 kHz: {@code samples} x 48,000 / {@code rate}, rounded up. */
    public long renditionSamples() {
        return (samples * 48_000 + rate - 1) / rate;
    }

    /** Channels of a rendition. */
    public int renditionChannels() {
        return Math.min(channels, 2);
    }

    /** What the curator should know of the file, under the name that the curator knows. */
    public Optional<Problem> problem(String where) {
        return switch (flaw) {
            case NONE -> Optional.empty();
            case INCOMPLETE -> Optional.of(Problem.warning(where, "audio.incomplete"));
            case DAMAGED -> Optional.of(Problem.warning(where, "audio.partly-damaged"));
        };
    }
}
