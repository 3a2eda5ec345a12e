package org.lowtunes.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lowtunes.library.FallbackTags;
import org.lowtunes.library.RawTags;

/** Reads tags with ffmpeg, which reads those of every file that it can decode. */
public final class FfmpegTags implements FallbackTags {

    private static final int LARGEST = 4 << 20;

    private final Ffmpeg ffmpeg;

    /** @param ffmpeg reads the files */
    public FfmpegTags(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    @Override
    public Optional<RawTags> read(Path file) {
        AtomicBoolean picture = new AtomicBoolean();
        // Tags of Ogg files belong to the stream, those of all others to the file: both are asked for.
        List<String> arguments = List.of(
                "-i",
                Ffmpeg.file(file),
                "-map_metadata",
                "0",
                "-f",
                "ffmetadata",
                "pipe:1",
                "-map_metadata",
                "0:s:a:0",
                "-f",
                "ffmetadata",
                "pipe:1");
        try (FfmpegRun run = ffmpeg.start(arguments, line -> {
            if (line.startsWith("[info]   Stream #0:") && line.contains(": Video: ")) {
                picture.set(true);
            }
        })) {
            byte[] written = run.output().readNBytes(LARGEST);
            return run.await() ? Optional.of(new RawTags(fields(text(written)), picture.get())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }

    /** The format's rules: {@code key=value} lines; a backslash before {@code = ; # \} and a line's end. */
    static Map<String, List<String>> fields(String ffmetadata) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        String key = null;
        for (int i = 0; i <= ffmetadata.length(); i++) {
            char c = i < ffmetadata.length() ? ffmetadata.charAt(i) : '\n';
            if (c == '\\' && i + 1 < ffmetadata.length()) {
                part.append(ffmetadata.charAt(++i));
            } else if (c == '=' && key == null) {
                key = part.toString().toLowerCase(Locale.ROOT);
                part.setLength(0);
            } else if (c == '\n') {
                if (key != null && !key.startsWith(";")) {
                    List<String> values = fields.computeIfAbsent(key, none -> new ArrayList<>());
                    if (!values.contains(part.toString())) {
                        values.add(part.toString());
                    }
                }
                key = null;
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return fields;
    }
}
