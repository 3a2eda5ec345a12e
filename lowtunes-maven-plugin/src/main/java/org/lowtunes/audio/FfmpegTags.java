package org.lowtunes.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lowtunes.library.FallbackTags;
import org.lowtunes.library.RawTags;

/** Tags as ffmpeg reads them, which is from everything that it can decode. */
public final class FfmpegTags implements FallbackTags {

    private static final int LONGEST = 16 << 20;

    private final Ffmpeg ffmpeg;
    private final Optional<UnreadableFiles> unreadable;

    /** @param ffmpeg reads them */
    public FfmpegTags(Ffmpeg ffmpeg) {
        this(ffmpeg, Optional.empty());
    }

    /**
     * @param ffmpeg reads them
     * @param unreadable remembers the files that it cannot read
     */
    public FfmpegTags(Ffmpeg ffmpeg, Optional<UnreadableFiles> unreadable) {
        this.ffmpeg = ffmpeg;
        this.unreadable = unreadable;
    }

    @Override
    public Optional<RawTags> read(Path file) {
        if (unreadable.filter(known -> known.hasNoTags(file)).isPresent()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>(AudioContainers.input(file));
        // In the Ogg family the tags are the stream's, elsewhere the file's.
        for (String owner : List.of("0:s:a:0", "0:g")) {
            arguments.addAll(List.of("-map_metadata", owner, "-map_chapters", "-1", "-f", "ffmetadata", "pipe:1"));
        }
        AtomicBoolean picture = new AtomicBoolean();
        try (FfmpegRun run = ffmpeg.start(arguments, line -> {
            if (line.startsWith("[info]   Stream #0:") && line.contains("(attached pic)")) {
                picture.set(true);
            }
        })) {
            byte[] document = run.output().readNBytes(LONGEST);
            if (document.length == LONGEST || !run.await()) {
                unreadable.ifPresent(known -> known.keepNoTags(file));
                return Optional.empty();
            }
            return Optional.of(new RawTags(FfMetadata.fields(document), picture.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the tags of " + file + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
