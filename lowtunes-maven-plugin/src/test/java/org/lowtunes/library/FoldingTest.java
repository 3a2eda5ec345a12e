package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Été, ete",
        "L’Œuvre, l oeuvre",
        "Ærø, aero",
        "Straße, strasse",
        "Łódź, lodz",
        "Đorđe, dorde",
        "ΚΑΛΗΜΈΡΑ, καλημερα",
        "Ёлка, елка",
        "東京, 東京",
        "İstanbul, istanbul",
        "ﬁn, ﬁn"
    })
    void takes_accents_and_case_off_and_nothing_else(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void does_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Folding.fold("TITLE I")).isEqualTo("title i");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void both_normal_forms_fold_to_one() {
        assertThat(Folding.fold("e\u0301")).isEqualTo(Folding.fold("é")).isEqualTo("e");
    }
}
