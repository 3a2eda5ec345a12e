package org.lowtunes.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Garage to test with, or says how to get one. */
final class GarageBinary {

    static final String CURE = "Garage is not here: run .ci/prepare-debian, or name its binary with"
            + " -Dlowtunes.garage=/path/to/garage or GARAGE_BIN";

    private GarageBinary() {}

    /** The first of: the property, the variable, the newest one in the cache, the search path. */
    static Optional<Path> find() {
        return Stream.of(
                        named(System.getProperty("lowtunes.garage")),
                        named(System.getenv("GARAGE_BIN")),
                        cached(cache()),
                        onPath())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Path> named(String path) {
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        Path binary = Path.of(path);
        if (!Files.isExecutable(binary)) {
            throw new IllegalStateException("There is no program " + binary + " (lowtunes.garage or GARAGE_BIN)");
        }
        return Optional.of(binary);
    }

    /** Where {@code .ci/prepare-debian} keeps it. */
    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("lowtunes");
    }

    private static Optional<Path> cached(Path cache) {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(cache)) {
            return versions.filter(version -> version.getFileName().toString().startsWith("garage-"))
                    .map(version -> version.resolve("bin/garage"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "garage"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
