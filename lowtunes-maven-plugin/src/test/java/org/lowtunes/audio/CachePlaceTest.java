package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CachePlaceTest {

    private final Path home = Path.of("/home/ada");

    @Test
    void each_system_has_its_place_for_caches() {
        assertThat(CachePlace.of("Linux", home, Map.of())).isEqualTo(home.resolve(".cache/lowtunes"));
        assertThat(CachePlace.of("Mac OS X", home, Map.of())).isEqualTo(home.resolve("Library/Caches/lowtunes"));
        assertThat(CachePlace.of("Windows 11", home, Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/lowtunes/cache"));
    }

    @Test
    void XDG_CACHE_HOME_counts_when_it_is_absolute() {
        assertThat(CachePlace.of("Linux", home, Map.of("XDG_CACHE_HOME", "/var/xdg")))
                .isEqualTo(Path.of("/var/xdg/lowtunes"));
        assertThat(CachePlace.of("Linux", home, Map.of("XDG_CACHE_HOME", "here")))
                .isEqualTo(home.resolve(".cache/lowtunes"));
    }
}
