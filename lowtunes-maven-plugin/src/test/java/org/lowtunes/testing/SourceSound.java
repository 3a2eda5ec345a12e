package org.lowtunes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** Decodes a file of the library, to compare it with what a page plays. */
public final class SourceSound {

    private static final int FOLD = 48_000 / PageSound.RATE;

    private SourceSound() {}

    /** A part of the file, mono, {@link PageSound#RATE} samples a second. */
    public static double[] decode(Path file, double from, double seconds) {
        ByteBuffer pcm = pcm(file);
        int first = (int) Math.max(0, from * PageSound.RATE);
        int count = (int) Math.min(seconds * PageSound.RATE, pcm.capacity() / 2 / FOLD - first);
        double[] sound = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < FOLD; j++) {
                sound[i] += pcm.getShort(2 * ((first + i) * FOLD + j)) / 32768.0 / FOLD;
            }
        }
        return sound;
    }

    /** The whole file, mono, {@link SoundTap#RATE} samples a second. */
    public static double[] decode(Path file) {
        ByteBuffer pcm = pcm(file);
        double[] sound = new double[pcm.capacity() / 2];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = pcm.getShort(2 * i) / 32768.0;
        }
        return sound;
    }

    private static ByteBuffer pcm(Path file) {
        List<String> command = List.of(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                file.toString(),
                "-map",
                "0:a:0",
                "-ac",
                "1",
                "-ar",
                "48000",
                "-f",
                "s16le",
                "-");
        try {
            Process ffmpeg = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return ByteBuffer.wrap(ffmpeg.getInputStream().readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
