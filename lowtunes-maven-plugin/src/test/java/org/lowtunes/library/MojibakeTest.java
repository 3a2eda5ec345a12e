package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Été à Nîmes", "Dvořák", "Кино", "椎名林檎", "Don’t stop – “now”", "🎵"})
    void utf8_that_was_read_as_latin_1_is_read_again(String meant) {
        String broken = new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(Mojibake.mend(broken)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Été", "L’œuvre", "Don’t"})
    void utf8_that_was_read_as_windows_1252_is_read_again(String meant) {
        String broken = new String(meant.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(Mojibake.mend(broken)).isEqualTo(meant);
    }

    @Test
    void windows_1252_that_was_read_as_latin_1_is_read_again() {
        assertThat(Mojibake.mend("L\u0092\u009cuvre \u0096 \u008c")).isEqualTo("L’œuvre – Œ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Été", "ÄÖÜ", "Sigur Rós", "Motörhead", "Ænima", "Ýmir", "plain", "Кино", "Ñu", "½ ×"})
    void right_text_stays_as_it_is(String text) {
        assertThat(Mojibake.mend(text)).isEqualTo(text);
    }
}
