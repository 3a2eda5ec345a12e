package org.lowtunes.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.audio.SourceStream.SampleForm;

/**
 * One ffmpeg that decodes the first audio stream of a file, at its own rate and with its own channels. How the samples
 * shall travel and whether the packets are to be hashed depends on the codec, which is known only once ffmpeg runs: the
 * file's ending is a guess, and a wrong guess costs a restart before the first sample.
 */
final class Decoding implements AutoCloseable {

    private static final Set<String> LOSSLESS_ENDINGS =
            Set.of("flac", "wav", "wave", "aif", "aiff", "aifc", "wv", "ape", "tta", "tak", "alac", "w64", "caf");

    private record Plan(SampleForm form, boolean hashPackets) {

        static Plan guess(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            boolean lossless = LOSSLESS_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
            return lossless ? new Plan(SampleForm.WHOLE, false) : new Plan(SampleForm.FLOAT, true);
        }

        /** A lossy decoder's samples are of the machine's making: float keeps what is above full scale. */
        static Plan of(SourceStream stream) {
            return stream.lossless() ? new Plan(stream.sample(), false) : new Plan(SampleForm.FLOAT, true);
        }

        List<String> arguments(Path file) {
            List<String> arguments = new ArrayList<>(AudioContainers.input(file));
            if (hashPackets) {
                arguments.addAll(List.of("-map", "0:a:0", "-c", "copy", "-f", "hash", "-hash", "sha256", "pipe:2"));
            }
            arguments.addAll(List.of("-map", "0:a:0", "-c:a", form.codec(), "-map_metadata", "-1", "-bitexact"));
            arguments.addAll(List.of("-f", "wav", "pipe:1"));
            return arguments;
        }
    }

    private final DecodeLog log;
    private final FfmpegRun run;
    private final SourceStream stream;
    private final WaveFormat format;
    private final SampleForm form;

    private Decoding(DecodeLog log, FfmpegRun run, SourceStream stream, WaveFormat format, SampleForm form) {
        this.log = log;
        this.run = run;
        this.stream = stream;
        this.format = format;
        this.form = form;
    }

    /** Starts decoding, up to the first sample. */
    static Decoding open(Ffmpeg ffmpeg, Path file) throws IOException, InterruptedException, UnreadableAudioException {
        Plan plan = Plan.guess(file);
        while (true) {
            DecodeLog log = new DecodeLog();
            FfmpegRun run = ffmpeg.start(plan.arguments(file), log);
            try {
                WaveFormat format = WaveFormat.read(run.output());
                Optional<SourceStream> stream = log.stream();
                if (stream.isEmpty()) {
                    throw UnreadableReason.unnamed(file);
                }
                Plan right = Plan.of(stream.get());
                if (right.equals(plan)) {
                    Decoding decoding = new Decoding(log, run, stream.get(), format, plan.form());
                    run = null;
                    return decoding;
                }
                plan = right;
            } catch (EOFException nothingCame) {
                run.await();
                throw UnreadableReason.of(file, log);
            } finally {
                if (run != null) {
                    run.close();
                }
            }
        }
    }

    SourceStream stream() {
        return stream;
    }

    WaveFormat format() {
        return format;
    }

    SampleForm form() {
        return form;
    }

    /** Fills the buffer from the start with what comes next; fewer bytes than it holds only at the end. */
    int read(byte[] buffer) throws IOException {
        return run.output().readNBytes(buffer, 0, buffer.length);
    }

    /** Waits for the end; what the log says is whole from then on. */
    DecodeLog finish() throws InterruptedException {
        run.await();
        return log;
    }

    @Override
    public void close() {
        run.close();
    }
}
