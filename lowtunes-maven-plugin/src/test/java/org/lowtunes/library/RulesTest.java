package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.library.RulePlaylist.Order;

class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void someTracks() {
        music = new MusicOnPaper(root)
                .track("Zoé/Un/01 Été.opus", "title=Été", "artist=Zoé", "genre=Jazz;Pop", "date=1995")
                .track("Max/Un/02 Hiver.opus", "title=Hiver", "artist=Max, Zoé", "genre=rock", "date=2001")
                .track("Max/Un/03 Été.opus", "title=Été", "artist=Max");
    }

    private RulePlaylist only(String text) {
        Library library = music.file("Un choix.playlist.yaml", text).scan();
        assertThat(library.problems()).isEmpty();
        assertThat(library.rules()).hasSize(1);
        return library.rules().get(0);
    }

    private List<String> fitting(String text) {
        RulePlaylist rules = only(text);
        return music.scan().tracks().stream()
                .filter(track -> rules.fits(track, TODAY.minusDays(10), TODAY))
                .map(Track::path)
                .toList();
    }

    @Test
    void all_rules_are_read_in_french() {
        Track hiver = music.scanned("Max/Un/02 Hiver.opus");
        assertThat(only("""
                titre: Nouveautés
                genres: Jazz; Rock
                années: 1990 à 1999
                contributrice: Zoé
                artistes:
                  - Max
                  - Zoé
                ajouté depuis: 30 jours
                semblable à: max/un/02 hiver
                au plus: 12
                ordre: plus récents
                """))
                .isEqualTo(new RulePlaylist(
                        "Un choix.playlist.yaml",
                        "Nouveautés",
                        List.of("Jazz", "Rock"),
                        1990,
                        1999,
                        List.of("Zoé"),
                        List.of("Max", "Zoé"),
                        Optional.empty(),
                        30,
                        Optional.of(hiver),
                        12,
                        Order.NEWEST));
    }

    @Test
    void and_in_english_and_the_name_of_the_file_is_the_title() {
        RulePlaylist rules = only("similar to: Max, Zoé - Hiver\nadded-since: 2026-01-31\nyear: 1990-\n");
        assertThat(rules)
                .extracting(
                        RulePlaylist::title,
                        RulePlaylist::most,
                        RulePlaylist::order,
                        RulePlaylist::firstYear,
                        RulePlaylist::lastYear,
                        RulePlaylist::since)
                .containsExactly("Un choix", 30, Order.SIMILAR, 1990, 9999, Optional.of(LocalDate.of(2026, 1, 31)));
        assertThat(rules.similarTo().orElseThrow().path()).isEqualTo("Max/Un/02 Hiver.opus");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "genre: JAZZ | Zoé/Un/01 Été.opus",
                "genre: jazz; Rock | Max/Un/02 Hiver.opus,Zoé/Un/01 Été.opus",
                "year: 1995 | Zoé/Un/01 Été.opus",
                "year: -1999 | Zoé/Un/01 Été.opus",
                "year: 1996 - 2001 | Max/Un/02 Hiver.opus",
                "artist: zoe | Max/Un/02 Hiver.opus,Zoé/Un/01 Été.opus",
                "artist: Max, Zoé | Max/Un/02 Hiver.opus",
                "contributor: Zoé | ",
                "added since: 10 days | Max/Un/02 Hiver.opus,Max/Un/03 Été.opus,Zoé/Un/01 Été.opus",
                "added since: 9d | ",
                "added since: 2026-11-10 | Max/Un/02 Hiver.opus,Max/Un/03 Été.opus,Zoé/Un/01 Été.opus",
                "added since: 2026-11-11 | "
            })
    void a_track_has_to_fit_each_rule(String rule, String paths) {
        assertThat(fitting(rule)).isEqualTo(paths == null ? List.of() : List.of(paths.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year: 1999-1990",
                "year: soon",
                "year: 19901999",
                "year: -",
                "added since: yesterday",
                "added since: 2026-02-31",
                "added since: 0 days",
                "similar to: Été",
                "similar to: Nobody - Nothing",
                "similar to: ../../etc/passwd",
                "order: similar",
                "order: <script>",
                "genre: Jazz\nat most: 0",
                "genre: Jazz\nat most: -1",
                "genre: Jazz\nat most: 99999999999",
                "gener: Jazz",
                "genre: Jazz\ngenre: Rock",
                "genre: Jazz\n- list"
            })
    void a_list_that_is_not_right_in_every_line_is_left_out_and_that_is_said(String text) {
        Library library = music.file("x.playlist.yaml", text).scan();
        assertThat(library.rules()).isEmpty();
        assertThat(library.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.where()).isEqualTo("x.playlist.yaml"))
                .anySatisfy(problem -> assertThat(problem.what()).contains("left out"));
    }

    @Test
    void a_list_without_a_rule_is_none() {
        Library library =
                music.file("x.playlist.yml", "# nothing\ntitle: All\ngenre:\n").scan();
        assertThat(library.rules()).isEmpty();
        assertThat(library.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("no rule"));
    }

    @Test
    void garbage_is_survived() {
        byte[] garbage = new byte[20_000];
        new java.util.Random(4).nextBytes(garbage);
        Library library = music.file("x.playlist.yaml", garbage).scan();
        assertThat(library.rules()).isEmpty();
        assertThat(library.problems()).hasSizeBetween(1, 20);
    }
}
