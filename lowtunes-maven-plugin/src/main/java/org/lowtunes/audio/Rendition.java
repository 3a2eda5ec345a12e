package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A finished rendition: an Ogg Opus file.
 *
 * @param file where it is; it never changes
 * @param samples at 48 kHz, pre-skip taken off
 * @param bytes of the file
 * @param content lower-case hex SHA-256 of the file
 * @param gain that its header tells decoders to add, in dB; 0 where it is in the samples
 */
public record Rendition(Path file, long samples, long bytes, String content, double gain) {

    /** One whose gain is in its samples. */
    public Rendition(Path file, long samples, long bytes, String content) {
        this(file, samples, bytes, content, 0);
    }

    /**
     * Reads how long it is.
     *
     * @throws IOException when the file is not a whole Ogg Opus file
     */
    public static Rendition of(Path file) throws IOException {
        OggOpusLength head = OggOpusLength.read(file);
        return new Rendition(file, head.samples(), Files.size(file), FileStamp.content(file), head.gain() / 256.0);
    }

    /** Its bitrate as it came out, in kbit/s. */
    public double kbps() {
        return samples == 0 ? 0 : bytes * 8 * 48.0 / samples;
    }
}
