package org.lowtunes.audio;

import java.util.regex.Pattern;

/**
 * All that decides the bytes of a rendition.
 *
 * @param sound lower-case hex SHA-256 of the source's sound
 * @param gain in dB, held to two decimals
 * @param kbps nominal bitrate in kbit/s, or {@link #KEPT}
 * @param channels 1 or 2
 */
public record RenditionSpec(String sound, double gain, int kbps, int channels) {

    /**
     * The number of the recipe: raised when {@link Encoder} makes other bytes for a reason that listeners notice. The
     * version of ffmpeg is no such reason, and a finished rendition is never made again because of it.
     */
    static final int RECIPE = 1;

    /** Stands for a bitrate where the packets of an Opus source are kept as they are. */
    public static final int KEPT = 0;

    private static final Pattern SOUND = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when no rendition can be like that */
    public RenditionSpec {
        if (!SOUND.matcher(sound).matches()
                || kbps != KEPT && (kbps < 6 || kbps > 510)
                || channels < 1
                || channels > 2) {
            throw new IllegalArgumentException(
                    "No rendition of " + sound + " has " + kbps + " kbit/s and " + channels + " channels");
        }
        if (!(Math.abs(gain) <= 200)) {
            throw new IllegalArgumentException("No rendition has a gain of " + gain + " dB");
        }
        gain = Math.round(gain * 100) / 100.0;
    }

    /** Whether the packets are those of the source, so that the gain is in the header. */
    public boolean kept() {
        return kbps == KEPT;
    }

    /** The name under which a cache keeps it. */
    String cacheName() {
        return sound + "_" + Math.round(gain * 100) + "_" + kbps + "_" + channels + "_" + RECIPE + ".opus";
    }
}
