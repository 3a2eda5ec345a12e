package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.budget.Commons;
import org.lowtunes.budget.Limits;
import org.lowtunes.budget.PlanError;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.publish.AtRest;
import org.lowtunes.publish.Draft;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.site.SiteSettings;

/** The sample library, really encoded into budgets. */
class BudgetIT {

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void a_budget_is_used_and_never_exceeded_and_the_next_build_changes_nothing() throws Exception {
        long most = AtRest.of(build(OptionalLong.of(1_000_000_000), true, Ledger.EMPTY), true)
                .bytes();
        for (double share : new double[] {0.75, 0.9}) {
            for (boolean packed : new boolean[] {true, false}) {
                long budget = (long) (most * share);

                Site site = build(OptionalLong.of(budget), packed, Ledger.EMPTY);

                assertThat(AtRest.of(site, packed).bytes()).isBetween((long) (budget * 0.97), budget);
                log.clear();
                Site again = build(OptionalLong.of(budget), packed, Ledger.parse(site.ledger(), "ledger"));
                assertThat(again.publication()).isEqualTo(site.publication());
                assertThat(log).anyMatch(line -> line.startsWith("Encoded nothing"));
                assertThat(log).noneMatch(line -> line.startsWith("Tracks that were published before"));
            }
        }
    }

    @Test
    void a_budget_that_shrinks_says_which_tracks_pay_for_it() throws Exception {
        Site site = build(OptionalLong.of(1_000_000_000), false, Ledger.EMPTY);
        long taken = AtRest.of(site, false).bytes();
        log.clear();

        build(OptionalLong.of((long) (taken * 0.97)), false, Ledger.parse(site.ledger(), "ledger"));

        assertThat(log)
                .anyMatch(line -> line.startsWith("Tracks that were published before"))
                .anyMatch(line -> line.contains("to make room"));
    }

    @Test
    void what_cannot_fit_is_told_before_anything_is_encoded() {
        assertThatThrownBy(() -> build(OptionalLong.of(1_000_000), true, Ledger.EMPTY))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("does not fit")
                .hasMessageContaining("lowtunes.budget");
        assertThat(log).noneMatch(line -> line.startsWith("Encoded"));
    }

    @Test
    void what_a_dry_run_predicts_comes_true_within_the_error_that_it_states() throws Exception {
        long most = AtRest.of(build(OptionalLong.of(1_000_000_000), false, Ledger.EMPTY), false)
                .bytes();
        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), SampleSite.CACHE);
        for (double share : new double[] {0.75, 1.5}) {
            OptionalLong budget = OptionalLong.of((long) (most * share));
            List<Draft> planned = new ArrayList<>();
            new SiteBuild(settings(budget, false), ffmpeg, new AudioCache(folder.resolve("fresh" + share)), log::add)
                    .plan(Ledger.EMPTY, (sure, draft) -> planned.add(draft));

            long taken = AtRest.of(build(budget, false, Ledger.EMPTY), false).sounds();

            List<Double> sizes = planned.get(0).renditions().values().stream()
                    .map(Long::doubleValue)
                    .toList();
            double predicted = sizes.stream().mapToDouble(Double::doubleValue).sum();
            assertThat(predicted).isCloseTo(taken, within((double) PlanError.of(sizes)));
            assertThat(log).anyMatch(line -> line.matches("Would encode .*Bitrates: .*[1-9]\\d* at \\d+ kbit/s.*"));
            log.clear();
        }
    }

    @Test
    void a_plan_is_as_near_as_it_says() throws Exception {
        SiteBuild.Settings settings = settings(OptionalLong.of(1_000_000_000), false);
        AudioCache fresh = new AudioCache(folder.resolve("cache"));
        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), SampleSite.CACHE);

        List<Draft> planned = new ArrayList<>();
        new SiteBuild(settings, ffmpeg, fresh, log::add).plan(Ledger.EMPTY, (sure, draft) -> {
            log.add(sure);
            planned.add(draft);
        });

        assertThat(log).anyMatch(line -> line.matches("Would encode [1-9].*give or take.*"));
        assertThat(log).last().asString().contains("are predicted: about ");
        Draft draft = planned.get(0);
        assertThat(draft.renditions()).hasSize(draft.site().tracks());
        assertThat(draft.site().files())
                .extracting(SiteFile::key)
                .containsAll(draft.renditions().keySet());
        assertThat(fresh.folder().resolve("renditions")).doesNotExist();
    }

    private Site build(OptionalLong budget, boolean packed, Ledger ledger) throws InterruptedException {
        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), SampleSite.CACHE);
        return new SiteBuild(settings(budget, packed), ffmpeg, new AudioCache(SampleSite.CACHE), log::add).run(ledger);
    }

    private SiteBuild.Settings settings(OptionalLong budget, boolean packed) {
        return new SiteBuild.Settings(
                LibrarySources.of(List.of(SampleSite.MUSIC)),
                new SiteSettings(
                        "Sample", "en", SiteNotes.NONE, Optional.empty(), Set.of(), LocalDate.of(2026, 11, 20)),
                folder.resolve("site"),
                new Limits(2_000_000_000, budget, Limits.USUAL_FLOOR, Limits.USUAL_CEILING, packed, Commons.NONE),
                2);
    }
}
