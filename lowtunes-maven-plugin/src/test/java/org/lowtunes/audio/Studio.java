package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes audio files for tests, and knows the ffmpegs that they are tried with. */
final class Studio {

    /** Uneven in every way: swelling, with noise, different on both sides. */
    static final String MUSIC = "0.5*sin(2*PI*440*t)*sin(2*PI*0.3*t)+0.1*random(0)|0.3*sin(2*PI*330*t)";

    private static final Path CACHE = AudioCache.defaultFolder();

    private final Path folder;

    Studio(Path folder) {
        this.folder = folder;
    }

    /** The bundled one always, and the installed one where there is one that serves. */
    static Stream<Ffmpeg> ffmpegs() {
        Ffmpeg installed = Ffmpeg.find(Optional.empty(), CACHE);
        return installed.bundled() ? Stream.of(installed) : Stream.of(installed, bundled());
    }

    static Ffmpeg bundled() {
        return Ffmpeg.find(Optional.empty(), CACHE, "");
    }

    /** A file of synthetic sound. */
    Path record(String name, String expressions, int rate, double seconds, String... codec) {
        List<String> arguments = new ArrayList<>(List.of("-y", "-f", "lavfi", "-i"));
        arguments.add("aevalsrc='" + expressions + "':s=" + rate + ":d=" + seconds);
        arguments.addAll(List.of(codec));
        return run(name, arguments);
    }

    /** A picture of ffmpeg's own making. */
    Path draw(String name, String source) {
        return run(name, List.of("-y", "-f", "lavfi", "-i", source, "-frames:v", "1"));
    }

    /** The same sound in another form. */
    Path convert(Path source, String name, String... codec) {
        List<String> arguments = new ArrayList<>(List.of("-y", "-i", Ffmpeg.file(source)));
        arguments.addAll(List.of(codec));
        return run(name, arguments);
    }

    private Path run(String name, List<String> arguments) {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(arguments);
        all.add(Ffmpeg.file(file));
        List<String> log = new ArrayList<>();
        try (FfmpegRun run = bundled().start(all, log::add)) {
            if (!run.await()) {
                throw new IllegalStateException(String.join("\n", log));
            }
            return file;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the first bytes. */
    Path cut(Path source, String name, int bytes) throws IOException {
        return Files.write(folder.resolve(name), java.util.Arrays.copyOf(Files.readAllBytes(source), bytes));
    }
}
