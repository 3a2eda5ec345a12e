package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rock; Jazz | Rock+Jazz",
                "Rock;Jazz | Rock+Jazz",
                "Rock / Chanson française | Rock+Chanson française",
                "Rock/Jazz | Rock+Jazz",
                "Hip-Hop/Rap | Hip-Hop+Rap",
                "Rock, Jazz | Rock+Jazz",
                "Singer/Songwriter | Singer/Songwriter",
                "Folk, World, & Country | Folk, World, & Country",
                "AC/DC | AC/DC",
                "(17) | Rock",
                "17 | Rock",
                "(8)(17) | Jazz+Rock",
                "(17)Krautrock | Krautrock",
                "(RX) | Remix",
                "(250) | ''",
                "Other | ''",
                "rock;Rock;ROCK | rock"
            })
    void genres_are_told_apart_only_where_it_is_sure(String tag, String genres) {
        assertThat(String.join("+", Genres.of(List.of(tag)))).isEqualTo(genres);
    }

    @Test
    void several_tags_keep_their_order() {
        assertThat(Genres.of(List.of("Zouk", "Ambient", "zouk"))).containsExactly("Zouk", "Ambient");
    }
}
