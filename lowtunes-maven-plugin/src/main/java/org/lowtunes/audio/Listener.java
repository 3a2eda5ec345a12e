package org.lowtunes.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Listens to a file: one ffmpeg, one decode, from which everything is measured that depends on the sound alone. */
public final class Listener {

    private static final int BLOCK_FRAMES = 8192;
    /** A lossy file with a stray tag at its end has a broken packet or two; nobody hears them. */
    private static final int TOLERATED_BROKEN_PACKETS = 2;

    private final Ffmpeg ffmpeg;

    /** @param ffmpeg decodes */
    public Listener(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Listens to the whole file, in memory that does not grow with its length.
     *
     * @param file any that ffmpeg can decode; its first audio stream counts
     * @param sink gets the samples for analysis, on this thread
     * @throws UnreadableAudioException when there is no sound in it, or it changed meanwhile
     * @throws InterruptedException when this thread is interrupted; ffmpeg is killed
     * @throws UncheckedIOException when ffmpeg cannot be started
     */
    public Listening listen(Path file, SampleSink sink) throws UnreadableAudioException, InterruptedException {
        BasicFileAttributes before = attributes(file);
        Listening listening;
        try (Decoding decoding = Decoding.open(ffmpeg, file)) {
            listening = listen(file, decoding, sink, before.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen to " + file + ": " + e.getMessage(), e);
        }
        BasicFileAttributes after = attributes(file);
        if (before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
            throw UnreadableReason.changed(file);
        }
        return listening;
    }

    private static BasicFileAttributes attributes(Path file) throws UnreadableAudioException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException gone) {
            throw UnreadableReason.of(file, new DecodeLog());
        } catch (IOException refusal) {
            throw UnreadableReason.inaccessible(file, refusal);
        }
    }

    private static Listening listen(Path file, Decoding decoding, SampleSink sink, long fileSize)
            throws IOException, InterruptedException, UnreadableAudioException {
        WaveFormat format = decoding.format();
        SourceStream stream = decoding.stream();
        SoundHash hash = new SoundHash(decoding.form());
        Hearing hearing = new Hearing(format, sink);
        int frameBytes = format.channels() * decoding.form().bytes();
        byte[] buffer = new byte[BLOCK_FRAMES * frameBytes];
        Separation separation = new Separation(decoding.form(), format.channels(), BLOCK_FRAMES);
        long samples = 0;
        int read;
        while ((read = decoding.read(buffer)) >= frameBytes) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int frames = read / frameBytes;
            if (stream.lossless()) {
                hash.add(buffer, frames * frameBytes);
            }
            hearing.add(separation.of(buffer, frames), frames);
            samples += frames;
        }
        hearing.finish();
        DecodeLog log = decoding.finish();
        String sound = stream.lossless() ? hash.hex() : log.hash();
        if (samples == 0 || sound.isEmpty()) {
            throw UnreadableReason.of(file, log);
        }
        double seconds = (double) samples / format.rate();
        return new Listening(
                sound,
                stream.lossless(),
                stream.codec(),
                format.rate(),
                format.channels(),
                format.mask(),
                samples,
                stream.lossless() ? 0 : bitrate(stream, fileSize, seconds),
                hearing.meter().loudness(),
                hearing.meter().blocks(),
                flaw(stream, log, seconds));
    }

    /** The whole file as an upper bound, since some containers do not say; pictures in it count, alas. */
    private static int bitrate(SourceStream stream, long fileSize, double seconds) {
        int file = (int) Math.min(Integer.MAX_VALUE, Math.ceil(fileSize * 8 / 1000.0 / seconds));
        return stream.kbps() > 0 ? Math.min(stream.kbps(), file) : file;
    }

    private static Flaw flaw(SourceStream stream, DecodeLog log, double seconds) {
        double promised = log.duration().orElse(seconds);
        // Lossless files know their length to the sample; the others' own word is often a guess.
        double least = stream.lossless() ? promised - 0.25 : promised * 0.99 - 1;
        if (seconds < least) {
            return Flaw.INCOMPLETE;
        }
        return log.brokenPackets() > (stream.lossless() ? 0 : TOLERATED_BROKEN_PACKETS) ? Flaw.DAMAGED : Flaw.NONE;
    }
}
