package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.Problem;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteSettings;
import org.lowtunes.testing.OutsideProgram;

/** What was published under an id is found under it, whatever file the curator puts in its place. */
class AliasesIT {

    private static final String TAKE =
            "aevalsrc='0.3*sin(2*PI*220*t)*sin(2*PI*0.31*t)+0.2*sin(2*PI*(330+3*t)*t)+0.02*random(0)':s=44100:d=15";
    private static final String OTHER_TAKE =
            "aevalsrc='0.3*sin(2*PI*247*t)*sin(2*PI*0.5*t)+0.2*sin(2*PI*(390+2*t)*t)+0.02*random(1)':s=44100:d=17";

    @TempDir
    private Path folder;

    private Path music;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void aFolder() throws Exception {
        music = Files.createDirectories(folder.resolve("music"));
    }

    @Test
    void theBetterSourceOfOneRecordingWinsAndTheFirstIdStays() throws Exception {
        record(music.resolve("first.mp3"), TAKE, "Été", "-b:a", "192k");
        Ledger first = build(Ledger.EMPTY, LocalDate.of(2026, 1, 2));
        String id = only(first);

        record(music.resolve("second.flac"), TAKE, "Summer");
        Ledger second = build(first, LocalDate.of(2026, 3, 4));
        assertThat(only(second)).isEqualTo(id);
        Ledger.Entry now = second.track(id).orElseThrow();
        assertThat(now.sound()).isNotEqualTo(first.track(id).orElseThrow().sound());
        assertThat(now.published()).isEqualTo("2026-01-02");
        assertThat(now.aliases()).hasSize(1).doesNotContain(id);
        assertThat(problems).extracting(Problem::where).contains("first.mp3");

        assertThat(build(second, LocalDate.of(2026, 5, 6)).toText()).isEqualTo(second.toText());
        Files.delete(music.resolve("first.mp3"));
        assertThat(build(second, LocalDate.of(2026, 5, 6)).toText()).isEqualTo(second.toText());
    }

    @Test
    void aReplacedFileKeepsTheFormerIdAsAnAlias() throws Exception {
        record(music.resolve("song.mp3"), TAKE, "Été", "-b:a", "192k");
        Ledger first = build(Ledger.EMPTY, LocalDate.of(2026, 1, 2));
        String former = only(first);

        Files.delete(music.resolve("song.mp3"));
        record(music.resolve("new mix.flac"), OTHER_TAKE, "été");
        Ledger second = build(first, LocalDate.of(2026, 3, 4));
        String id = second.tracks().keySet().stream()
                .filter(t -> !t.equals(former))
                .findFirst()
                .orElseThrow();
        assertThat(second.track(id).orElseThrow().aliases()).containsExactly(former);
        assertThat(second.track(id).orElseThrow().published()).isEqualTo("2026-01-02");
    }

    @Test
    void twoTakesAreTwoTracks() throws Exception {
        record(music.resolve("one.mp3"), TAKE, "Été", "-b:a", "192k");
        record(music.resolve("two.flac"), OTHER_TAKE, "Été");

        Ledger ledger = build(Ledger.EMPTY, LocalDate.of(2026, 1, 2));
        assertThat(ledger.tracks())
                .hasSize(2)
                .allSatisfy((id, entry) -> assertThat(entry.aliases()).isEmpty());
    }

    private static String only(Ledger ledger) {
        assertThat(ledger.tracks()).hasSize(1);
        return ledger.tracks().firstKey();
    }

    private Ledger build(Ledger before, LocalDate today) throws Exception {
        SiteBuild build = new SiteBuild(
                new SiteBuild.Settings(
                        LibrarySources.of(List.of(music)),
                        new SiteSettings("Ours", "en", SiteNotes.NONE, Optional.empty(), Set.of(), today),
                        folder.resolve("site"),
                        Limits.ofQuota(150_000_000),
                        2),
                ffmpeg(),
                new AudioCache(folder.resolve("cache")),
                line -> {});
        Site site = build.run(before);
        problems.clear();
        problems.addAll(build.problems());
        return Ledger.parse(site.ledger(), "test");
    }

    private static void record(Path file, String source, String title, String... codec) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(ffmpeg().executable().toString(), "-v", "error", "-f", "lavfi", "-i", source));
        command.addAll(List.of(codec));
        command.addAll(
                List.of("-metadata", "artist=Nous", "-metadata", "album=Un album", "-metadata", "title=" + title));
        command.add(file.toString());
        OutsideProgram.run(command);
    }

    private static Ffmpeg ffmpeg() {
        return Ffmpeg.find(Optional.empty(), SampleSite.CACHE);
    }
}
