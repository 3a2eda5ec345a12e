package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lowtunes.library.Library;
import org.lowtunes.library.Playlist;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.Problem;
import org.lowtunes.library.RulePlaylist;
import org.lowtunes.library.RulePlaylist.Order;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.mojo.RuleStep.Known;
import org.lowtunes.similarity.Analysis;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.SitePlaylist;

class RuleStepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final Track LOW = track("Low", 2001, false);
    private static final Track LOWER = track("Lower", 2000, false);
    private static final Track HIGH = track("High", 1999, false);
    private static final Track HIDDEN = track("Hidden", 1999, true);
    private static final Track COPY = track("Copy", 2001, false);

    private static List<Known> known;
    private static Map<Track, String> ids;

    @BeforeAll
    static void listen() {
        known = List.of(
                new Known(HIGH, "high__", TODAY.minusDays(5), () -> sound(1760, 300)),
                new Known(LOW, "low___", TODAY, () -> sound(110, 60)),
                new Known(LOWER, "lower_", TODAY.minusDays(9), () -> sound(104, 62)),
                new Known(HIDDEN, "hidden", TODAY, () -> sound(109, 60)));
        ids = new HashMap<>(Map.of(COPY, "low___"));
        known.forEach(one -> ids.put(one.track(), one.id()));
    }

    private static Track track(String title, int year, boolean unlisted) {
        Tags tags = new Tags(title, title, title, title, 1, 1, "" + year, List.of(), "", "", "", "", "", false);
        Presentation presentation = new Presentation("", "", List.of(), unlisted, Optional.empty());
        return new Track(Path.of(title), title + ".flac", tags, Optional.empty(), presentation, "");
    }

    /** A tone with overtones that is struck again and again; mono at 22,050 Hz. */
    private static Optional<Descriptor> sound(double hertz, double strokesPerMinute) {
        short[] samples = new short[10 * 22_050];
        double stroke = 22_050 * 60 / strokesPerMinute;
        for (int i = 0; i < samples.length; i++) {
            double value = 0;
            for (int partial = 1; partial < 6; partial++) {
                value += Math.sin(2 * Math.PI * hertz * partial * i / 22_050) / partial;
            }
            samples[i] = (short) (6000 * value * Math.exp(-4 * (i % stroke) / stroke));
        }
        Analysis analysis = new Analysis();
        analysis.add(samples, samples.length);
        return analysis.finish();
    }

    private static RulePlaylist rule(int firstYear, Track similarTo, int most, Order order) {
        return new RulePlaylist(
                "x.playlist.yaml",
                "X",
                List.of(),
                firstYear,
                9999,
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                Optional.ofNullable(similarTo),
                most,
                order);
    }

    private static List<String> ids(RulePlaylist rule) {
        return new RuleStep(known, ids, TODAY).ids(rule);
    }

    @Test
    void what_fits_is_in_the_order_of_the_catalogue_and_what_is_unlisted_is_not_in() {
        assertThat(ids(rule(0, null, 0, Order.ALBUM))).containsExactly("high__", "low___", "lower_");
        assertThat(ids(rule(2000, null, 0, Order.ALBUM))).containsExactly("low___", "lower_");
    }

    @Test
    void each_order_is_cut_at_its_end() {
        assertThat(ids(rule(0, null, 2, Order.NEWEST))).containsExactly("low___", "high__");
        assertThat(ids(rule(0, null, 2, Order.YEAR))).containsExactly("high__", "lower_");
        assertThat(ids(rule(0, null, 2, Order.TITLE))).containsExactly("high__", "low___");
        assertThat(ids(rule(0, null, 1, Order.ARTIST))).containsExactly("high__");
    }

    @Test
    void what_sounds_similar_stands_by_similarity_the_track_itself_first() {
        assertThat(ids(rule(0, LOW, 0, Order.SIMILAR))).containsExactly("low___", "lower_", "high__");
        assertThat(ids(rule(0, LOW, 2, Order.TITLE))).containsExactly("low___", "lower_");
    }

    @Test
    void a_track_may_be_named_by_a_copy_or_be_unlisted_and_need_not_fit_itself() {
        assertThat(ids(rule(0, COPY, 2, Order.SIMILAR))).containsExactly("low___", "lower_");
        assertThat(ids(rule(0, HIDDEN, 2, Order.SIMILAR))).containsExactly("low___", "lower_");
        assertThat(ids(rule(2001, HIGH, 0, Order.SIMILAR))).containsExactly("low___");
    }

    @Test
    void a_track_that_was_not_heard_is_similar_to_none() {
        assertThat(ids(rule(0, track("Gone", 1, false), 0, Order.SIMILAR))).isEmpty();
    }

    private static final List<Problem> PROBLEMS = new java.util.ArrayList<>();

    private static List<SitePlaylist> playlists(List<Playlist> playlists, List<RulePlaylist> rules) {
        Ledger.Entry entry = new Ledger.Entry("sound", TODAY, 0, 64, List.of("former"));
        Ledger ledger = Ledger.EMPTY.with(Map.of("low___", entry), Map.of());
        PlaylistStep step =
                new PlaylistStep(ids, Map.of("lower_", List.of("latest")), ledger, new RuleStep(known, ids, TODAY));
        List<SitePlaylist> made = step.playlists(new Library(List.of(), playlists, rules, List.of()));
        PROBLEMS.clear();
        PROBLEMS.addAll(step.problems());
        return made;
    }

    @Test
    void a_playlist_may_name_places_ids_and_former_ids() {
        Playlist playlist = new Playlist(
                "l.jspf",
                "L",
                List.of(
                        new Playlist.Entry(Optional.of(COPY), ""),
                        new Playlist.Entry(Optional.empty(), "former"),
                        new Playlist.Entry(Optional.empty(), "latest"),
                        new Playlist.Entry(Optional.of(HIGH), "lower_"),
                        new Playlist.Entry(Optional.of(HIGH), "gone__"),
                        new Playlist.Entry(Optional.empty(), "gone__")));
        assertThat(playlists(List.of(playlist), List.of()))
                .containsExactly(new SitePlaylist("L", List.of("low___", "low___", "lower_", "lower_", "high__")));
        assertThat(PROBLEMS).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("l.jspf");
            assertThat(problem.what()).contains("One entry");
        });
    }

    @Test
    void a_list_that_nothing_fits_is_left_out_and_that_is_said() {
        assertThat(playlists(List.of(), List.of(rule(2050, null, 0, Order.ALBUM))))
                .isEmpty();
        assertThat(PROBLEMS)
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("x.playlist.yaml"));
    }
}
