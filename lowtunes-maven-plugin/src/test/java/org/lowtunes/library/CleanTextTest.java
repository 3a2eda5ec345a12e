package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void control_characters_and_line_ends_become_one_space() {
        assertThat(CleanText.line("  a\0\u0001b\r\n\tc\u2028d\u0085e  ")).isEqualTo("a b c d e");
    }

    @Test
    void overrides_of_direction_are_taken_out_and_right_to_left_text_stays() {
        assertThat(CleanText.line("song\u202egpj.exe")).isEqualTo("songgpj.exe");
        assertThat(CleanText.line("\u2066a\u2069\u202ab\u202c")).isEqualTo("ab");
        assertThat(CleanText.line("فيروز \u200f– نسم\u200cعلينا")).isEqualTo("فيروز \u200f– نسم\u200cعلينا");
    }

    @Test
    void heaps_of_marks_become_few_so_that_they_do_not_paint_over_the_page() {
        assertThat(CleanText.line("e" + "\u0301".repeat(300) + "!"))
                .hasSizeLessThan(12)
                .startsWith("é")
                .endsWith("!");
        assertThat(CleanText.line("שָׁלוֹם")).isEqualTo("שָׁלוֹם");
    }

    @Test
    void emoji_keep_what_joins_them() {
        assertThat(CleanText.line("👩\u200d🎤 🏴\udb40\udc67")).isEqualTo("👩\u200d🎤 🏴\udb40\udc67");
    }

    @Test
    void half_characters_are_replaced() {
        assertThat(CleanText.line("a\ud83db")).isEqualTo("a\ufffdb");
    }

    @Test
    void text_is_in_normal_form_c() {
        assertThat(CleanText.line("e\u0301te\u0301")).isEqualTo("été");
    }

    @Test
    void markup_is_only_text() {
        assertThat(CleanText.line("<script>alert(1)</script>")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void long_text_is_cut_between_characters() {
        String cut = CleanText.line("🎵".repeat(10_000));
        assertThat(cut).isEqualTo("🎵".repeat(CleanText.LINE));
    }

    @Test
    void a_hostile_pile_of_accents_costs_no_time() {
        assertThat(CleanText.line("a" + "\u0301\u0316".repeat(2_000_000))).hasSizeLessThanOrEqualTo(CleanText.LINE);
    }

    @Test
    void lyrics_keep_their_lines() {
        assertThat(CleanText.lines("\ufeff[00:01.00]One\u202e  \r\n\r\nTwo\rThree\0\n\n"))
                .isEqualTo("[00:01.00]One\n\nTwo\nThree");
    }
}
