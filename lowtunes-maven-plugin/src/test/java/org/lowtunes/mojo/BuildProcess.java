package org.lowtunes.mojo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.budget.Commons;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.publish.AtRest;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteSettings;

/**
 * A build in a process of its own, which can be measured and killed. Arguments: the folder of music, the cache, the
 * site folder, the ledger, the budget in bytes, the number of threads, and the ffmpeg to use or nothing. Its last line
 * is {@code RESULT}, the publication, tracks, bytes at rest, audio's bytes, and the most bytes of memory that it and
 * its ffmpegs have held together, if {@link #WATCHED}.
 */
final class BuildProcess {

    static final String RESULT = "RESULT";
    /** A property. Watching memory takes processor time, which is not counted as the build's. */
    static final String WATCHED = "lowtunes.watched";

    private static final long PAUSE_MILLIS = 50;
    /** Where user and system time stand after the name of the process. */
    private static final int OWN_TIMES = 11;

    private static final int CHILDREN_TIMES = 13;

    private BuildProcess() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        AtomicLong peak = new AtomicLong();
        Thread watch = new Thread(() -> watch(peak));
        watch.setDaemon(true);
        if (Boolean.getBoolean(WATCHED)) {
            watch.start();
        }
        AudioCache cache = new AudioCache(Path.of(arguments[1]));
        Path ledger = Path.of(arguments[3]);
        Optional<Path> named = arguments.length > 6 ? Optional.of(Path.of(arguments[6])) : Optional.empty();
        SiteBuild build = build(
                Path.of(arguments[0]),
                cache,
                Path.of(arguments[2]),
                Long.parseLong(arguments[4]),
                Integer.parseInt(arguments[5]),
                Ffmpeg.find(named, cache.folder()),
                BuildProcess::say);
        LedgerFile file = new LedgerFile(ledger);
        Site site = build.run(file.read());
        file.write(site.ledger());
        long took = (System.nanoTime() - start) / 1_000_000;
        AtRest taken = AtRest.of(site, true);
        System.out.printf(
                Locale.ROOT,
                "%s %s %d %d %d %d %d %d%n",
                RESULT,
                site.publication(),
                site.tracks(),
                taken.bytes(),
                taken.sounds(),
                peak.get(),
                took,
                processorMillis() - processorMillis(watch));
    }

    /** A build for a bucket. */
    static SiteBuild build(
            Path music, AudioCache cache, Path site, long budget, int threads, Ffmpeg ffmpeg, Consumer<String> log) {
        SiteBuild.Settings settings = new SiteBuild.Settings(
                LibrarySources.of(List.of(music)),
                new SiteSettings("Ours", "en", SiteNotes.NONE, Optional.empty(), Set.of(), LocalDate.of(2026, 11, 20)),
                site,
                new Limits(
                        Long.MAX_VALUE / 4,
                        OptionalLong.of(budget),
                        Limits.USUAL_FLOOR,
                        Limits.USUAL_CEILING,
                        true,
                        Commons.NONE),
                threads);
        return new SiteBuild(settings, ffmpeg, cache, log);
    }

    private static long processorMillis() throws IOException {
        return processorMillis(OWN_TIMES) + processorMillis(CHILDREN_TIMES);
    }

    /** Of the processes that this one started and that have ended, their own beginning included. */
    static long childrenMillis() throws IOException {
        return processorMillis(CHILDREN_TIMES);
    }

    /** Linux only; see proc(5). */
    private static long processorMillis(int firstField) throws IOException {
        String[] fields = Files.readString(Path.of("/proc/self/stat"))
                .replaceFirst("^.*\\) ", "")
                .split(" ");
        return 10 * (Long.parseLong(fields[firstField]) + Long.parseLong(fields[firstField + 1]));
    }

    private static long processorMillis(Thread watch) {
        return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(watch.getId()) / 1_000_000);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void watch(AtomicLong peak) {
        while (true) {
            long sum = resident(ProcessHandle.current());
            sum += ProcessHandle.current()
                    .children()
                    .mapToLong(BuildProcess::resident)
                    .sum();
            peak.accumulateAndGet(sum, Math::max);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What it holds for itself: libraries are shared, and can be dropped. Linux only; nothing elsewhere. */
    private static long resident(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }
}
