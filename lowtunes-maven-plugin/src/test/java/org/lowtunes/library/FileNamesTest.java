package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    /** Written as disc.number artist|album|title. */
    private static String read(String stem, String... others) {
        List<String> stems = new java.util.ArrayList<>(List.of(stem));
        stems.addAll(List.of(others));
        NameParts parts = FileNames.read(stems).get(0);
        return "%d.%d %s|%s|%s"
                .formatted(parts.place().disc(), parts.place().number(), parts.artist(), parts.album(), parts.title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "01 Title; 0.1 ||Title",
                "01 - Title; 0.1 ||Title",
                "01. Title; 0.1 ||Title",
                "01-Title; 0.1 ||Title",
                "01_My_title; 0.1 ||My title",
                "3. Title; 0.3 ||Title",
                "[03] Title; 0.3 ||Title",
                "(03) Title; 0.3 ||Title",
                "1-03 Title; 1.3 ||Title",
                "1-03 - Title; 1.3 ||Title",
                "2.11. Title; 2.11 ||Title",
                "CD2-11 Title; 2.11 ||Title",
                "Artist - Title; 0.0 Artist||Title",
                "Artist – Title; 0.0 Artist||Title",
                "03. Artist - Title; 0.3 Artist||Title",
                "03 - Artist - Title - live; 0.3 Artist||Title - live",
                "Artist - 03 - Title; 0.3 Artist||Title",
                "Artist - Album - 03 - Title; 0.3 Artist|Album|Title",
                "Artist - 1999 - Album - 1-03 - Title; 1.3 Artist|Album|Title",
                "99 Luftballons; 0.0 ||99 Luftballons",
                "7 Seconds; 0.0 ||7 Seconds",
                "1999; 0.0 ||1999",
                "50-50; 0.0 ||50-50",
                "U2 - One; 0.0 U2||One",
                "Jean-Michel; 0.0 ||Jean-Michel",
                "03; 0.3 ||03",
                "Track 03; 0.3 ||Track 03",
                "Title; 0.0 ||Title"
            })
    void one_name_alone_says_what_is_sure(String stem, String read) {
        assertThat(read(stem)).isEqualTo(read);
    }

    @Test
    void doubtful_numbers_count_when_all_files_have_them() {
        assertThat(read("7 Seconds", "8 Undecided")).isEqualTo("0.7 ||Seconds");
        assertThat(read("7 Seconds", "Undecided")).isEqualTo("0.0 ||7 Seconds");
    }

    @Test
    void a_dash_parts_artist_and_title_only_when_all_files_have_one() {
        assertThat(read("01 - Allegro - Presto", "02 - Adagio")).isEqualTo("0.1 ||Allegro - Presto");
        assertThat(read("01 - Zoé - Un", "02 - Max - Deux")).isEqualTo("0.1 Zoé||Un");
    }

    @Test
    void sides_of_a_record_count_when_all_files_have_them() {
        List<NameParts> parts = FileNames.read(List.of("A1 One", "A2 Two", "B1. Three"));
        assertThat(parts).extracting(NameParts::title).containsExactly("One", "Two", "Three");
        assertThat(parts).extracting(part -> part.place().side()).containsExactly('A', 'A', 'B');
        assertThat(read("A1 One", "Two")).isEqualTo("0.0 ||A1 One");
    }

    @Test
    void one_band_is_not_a_side() {
        assertThat(read("B12 - Hall of Mirrors", "B12 - Soundtrack of Space")).isEqualTo("0.0 B12||Hall of Mirrors");
    }
}
