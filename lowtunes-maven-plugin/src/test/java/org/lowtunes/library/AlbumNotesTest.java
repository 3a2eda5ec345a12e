package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.what()).startsWith("Line "));
    }

    @Test
    void values_that_cannot_be_are_said() {
        music.file("x/album.yaml", "date: soon\ncompilation: perhaps\ntitle: a\ntitle: b\n");
        assertThat(tags()).extracting(Tags::date, Tags::album).containsExactly("2001", "a");
        assertThat(problems()).hasSize(3);
    }

    @Test
    void a_curator_presents_an_album_in_french() {
        music.file("x/album.yaml", """
                présentation: |
                  Enregistré en une nuit.

                  # Sans filet.
                crédits:
                  Zoé : voix
                  Max : tout le reste
                liens:
                  - Notre page: https://exämple.org/é?a=b
                  https://www.example.org/x
                  nous@example.org
                hors liste: oui
                publié le: 24.12.2026
                """);
        assertThat(music.scanned("x/CD 1/1.opus").presentation())
                .isEqualTo(new Presentation(
                        "Enregistré en une nuit.\n\n# Sans filet.",
                        "Zoé : voix\nMax : tout le reste",
                        List.of(
                                new WebLink("Notre page", URI.create("https://xn--exmple-cua.org/%C3%A9?a=b")),
                                new WebLink("example.org", URI.create("https://www.example.org/x")),
                                new WebLink("nous@example.org", URI.create("mailto:nous@example.org"))),
                        true,
                        Optional.of(LocalDate.of(2026, 12, 24))));
        assertThat(problems()).isEmpty();
    }

    @Test
    void and_in_english_where_lines_may_be_made_one() {
        music.file("x/album.yaml", """
                presentation: >
                  One
                  line.

                  Another.
                credits: All by us
                link: https://example.org/
                unlisted: no
                published-from: 2026-12-24
                """);
        assertThat(music.scanned("x/CD 1/1.opus").presentation())
                .isEqualTo(new Presentation(
                        "One line.\n\nAnother.",
                        "All by us",
                        List.of(new WebLink("example.org", URI.create("https://example.org/"))),
                        false,
                        Optional.of(LocalDate.of(2026, 12, 24))));
    }

    @Test
    void an_album_stays_out_until_its_day_has_come() {
        music.track("now.opus", "title=N", "artist=A")
                .file("x/album.yaml", "titre: Bientôt\npublié le: 2026-12-24")
                .file("both.m3u", "now.opus\nx/CD 1/1.opus")
                .file("x/later.m3u", "CD 1/1.opus");
        Library library = music.scan();
        LocalDate eve = LocalDate.of(2026, 12, 23);
        assertThat(library.on(eve).tracks()).extracting(Track::path).containsExactly("now.opus");
        assertThat(library.on(eve).playlists())
                .singleElement()
                .satisfies(playlist -> assertThat(playlist.tracks()).hasSize(1));
        assertThat(library.waiting(eve)).extracting(Album::title).containsExactly("Bientôt");
        assertThat(library.on(eve.plusDays(1))).isEqualTo(library);
        assertThat(library.waiting(eve.plusDays(1))).isEmpty();
    }

    @Test
    void an_order_numbers_the_tracks_of_each_disc_by_file_or_title() {
        music.track("x/CD 1/1.opus", "title=Fin", "album=A", "track=1")
                .track("x/CD 1/2.opus", "title=Début", "album=A", "track=2")
                .track("x/CD 1/3.opus", "title=Milieu", "album=A", "track=3")
                .track("x/CD 2/1.opus", "title=Encore", "album=A", "track=7")
                .file("x/album.yaml", "ordre:\n  - debut\n  - CD 1/3.opus\n  - CD 2/1\n");
        assertThat(Album.of(music.scan().tracks()).get(0).tracks())
                .extracting(t -> t.tags().disc() + "." + t.tags().number() + " "
                        + t.tags().title())
                .containsExactly("1.1 Début", "1.2 Milieu", "1.3 Fin", "2.1 Encore");
        assertThat(problems()).isEmpty();
    }

    @Test
    void names_in_an_order_that_are_nobodys_or_several_are_said_together() {
        music.track("x/CD 2/1.opus", "title=U", "album=wrong").file("x/album.yaml", "order: T; 1.opus; gone; T");
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("3 names", "\"order\"", "1.opus, gone, T"));
    }

    @Test
    void links_of_other_kinds_are_one_problem_and_the_good_ones_stay() {
        music.file("x/album.yaml", "links:\n" + """
                  javascript:alert(1)
                  Nice: JAVASCRIPT:alert(1)
                  data:text/html,<script>x</script>
                  file:///etc/passwd
                  https://me:secret@example.org/
                  https://
                  http://a b/<x>
                  example
                  https://example.org/""".indent(1) + "  https://" + "a".repeat(2_000) + ".org/\n");
        assertThat(music.scanned("x/CD 1/1.opus").presentation().links())
                .containsExactly(new WebLink("example.org", URI.create("https://example.org/")));
        assertThat(problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what()).contains("9 links", "\"links\"", "javascript:alert(1)"));
    }

    @Test
    void endless_values_are_cut_and_control_characters_taken_out_with_one_problem_each() {
        music.file(
                "x/album.yaml",
                "title: " + "é".repeat(10_000) + "\ncredits: a\u0007b\u202ec\npresentation: " + "x".repeat(10_000)
                        + "\npublished from: soon\nunlisted: perhaps\n");
        Track track = music.scanned("x/CD 1/1.opus");
        assertThat(track.tags().album()).isEqualTo("é".repeat(500));
        assertThat(track.presentation().credits()).isEqualTo("a bc");
        assertThat(track.presentation().text()).hasSize(5000);
        assertThat(track.presentation().from()).isEmpty();
        assertThat(problems()).hasSize(5);
        assertThat(problems()).extracting(Problem::what).doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_is_anything_else_is_no_flood_of_problems() {
        music.file("x/album.yaml", "no\n".repeat(50_000));
        assertThat(problems()).hasSize(11);
        music.file("x/album.yaml", "title: x\n".repeat(50_000));
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("256 KiB"));
    }

    @Test
    void garbage_in_place_of_notes_is_survived() {
        byte[] garbage = new byte[5000];
        new java.util.Random(1).nextBytes(garbage);
        music.file("x/album.yaml", garbage);
        assertThat(tags().title()).isEqualTo("T");
    }
}
