package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenWordTest {

    @Test
    void genres_of_speech_are_known_in_both_languages_however_they_are_written() {
        assertThat(SpokenWord.in(List.of("Podcast"))).isTrue();
        assertThat(SpokenWord.in(List.of("Conférence", "ENTRETIEN"))).isTrue();
    }

    @Test
    void music_makes_it_music_and_nothing_said_is_music_too() {
        assertThat(SpokenWord.in(List.of("Speech", "Jazz"))).isFalse();
        assertThat(SpokenWord.in(List.of())).isFalse();
    }
}
