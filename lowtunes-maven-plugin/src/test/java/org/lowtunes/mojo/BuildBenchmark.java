package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.publish.AtRest;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.testing.Figures;
import org.lowtunes.testing.OutsideProgram;

/**
 * Measures builds: of real music, whose folder is the property {@code lowtunes.music}, and of two libraries on paper
 * ({@link PaperLibrary}) that are too large to be encoded for a measurement. Fails when a figure that must hold does
 * not. Not part of a build; wants a machine that does nothing else, and Linux:
 *
 * <pre>mvn -pl lowtunes-maven-plugin -am test -Dtest=BuildBenchmark \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dlowtunes.music=/some/music -Dlowtunes.benchmark=300</pre>
 *
 * <p>{@code lowtunes.benchmark} is the number of tracks that are taken, at random but always the same;
 * {@code lowtunes.subsets} how many random parts of them get a budget; {@code lowtunes.parts} which of {@code real},
 * {@code budgets}, {@code long}, {@code 2000} and {@code 10000} are measured, separated by commas ({@code budgets}
 * needs {@code real}); {@code lowtunes.ffmpeg} names another ffmpeg than the one that a build would take.
 */
class BuildBenchmark {

    private static final int TRACKS = Integer.getInteger("lowtunes.benchmark", 300);
    private static final Set<String> PARTS = Set.of(
            System.getProperty("lowtunes.parts", "real,budgets,long,2000,10000").split(","));
    private static final int SUBSETS = Integer.getInteger("lowtunes.subsets", 20);
    private static final long BOUNDLESS = 1L << 50;
    private static final double[] TIGHT_MEDIUM_GENEROUS = {0.62, 0.8, 1.1};
    private static final int REPEATS = 3;
    private static final int RUNNING = 4;
    private static final double MEGABYTE = 1e6;

    @TempDir
    Path folder;

    private final Figures figures = new Figures();
    private Ffmpeg ffmpeg;
    private List<Path> music;

    @Test
    void a_build_is_fast_and_small_and_keeps_its_budget() throws Exception {
        ffmpeg = Ffmpeg.find(
                Optional.ofNullable(System.getProperty("lowtunes.ffmpeg")).map(Path::of), folder.resolve("tools"));
        music = music(Path.of(System.getProperty("lowtunes.music", "../sample-library/music")));
        say(
                "ffmpeg %s, %d processors, load %.1f",
                ffmpeg.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        if (PARTS.contains("real")) {
            long most = realMusic();
            if (PARTS.contains("budgets")) {
                budgets(most);
            }
        }
        if (PARTS.contains("long")) {
            longFile();
        }
        if (PARTS.contains("2000")) {
            paper(2_000, 1_850_000_000L, 1.5);
        }
        if (PARTS.contains("10000")) {
            paper(10_000, 9_250_000_000L, Double.POSITIVE_INFINITY);
        }
        figures.print();
        assertThat(figures.missed()).as("a figure that must hold does not").isFalse();
    }

    private static List<Path> music(Path where) throws IOException {
        try (Stream<Path> all = Files.walk(where)) {
            List<Path> files = new ArrayList<>(
                    all.filter(file -> file.toString().matches("(?i).*\\.(flac|ogg|oga|opus|mp3|m4a|wav|wv)"))
                            .sorted()
                            .toList());
            Collections.shuffle(files, new Random(3));
            return files.subList(0, Math.min(TRACKS, files.size()));
        }
    }

    /** The first build, with room and without; the same again, and with one more track. */
    private long realMusic() throws Exception {
        Path work = folder.resolve("real");
        link(work, music.subList(0, music.size() - 1));
        BuildRun first = first("first build", work, BOUNDLESS);
        say("peak private memory of the build and its ffmpegs, Java's usual heap: %.0f MB", first.memory() / MEGABYTE);
        Path tight = folder.resolve("tight");
        link(tight, music.subList(0, music.size() - 1));
        long budget = first.bytes() * 8 / 10;
        figures.atMost(
                "first build into 80 %, share of it",
                first("into 80 %", tight, budget).bytes() * 1.0 / budget, 1, 1);
        BuildRun again = BuildRun.of(work, BOUNDLESS, ffmpeg.executable());
        say("unchanged: %.2f s, CPU %.2f s", again.seconds(), again.processorSeconds());
        figures.atMost("tracks encoded, unchanged", again.encoded(), 0, 0);
        Path one = music.get(music.size() - 1);
        link(work, List.of(one));
        // An album has one gain: when it changes, the album is encoded again, at most all of the folder.
        long album = music.stream()
                .filter(file ->
                        file.getParent().getFileName().equals(one.getParent().getFileName()))
                .count();
        BuildRun added = BuildRun.of(work, BOUNDLESS, ffmpeg.executable());
        say("one track added: %.2f s, CPU %.2f s", added.seconds(), added.processorSeconds());
        figures.atMost("tracks encoded, one added (and its album's gain)", added.encoded(), album, 1);
        return added.bytes();
    }

    /** Everything that a build does when nothing is there yet, beside what ffmpeg alone takes for what came out. */
    private BuildRun first(String name, Path work, long budget) throws Exception {
        BuildRun run = BuildRun.of(work, budget, ffmpeg.executable(), "-D" + BuildProcess.WATCHED + "=true");
        double bare = bareSeconds(work);
        say(
                "%s: %d tracks, %.1f MB at rest, %.1f s, CPU %.1f s, %d encodes; bare ffmpeg CPU %.1f s; x %.2f",
                name,
                run.tracks(),
                run.bytes() / MEGABYTE,
                run.seconds(),
                run.processorSeconds(),
                run.encoded(),
                bare,
                run.processorSeconds() / bare);
        figures.atMost(
                name + ": CPU, x bare ffmpeg", run.processorSeconds() / bare, slow() ? 1.4 : 1.9, slow() ? 1.25 : 1.6);
        return run;
    }

    /** The bundled one, also when it is named. */
    private boolean slow() {
        return ffmpeg.bundled() || ffmpeg.executable().getFileName().toString().matches("\\d+-ffmpeg-.*");
    }

    /** The processor time of bare ffmpeg for the same renditions, from its start to its end. */
    private double bareSeconds(Path work) throws Exception {
        AudioCache cache = new AudioCache(work.resolve("cache"));
        Ledger ledger = new LedgerFile(work.resolve("ledger.tsv")).read();
        Heard heard = build(work, BOUNDLESS, cache, line -> {}).listen(ledger);
        say(
                "%.2f hours",
                heard.tracks().stream()
                                .mapToDouble(one -> one.listening().seconds())
                                .sum()
                        / 3600);
        long before = BuildProcess.childrenMillis();
        new CpuPool(0)
                .map(heard.tracks(), one -> bare(one, ledger, heard), o -> {})
                .forEach(outcome -> outcome.result().orElseThrow());
        return (BuildProcess.childrenMillis() - before) / 1e3;
    }

    private int bare(HeardTrack one, Ledger ledger, Heard heard) throws Exception {
        int kbps = ledger.track(heard.ids().get(one.listening().sound()))
                .orElseThrow()
                .kbps();
        Path out = Files.createTempFile(folder, "bare", ".opus");
        List<String> command =
                new ArrayList<>(List.of(ffmpeg.executable().toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of("-i", one.track().file().toString(), "-map", "0:a:0", "-c:a", "libopus"));
        command.addAll(List.of("-ac", Integer.toString(one.listening().renditionChannels())));
        command.addAll(List.of("-b:a", kbps + "k", out.toString()));
        OutsideProgram.run(new ProcessBuilder(command));
        Files.delete(out);
        return kbps;
    }

    /** Three budgets for everything, then random parts of it, all on the cache that is there. */
    private void budgets(long most) throws Exception {
        Path work = folder.resolve("real");
        String[] names = {"tight", "medium", "generous"};
        for (int i = 0; i < names.length; i++) {
            budget(names[i], work, (long) (most * TIGHT_MEDIUM_GENEROUS[i]), i == names.length - 1);
        }
        Random random = new Random(20);
        for (int i = 1; i <= SUBSETS; i++) {
            List<Path> some = new ArrayList<>(music);
            Collections.shuffle(some, random);
            Path part = folder.resolve("part" + i);
            link(part, some.subList(0, 1 + random.nextInt(some.size())));
            AudioCache cache = new AudioCache(work.resolve("cache"));
            Bytes all = bytes(part, BOUNDLESS, cache);
            double share = TIGHT_MEDIUM_GENEROUS[i % 2];
            budget("part " + i, part, all.beside() + (long) (all.sounds() * share), false);
        }
    }

    private record Bytes(int tracks, long sounds, long beside, TreeMap<Integer, Integer> kbps) {}

    private void budget(String name, Path work, long budget, boolean generous) throws Exception {
        AudioCache cache = new AudioCache(folder.resolve("real/cache"));
        long predicted = predicted(work, budget, cache);
        Bytes taken = bytes(work, budget, cache);
        double off = 100.0 * Math.abs(predicted - taken.sounds()) / taken.sounds();
        double used = 100.0 * (taken.sounds() + taken.beside()) / budget;
        say(
                "%-9s %3d tracks, budget %6.2f MB, used %.2f %%, %s by %d bytes, predicted %.2f %% off, kbit/s %s",
                name,
                taken.tracks(),
                budget / MEGABYTE,
                used,
                used > 100 ? "EXCEEDED" : "kept",
                Math.abs(budget - taken.sounds() - taken.beside()),
                off,
                taken.kbps());
        figures.atMost(name + ": used, %", used, 100, 100);
        figures.atMost(name + ": off the dry run, % of the audio", off, 3, 2);
        if (!generous) {
            figures.atLeast(name + ": used, %", used, 97, 97);
        }
    }

    /** What a dry run says of the renditions. */
    private long predicted(Path work, long budget, AudioCache cache) throws InterruptedException {
        long[] bytes = new long[1];
        build(work, budget, cache, line -> {})
                .plan(
                        Ledger.EMPTY,
                        (sure, draft) -> bytes[0] = draft.renditions().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        return bytes[0];
    }

    private Bytes bytes(Path work, long budget, AudioCache cache) throws InterruptedException {
        Site site = build(work, budget, cache, line -> {}).run(Ledger.EMPTY);
        AtRest taken = AtRest.of(site, true);
        TreeMap<Integer, Integer> kbps = new TreeMap<>();
        Ledger.parse(site.ledger(), "ledger")
                .tracks()
                .values()
                .forEach(entry -> kbps.merge(entry.kbps(), 1, Integer::sum));
        return new Bytes(site.tracks(), taken.sounds(), taken.beside(), kbps);
    }

    private SiteBuild build(Path work, long budget, AudioCache cache, Consumer<String> log) {
        return BuildProcess.build(
                work.resolve("music"),
                cache,
                work.resolve("site"),
                budget,
                Runtime.getRuntime().availableProcessors(),
                ffmpeg,
                log);
    }

    /**
     * What one more running track holds, of a minute and of ten hours: four at once beside one alone, so that what
     * every build holds is left out. Java is told to hold no more than it uses.
     */
    private void longFile() throws Exception {
        for (String length : new String[] {"60", "36000"}) {
            double alone = memory(1, length);
            double together = memory(RUNNING, length);
            say(
                    "tracks of %s s, peak private memory of the build and its ffmpegs: one %.0f MB, %d at once %.0f MB",
                    length, alone, RUNNING, together);
            figures.atMost(
                    "memory of a running track of " + length + " s, MB", (together - alone) / (RUNNING - 1), 32, 24);
        }
    }

    private double memory(int running, String length) throws Exception {
        Path work = folder.resolve("long" + running + "x" + length);
        Path music = Files.createDirectories(work.resolve("music"));
        for (int i = 0; i < running; i++) {
            tone(music.resolve("Long" + i + ".flac"), 440 + 110 * i, length);
        }
        BuildRun run = BuildRun.of(
                work,
                BOUNDLESS,
                ffmpeg.executable(),
                running,
                "-XX:+UseSerialGC",
                "-Xms8m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-D" + BuildProcess.WATCHED + "=true");
        return run.memory() / MEGABYTE;
    }

    private void tone(Path file, int hertz, String seconds) throws Exception {
        List<String> command = new ArrayList<>(List.of(ffmpeg.executable().toString(), "-v", "error", "-f", "lavfi"));
        command.addAll(List.of("-i", "aevalsrc='0.3*sin(" + hertz + "*t)':s=16000", "-t", seconds, file.toString()));
        OutsideProgram.run(new ProcessBuilder(command));
    }

    private void paper(int tracks, long bytes, double must) throws Exception {
        Path work = folder.resolve("paper" + tracks);
        PaperLibrary.make(work, tracks, bytes, music.subList(0, Math.min(12, music.size())), ffmpeg);
        long budget = bytes * 11 / 10;
        BuildRun first = BuildRun.of(work, budget, ffmpeg.executable());
        say(
                "%d tracks on paper, %.2f GB: first build, all heard and encoded, %.1f s",
                tracks, bytes / 1e9, first.seconds());
        double best = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        for (int i = 0; i < REPEATS; i++) {
            BuildRun again = BuildRun.of(work, budget, ffmpeg.executable());
            best = Math.min(best, again.seconds());
            processor = Math.min(processor, again.processorSeconds());
            figures.atMost(tracks + " tracks: encoded, unchanged", again.encoded(), 0, 0);
        }
        say("%d tracks: unchanged %.2f s, CPU %.2f s", tracks, best, processor);
        figures.atMost(tracks + " tracks: unchanged, s", best, must, must);
    }

    private static void link(Path work, List<Path> files) throws IOException {
        for (Path file : files) {
            Path album = Files.createDirectories(
                    work.resolve("music").resolve(file.getParent().getFileName().toString()));
            Path place = album.resolve(file.getFileName().toString());
            if (!Files.exists(place)) {
                Files.copy(file, place);
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
