package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "03",
                "003",
                "3/12",
                "3 / 12",
                "03/12",
                "3\\12",
                "3 of 12",
                "3 sur 12",
                "3:12",
                "#3",
                "(3)",
                "Track 3",
                "no. 3",
                "3\0",
                " 3 ",
                "3/",
                "3/0",
                "٣",
                "３",
                "3,5"
            })
    void the_first_number_of_a_track_tag_counts(String tag) {
        assertThat(Numbering.ofTrack(tag)).isEqualTo(new Numbering(0, 3, (char) 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/12", "/12", "none", "12345678901234567890", "\0"})
    void what_is_no_number_is_unknown(String tag) {
        assertThat(Numbering.ofTrack(tag)).isEqualTo(Numbering.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1-03, 1, 3", "2.11, 2, 11", "02-001, 2, 1", "1-03/12, 1, 3"})
    void a_track_tag_may_carry_the_disc(String tag, int disc, int number) {
        assertThat(Numbering.ofTrack(tag)).isEqualTo(new Numbering(disc, number, (char) 0));
    }

    @ParameterizedTest
    @CsvSource({"A1, A, 1", "b 12, B, 12", "D03, D, 3"})
    void a_track_tag_may_be_a_place_on_a_record(String tag, char side, int number) {
        assertThat(Numbering.ofTrack(tag)).isEqualTo(new Numbering(0, number, side));
    }

    @ParameterizedTest
    @CsvSource({"1/2, 1", "2, 2", "CD 2, 2", "Disc 02 of 03, 2", "x, 0"})
    void a_disc_tag_is_a_number_too(String tag, int disc) {
        assertThat(Numbering.ofDisc(tag)).isEqualTo(disc);
    }
}
