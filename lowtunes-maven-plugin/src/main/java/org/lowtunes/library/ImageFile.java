package org.lowtunes.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that are images, by their first bytes, whatever their names say. */
final class ImageFile {

    private ImageFile() {}

    /**
     * Whether a file begins as an image of a usual format does.
     *
     * @throws IOException when it cannot be read
     */
    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(32), StandardCharsets.ISO_8859_1);
            return head.startsWith("\u00ff\u00d8\u00ff")
                    || head.startsWith("\u0089PNG\r\n\u001a\n")
                    || head.startsWith("GIF8")
                    || head.startsWith("BM")
                    || head.startsWith("RIFF") && head.startsWith("WEBP", 8)
                    || head.startsWith("ftyp", 4) && (head.contains("avif") || head.contains("avis"));
        }
    }

    /** The image at a place that somebody has written, if there is one. */
    static Optional<Path> in(Path folder, String written) {
        try {
            Path file = folder.resolve(written).normalize();
            return Files.isRegularFile(file) && isOne(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }
}
