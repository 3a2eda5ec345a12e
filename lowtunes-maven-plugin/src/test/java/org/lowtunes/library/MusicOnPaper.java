package org.lowtunes.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A music folder for tests whose audio files are text: a {@code key=value} on each line, which the fallback reader
 * reads back. Folder, names and tags are real, only the sound is missing.
 */
final class MusicOnPaper {

    private final Path root;

    MusicOnPaper(Path root) {
        this.root = root;
    }

    /** Writes a recording that says this about itself. */
    MusicOnPaper track(String path, String... tags) {
        return file(path, "paper\n" + String.join("\n", tags));
    }

    MusicOnPaper file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    MusicOnPaper file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An image of one pixel, as far as anybody looks. */
    MusicOnPaper image(String path) {
        return file(path, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16});
    }

    Library scan() {
        return new LibraryScan(MusicOnPaper::read).scan(LibrarySources.of(List.of(root)));
    }

    /** The only track, or the one at this path. */
    Tags tags(String path) {
        return scanned(path).tags();
    }

    Track scanned(String path) {
        return scan().tracks().stream()
                .filter(track -> track.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in the library"));
    }

    /** Reads what {@link #track} wrote; "picture" alone on a line is a picture. */
    static Optional<RawTags> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            if (lines.isEmpty() || !lines.get(0).equals("paper")) {
                return Optional.empty();
            }
            Map<String, List<String>> fields = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    fields.computeIfAbsent(line.substring(0, equals), name -> new ArrayList<>())
                            .add(line.substring(equals + 1).replace("\\n", "\n"));
                }
            }
            return Optional.of(new RawTags(fields, lines.contains("picture")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
