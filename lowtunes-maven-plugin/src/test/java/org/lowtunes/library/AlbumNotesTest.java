package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumNotesTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void oneTrack() {
        music = new MusicOnPaper(root).track("x/CD 1/1.opus", "title=T", "artist=A", "album=wrong", "date=2001");
    }

    private Tags tags() {
        return music.tags("x/CD 1/1.opus");
    }

    private List<Problem> problems() {
        return music.scan().problems();
    }

    @Test
    void what_a_curator_says_counts_more_than_tags_in_french() {
        music.file("x/album.yaml", """
                # Notre album
                titre: Le bon titre
                artiste: "L'artiste : \\"lui\\""
                année: 1999-05
                genre: Chanson; Jazz
                licence: CC BY-SA 4.0   # voir le site
                compilation: oui
                texte alternatif: 'Une plage rouge, l''été'
                """);
        music.image("x/cover.jpg");
        assertThat(tags())
                .extracting(Tags::album, Tags::albumArtist, Tags::date, Tags::genres, Tags::licence, Tags::compilation)
                .containsExactly(
                        "Le bon titre",
                        "L'artiste : \"lui\"",
                        "1999-05",
                        List.of("Chanson", "Jazz"),
                        "CC BY-SA 4.0",
                        true);
        assertThat(music.scan().tracks().get(0).cover().orElseThrow().alt()).isEqualTo("Une plage rouge, l'été");
        assertThat(problems()).isEmpty();
    }

    @Test
    void and_in_english() {
        music.file(
                "x/album.yaml",
                "---\r\nTitle: Right\r\nartist:  B\r\ndate: 1999\r\nlicense: CC0\r\ncompilation: no\r\n");
        assertThat(tags())
                .extracting(Tags::album, Tags::albumArtist, Tags::date, Tags::licence, Tags::compilation, Tags::artist)
                .containsExactly("Right", "B", "1999", "CC0", false, "A");
    }

    @Test
    void the_notes_of_a_disc_count_for_that_disc() {
        music.file("x/album.yaml", "title: All").file("x/CD 1/album.yaml", "title: One");
        assertThat(tags().album()).isEqualTo("One");
    }

    @Test
    void unknown_keys_are_said_with_the_known_ones() {
        music.file("x/album.yaml", "titel: Falsch\ntitle: Right\n");
        assertThat(tags().album()).isEqualTo("Right");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("x/album.yaml");
            assertThat(problem.what()).contains("Line 1", "titel");
            assertThat(problem.cure()).contains("title, titre");
        });
    }

    @Test
    void everything_else_of_yaml_is_refused_by_line() {
        music.file(
                "x/album.yaml",
                "title: Right\n- list\n  nested: x\nartist: [A, B]\ngenre: 'open\nno colon\n!!tag: x\n");
        assertThat(tags().album()).isEqualTo("Right");
        assertThat(tags().artist()).isEqualTo("A");
        assertThat(problems())
                .hasSize(6)
                .allSatisfy(problem -> assertThat(problem.what()).startsWith("Line "));
    }

    @Test
    void values_that_cannot_be_are_said() {
        music.file("x/album.yaml", "date: soon\ncompilation: perhaps\ntitle: a\ntitle: b\n");
        assertThat(tags()).extracting(Tags::date, Tags::album).containsExactly("2001", "a");
        assertThat(problems()).hasSize(3);
    }

    @Test
    void garbage_in_place_of_notes_is_survived() {
        byte[] garbage = new byte[5000];
        new java.util.Random(1).nextBytes(garbage);
        music.file("x/album.yaml", garbage);
        assertThat(tags().title()).isEqualTo("T");
    }
}
