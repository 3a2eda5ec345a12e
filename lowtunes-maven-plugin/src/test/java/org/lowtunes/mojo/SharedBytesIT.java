package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.budget.Commons;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.LibrarySource;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.Share;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.publish.AtRest;
import org.lowtunes.report.TrackFacts;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteSettings;

/** Two people's libraries, really encoded into one budget. */
class SharedBytesIT {

    @TempDir
    Path folder;

    private AtRest taken;

    private Map<String, Long> bytesByContributor(long budget, double zoes, double maxs) throws InterruptedException {
        LibrarySources music = new LibrarySources(
                List.of(
                        new LibrarySource(
                                "Zoé", SampleSite.MUSIC.resolve("Bruit de Palier"), new Share(zoes, Long.MAX_VALUE)),
                        new LibrarySource(
                                "Max",
                                SampleSite.MUSIC.resolve("Ar Botoù-koad Skañv"),
                                new Share(maxs, Long.MAX_VALUE))),
                List.of(),
                List.of());
        SiteBuild.Settings settings = new SiteBuild.Settings(
                music,
                new SiteSettings(
                        "Sample", "en", SiteNotes.NONE, Optional.empty(), Set.of(), LocalDate.of(2026, 11, 20)),
                folder.resolve("site"),
                new Limits(
                        2_000_000_000,
                        OptionalLong.of(budget),
                        Limits.USUAL_FLOOR,
                        Limits.USUAL_CEILING,
                        false,
                        Commons.NONE),
                2);
        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), SampleSite.CACHE);
        SiteBuild build = new SiteBuild(settings, ffmpeg, new AudioCache(SampleSite.CACHE), line -> {});
        Site site = build.run(Ledger.EMPTY);
        taken = AtRest.of(site, false);
        return build.facts(Optional.empty()).tracks().stream()
                .collect(Collectors.groupingBy(TrackFacts::contributor, Collectors.summingLong(TrackFacts::bytes)));
    }

    @Test
    void nobody_takes_more_than_the_own_share_while_the_other_needs_the_rest() throws Exception {
        Map<String, Long> most = bytesByContributor(1_000_000_000, 0.5, 0.5);
        long audio = taken.sounds();
        long tight = taken.beside() + audio * 3 / 4;

        // What Zoé may take is as much as Zoé takes at the most, and Max has to do with what is left.
        double zoes = most.get("Zoé") / (audio * 0.75);
        Map<String, Long> bytes = bytesByContributor(tight, zoes, 1 - zoes);
        assertThat(bytes.get("Zoé")).isGreaterThan(most.get("Zoé") * 95 / 100);
        assertThat(bytes.get("Max")).isLessThan(most.get("Max") * 2 / 3);
        assertThat(taken.bytes()).isBetween((long) (tight * 0.97), tight);

        // A share that is not used goes to the other.
        Map<String, Long> generous = bytesByContributor(taken.beside() + audio * 95 / 100, 0.9, 0.1);
        assertThat(generous.get("Max")).isGreaterThan(bytes.get("Max"));
    }
}
