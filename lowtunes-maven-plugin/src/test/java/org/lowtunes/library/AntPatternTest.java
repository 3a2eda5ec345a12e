package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntPatternTest {

    private static boolean matches(String pattern, String path) {
        return new AntPattern(pattern).matches(List.of(path.split("/")));
    }

    @ParameterizedTest
    @CsvSource({
        "**/*.mp3, a.mp3",
        "**/*.mp3, a/b/c.MP3",
        "*.mp3, a.mp3",
        "Zoe/**, Zoe/a/b.flac",
        "zoé/, Zoe\u0301/a.flac",
        "**/live/**, a/Live/b.flac",
        "**/live/**, live/b.flac",
        "a/**/b.flac, a/b.flac",
        "a\\\\*.flac, a/b.flac",
        "./a/?.flac, a/b.flac",
        "**, a/b.flac",
        "*/*/*, a/b/c",
        "**/**/**/x, x"
    })
    void a_file_is_meant(String pattern, String path) {
        assertThat(matches(pattern, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "*.mp3, a/b.mp3",
        "**/*.mp3, a/b.mp3.flac",
        "Zoe/**, Max/Zoe/a.flac",
        "live, live/a.flac",
        "a/?.flac, a/bc.flac",
        "[ab].flac, a.flac",
        "a.flac, axflac",
        "**/../**, a/b"
    })
    void a_file_is_not_meant(String pattern, String path) {
        assertThat(matches(pattern, path)).isFalse();
    }

    @Test
    void a_malicious_pattern_takes_no_time() {
        String path = "a/".repeat(50) + "a".repeat(200);
        assertThat(matches("**/a*/".repeat(20) + "*a".repeat(60) + "b", path)).isFalse();
    }
}
