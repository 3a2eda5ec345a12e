package org.lowtunes.audio;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.lowtunes.words.Words;

/**
 * Unpacks the ffmpeg that JAVE2 carries into a folder of our own, once. JAVE2's own locator looks through the thread's
 * context class loader (which in Maven's worker threads does not see it) and runs whatever lies at a predictable place
 * in the shared temporary folder.
 */
final class BundledFfmpeg {

    private BundledFfmpeg() {}

    static Path unpack(Path folder) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String suffix = os.contains("windows") ? ".exe" : os.contains("mac") ? "-osx" : "";
        String name = "ffmpeg-" + System.getProperty("os.arch") + suffix;
        URL resource = BundledFfmpeg.class.getResource("/ws/schild/jave/nativebin/" + name);
        if (resource == null) {
            throw new FfmpegMissingException(Words.say("audio.no-ffmpeg", name));
        }
        try {
            return unpack(resource, Files.createDirectories(folder), name);
        } catch (IOException e) {
            throw new FfmpegMissingException(Words.say("audio.not-unpacked", folder, e.getMessage()), e);
        }
    }

    private static Path unpack(URL resource, Path folder, String name) throws IOException {
        long size = resource.openConnection().getContentLengthLong();
        // The size in the name keeps two versions of lowtunes from replacing each other's.
        Path executable = folder.resolve(size + "-" + name).toAbsolutePath();
        if (Files.isExecutable(executable) && Files.size(executable) == size) {
            return executable;
        }
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            try (InputStream in = resource.openStream()) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!part.toFile().setExecutable(true)) {
                throw new IOException(Words.say("audio.not-executable"));
            }
            return Files.move(part, executable, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
