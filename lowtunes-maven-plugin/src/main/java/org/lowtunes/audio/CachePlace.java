package org.lowtunes.audio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where each system wants caches to be. */
final class CachePlace {

    private CachePlace() {}

    /**
     * @param system name of the operating system
     * @param home of the user
     * @param environment for {@code XDG_CACHE_HOME} (XDG Base Directory Specification; relative paths do not count) and
     *     {@code LOCALAPPDATA}
     */
    static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("lowtunes").resolve("cache");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("lowtunes");
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache");
        return base.resolve("lowtunes");
    }
}
