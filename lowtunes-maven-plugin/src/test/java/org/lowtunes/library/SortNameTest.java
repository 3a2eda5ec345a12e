package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Beatles | beatles",
                "Les Négresses vertes | negresses vertes",
                "L'Impératrice | imperatrice",
                "L’Été | ete",
                "A Tribe | tribe",
                "An Pierlé | pierle",
                "À bout de souffle | a bout de souffle",
                "A | a",
                "The | the",
                "Lesbos | lesbos",
                "A-ha | a-ha",
                "« La Femme » | femme »",
                "!!! | !!!",
                "(The) Band | the) band"
            })
    void articles_in_front_do_not_count(String name, String key) {
        assertThat(SortName.of(name)).isEqualTo(key);
    }

    @Test
    void names_stand_as_in_a_record_shop() {
        assertThat(List.of("Zoé", "The Beatles", "Élise", "Eagles", "beatles", "Abba", "L'Affaire").stream()
                        .sorted(SortName.ORDER))
                .containsExactly("Abba", "L'Affaire", "The Beatles", "beatles", "Eagles", "Élise", "Zoé");
    }
}
