package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The first build, the same again, and with one more track. */
    private long realMusic() throws Exception {
        Path work = folder.resolve("real");
        link(work, music.subList(0, music.size() - 1));
        BuildRun first = BuildRun.of(work, BOUNDLESS, ffmpeg.executable(), "-D" + BuildProcess.WATCHED + "=true");
        double bare = bareSeconds(work);
        say("real music: %d tracks, %.1f MB at rest", first.tracks(), first.bytes() / MEGABYTE);
        say("first build %.1f s, CPU %.1f s; bare ffmpeg CPU %.1f s", first.seconds(), first.processorSeconds(), bare);
        figures.atMost(
                "CPU of the first build, x bare ffmpeg",
                first.processorSeconds() / bare,
                ffmpeg.bundled() ? 1.4 : 1.9,
                ffmpeg.bundled() ? 1.25 : 1.6);
        say("peak memory of the build and its ffmpegs: %.0f MB", first.memory() / MEGABYTE);
        BuildRun again = BuildRun.of(work, BOUNDLESS, ffmpeg.executable());
        say("unchanged: %.2f s, CPU %.2f s", again.seconds(), again.processorSeconds());
        figures.atMost("tracks encoded, unchanged", again.encoded(), 0, 0);
        link(work, music.subList(music.size() - 1, music.size()));
        BuildRun added = BuildRun.of(work, BOUNDLESS, ffmpeg.executable());
        say("one track added: %.2f s, CPU %.2f s", added.seconds(), added.processorSeconds());
        figures.atMost("tracks encoded, one added (and its album's gain)", added.encoded(), 2, 1);
        return added.bytes();
    }

    /** What ffmpeg alone takes for the same renditions, by its own account. */
    private double bareSeconds(Path work) throws Exception {
        AudioCache cache = new AudioCache(work.resolve("cache"));
        Ledger ledger = new LedgerFile(work.resolve("ledger.tsv")).read();
        Heard heard = build(work, BOUNDLESS, cache, line -> {}).listen(ledger);
        double hours = heard.tracks().stream()
                        .mapToDouble(one -> one.listening().seconds())
                        .sum()
                / 3600;
        say("%.2f hours", hours);
        return new CpuPool(0)
                .map(heard.tracks(), one -> bareSeconds(one, ledger, heard), o -> {}).stream()
                        .mapToDouble(outcome -> outcome.result().orElseThrow())
                        .sum();
    }

    private double bareSeconds(HeardTrack one, Ledger ledger, Heard heard) throws Exception {
        int kbps = ledger.track(heard.ids().get(one.listening().sound()))
                .orElseThrow()
                .kbps();
        Path out = Files.createTempFile(folder, "bare", ".opus");
        List<String> command = new ArrayList<>(List.of(ffmpeg.executable().toString(), "-nostdin", "-benchmark", "-y"));
        command.addAll(List.of("-i", one.track().file().toString(), "-map", "0:a:0", "-c:a", "libopus"));
        command.addAll(List.of("-ac", Integer.toString(one.listening().renditionChannels())));
        command.addAll(List.of("-b:a", kbps + "k", out.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(out);
        Matcher times = Pattern.compile("utime=([0-9.]+)s stime=([0-9.]+)s").matcher(said);
        if (!times.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(times.group(1)) + Double.parseDouble(times.group(2));
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
        Bytes taken = bytes(work, budget, new AudioCache(folder.resolve("real/cache")));
        double used = 100.0 * (taken.sounds() + taken.beside()) / budget;
        say(
                "%-9s %3d tracks, budget %6.2f MB, used %.2f %%, %s by %d bytes, kbit/s %s",
                name,
                taken.tracks(),
                budget / MEGABYTE,
                used,
                used > 100 ? "EXCEEDED" : "kept",
                Math.abs(budget - taken.sounds() - taken.beside()),
                taken.kbps());
        figures.atMost(name + ": used, %", used, 100, 100);
        if (!generous) {
            figures.atLeast(name + ": used, %", used, 97, 97);
        }
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

    /** Ten hours of sound, with little memory: what is held does not grow with the length. */
    private void longFile() throws Exception {
        double[] megabytes = new double[2];
        String[] seconds = {"60", "36000"};
        for (int i = 0; i < seconds.length; i++) {
            Path work = folder.resolve("long" + i);
            Path file = Files.createDirectories(work.resolve("music")).resolve("Long.flac");
            OutsideProgram.run(new ProcessBuilder(
                    ffmpeg.executable().toString(),
                    "-v",
                    "error",
                    "-f",
                    "lavfi",
                    "-i",
                    "aevalsrc='0.3*sin(440*t)':s=16000",
                    "-t",
                    seconds[i],
                    file.toString()));
            BuildRun run =
                    BuildRun.of(work, BOUNDLESS, ffmpeg.executable(), "-Xmx64m", "-D" + BuildProcess.WATCHED + "=true");
            megabytes[i] = run.memory() / MEGABYTE;
        }
        say("peak memory with 64 MB of heap: one minute %.0f MB, ten hours %.0f MB", megabytes[0], megabytes[1]);
        figures.atMost("more memory for 10 hours than for a minute, MB", megabytes[1] - megabytes[0], 32, 16);
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
