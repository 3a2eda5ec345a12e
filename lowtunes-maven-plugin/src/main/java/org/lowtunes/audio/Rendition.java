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
 */
public record Rendition(Path file, long samples, long bytes, String content) {

    /**
     * Reads how long it is.
     *
     * @throws IOException when the file is not a whole Ogg Opus file
     */
    public static Rendition of(Path file) throws IOException {
        return new Rendition(file, OggOpusLength.read(file).samples(), Files.size(file), FileStamp.content(file));
    }

    /** Its bitrate as it came out, in kbit/s. */
    public double kbps() {
        return samples == 0 ? 0 : bytes * 8 * 48.0 / samples;
    }
}
