package org.lowtunes.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes renditions: Ogg Opus at 48 kHz, the gain in the samples (but for sources that are kept, {@link OpusKeeping}),
 * the same bytes from the same input every time.
 */
public final class Encoder {

    /** R128 tags are relative to this loudness (RFC 7845 section 5.2.1), in LUFS. */
    private static final double REFERENCE = -23;

    /**
     * An album is levelled to a known loudness, so that its gain to the reference is known before any of its tracks is:
     * a track added to the album changes not one byte of the others. (Where the peak limit holds an album below the
     * target, players that follow the tag play it that much softer.)
     */
    private static final String ALBUM_GAIN = Integer.toString(q78(REFERENCE - Leveling.TARGET));

    /** Two ffmpegs may disagree by a frame about where a lossy file ends; a second is another file. */
    private static final long SAME_LENGTH = 48_000;

    private final Ffmpeg ffmpeg;
    private final AudioCache cache;

    /**
     * @param ffmpeg encodes
     * @param cache keeps the renditions
     */
    public Encoder(Ffmpeg ffmpeg, AudioCache cache) {
        this.ffmpeg = ffmpeg;
        this.cache = cache;
    }

    /**
     * Encodes a track into the cache.
     *
     * @param source the file that was listened to
     * @param listening what was heard in it
     * @param spec of the rendition
     * @throws UnreadableAudioException when the file is not what was listened to any more
     * @throws CacheUnwritableException when the cache cannot take it
     * @throws InterruptedException when this thread is interrupted; ffmpeg is killed
     */
    public Rendition encode(Path source, Listening listening, RenditionSpec spec)
            throws UnreadableAudioException, InterruptedException {
        CacheFolder folder = cache.entries();
        Path encoded = folder.unfinished(".opus");
        try {
            if (spec.kept()) {
                keep(source, listening, spec, encoded);
            } else {
                encode(source, listening, spec, encoded);
            }
            long samples = OggOpusLength.read(encoded).samples();
            if (Math.abs(samples - listening.renditionSamples()) > SAME_LENGTH) {
                throw UnreadableReason.changed(source);
            }
            return cache.adopt(encoded, spec);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode " + source + ": " + e.getMessage(), e);
        } finally {
            folder.discard(encoded);
        }
    }

    private void encode(Path source, Listening listening, RenditionSpec spec, Path encoded)
            throws UnreadableAudioException, InterruptedException, IOException {
        DecodeLog log = new DecodeLog();
        boolean well;
        try (FfmpegRun run = ffmpeg.start(arguments(source, listening, spec, encoded), log)) {
            well = run.await();
        }
        if (log.complainsOfFullDisk()) {
            throw CacheUnwritableException.full(cache.entries().folder());
        }
        if (!well) {
            throw UnreadableReason.of(source, log);
        }
    }

    private void keep(Path source, Listening listening, RenditionSpec spec, Path kept)
            throws UnreadableAudioException, IOException {
        if (new OpusKeeping(cache).bytes(source, listening).isEmpty()) {
            throw UnreadableReason.changed(source);
        }
        OpusKeeping.write(source, spec.gain(), comments(trackGain(listening, spec)), kept);
    }

    private static List<String> arguments(Path source, Listening listening, RenditionSpec spec, Path encoded) {
        List<String> arguments = new ArrayList<>(AudioContainers.input(source));
        // What could be heard of a damaged file can be published: however little it is, that is the curator's choice.
        arguments.addAll(List.of("-max_error_rate", "1"));
        arguments.addAll(List.of("-y", "-map", "0:a:0", "-af", filters(listening, spec)));
        comments(trackGain(listening, spec)).forEach(comment -> arguments.addAll(List.of("-metadata:s:a:0", comment)));
        arguments.addAll(opus(spec.kbps(), spec.channels()));
        arguments.add(Ffmpeg.file(encoded));
        return arguments;
    }

    /** Everything about the stream and its container but gain, tags and place. */
    static List<String> opus(int kbps, int channels) {
        List<String> arguments = new ArrayList<>(List.of("-ac", Integer.toString(channels)));
        arguments.addAll(List.of("-c:a", "libopus", "-b:a", kbps + "k", "-vbr", "on"));
        arguments.addAll(List.of("-compression_level", "10", "-frame_duration", "20", "-application", "audio"));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        // Without these the stream's serial number is random and the encoder's version is written.
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:a", "+bitexact"));
        arguments.addAll(List.of("-f", "ogg", "-page_duration", "1000000"));
        return arguments;
    }

    /** What a rendition says of its loudness. */
    static List<String> comments(int trackGain) {
        return List.of("R128_TRACK_GAIN=" + trackGain, "R128_ALBUM_GAIN=" + ALBUM_GAIN);
    }

    private static String filters(Listening listening, RenditionSpec spec) {
        return fold(listening)
                + String.format(Locale.ROOT, "volume=%.2fdB:precision=float,aresample=48000", spec.gain());
    }

    /** A filter that folds many channels into two, followed by a comma; nothing for mono and stereo. */
    static String fold(Listening listening) {
        return listening.channels() > 2
                ? StereoFold.of(listening.channels(), listening.channelMask()).filter() + ","
                : "";
    }

    private static int trackGain(Listening listening, RenditionSpec spec) {
        return listening.loudness().silent()
                ? 0
                : q78(REFERENCE - (listening.loudness().integrated() + spec.gain()));
    }

    /** RFC 7845 section 5.2.1: a whole number, 256 to the decibel. */
    private static int q78(double decibels) {
        return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(decibels * 256)));
    }
}
