package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.PlayerPage;
import org.lowtunes.testing.ProcessMemory;
import org.lowtunes.testing.Stopwatch;
import org.lowtunes.testing.ThrowAwayGarage;
import org.lowtunes.testing.Traffic;
import org.lowtunes.testing.Traffic.Link;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/**
 * How long a listener waits, and what is sent meanwhile: the sample library on a real Garage, in Chromium behind slow
 * links, beside the plain way of giving the element an address. Prints its figures, and fails when a limit is missed.
 * Not part of a build:
 *
 * <pre>mvn -pl lowtunes-maven-plugin -am test -Dtest='PlayerBenchmark,CatalogueBenchmark' \
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class PlayerBenchmark {

    private static final String ALBUM = "Petites pièces pour soirs courts";
    private static final int ROUNDS = Integer.getInteger("lowtunes.rounds", 3);
    private static final Predicate<String> SOUND = address -> address.endsWith(".opus");
    private static final Predicate<String> COVER = address -> address.endsWith(".webp");
    private static final Predicate<String> REST = SOUND.negate().and(COVER.negate());

    /** Milliseconds, bytes; at 256 kbit/s and 400 ms. */
    private static final double SOUND_WITHIN = 1200;

    private static final long SOUND_BYTES = 20_000;
    private static final double LINK_TO_SOUND = 6000;
    /** Bytes that an hour of play may add to what the page's process holds. */
    private static final long GROWTH = 30_000_000;

    @TempDir
    static Path folder;

    private static ThrowAwayGarage garage;
    private static PublishedSample sample;

    private final List<String> missed = new ArrayList<>();

    private static final String ROW = "main ol.tracks button.row";

    /** The player, a link to a moment within it, and the plain way beside it. */
    private enum Way {
        PLAYER("", ROW),
        MOMENT("?t=10s", "main button.strong"),
        PLAIN("", ROW);

        private final String moment;
        /** What is tapped. */
        private final String button;

        Way(String moment, String button) {
            this.moment = moment;
            this.button = button;
        }

        private URI address() {
            return this == PLAIN
                    ? sample.address().resolve(PlainPage.KEY)
                    : sample.address()
                            .resolve("album/" + sample.lines("albumSlugs").get(sample.album(ALBUM)) + ".html" + moment);
        }
    }

    @BeforeAll
    static void publish() throws Exception {
        garage = new ThrowAwayGarage(folder.resolve("garage"));
        sample = PublishedSample.on(garage.garage(), folder.resolve("site"));
        PlainPage.publish(sample, sample.album(ALBUM));
    }

    @AfterAll
    static void stop() {
        garage.close();
    }

    @Test
    void theFirstSoundComesSoonAndALinkIsHeardWithinSixSeconds() {
        System.out.printf(
                "%n%-20s %-7s %9s %8s %6s | %9s %9s | %7s | %10s | %12s%n",
                "link", "way", "view ms", "bytes", "req.", "sound ms", "bytes", "seek ms", "10 s, kB", "link-sound ms");
        for (Link link : List.of(Link.SLOW, Link.POOR)) {
            for (Way way : Way.values()) {
                Visit visit = median(link, way);
                double linkToSound = hasty(link, way);
                System.out.printf(
                        "%-20s %-7s %9.0f %8d %6d | %9.0f %9d | %7.0f | %10.0f | %12.0f%n",
                        link,
                        way.name().toLowerCase(Locale.ROOT),
                        visit.view,
                        visit.viewBytes,
                        visit.requests,
                        visit.sound,
                        visit.soundBytes,
                        visit.seek,
                        visit.skipped / 1000.0,
                        linkToSound);
                if (link == Link.POOR && way == Way.PLAYER) {
                    limit("first sound, ms", visit.sound, SOUND_WITHIN);
                    limit("sound sent before it, bytes", visit.soundBytes, SOUND_BYTES);
                    limit("from a tap on a link to sound, ms", linkToSound, LINK_TO_SOUND);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    /**
     * An hour passes through the player, faster than it sounds: whenever 17 seconds are there ahead, time hops on by
     * 15. So everything is downloaded, repacked, put into the buffer and taken out of it, and every join is passed, as
     * in an hour of listening; only most of the decoding is left out.
     */
    @Test
    void anHourOfPlayAddsLittleToTheBrowsersMemory() throws IOException {
        try (Browser browser = Browser.start("en");
                ProcessMemory memory = ProcessMemory.of(browser)) {
            browser.open(sample.address().resolve("#/tracks"));
            PlayerPage page = new PlayerPage(browser);
            page.playRow(0);
            page.untilAt(1);
            browser.run("location.hash = '#/queue'");
            String repeat = "main select:has(option[value=all])";
            browser.find(By.cssSelector(repeat));
            browser.run(
                    "const repeat = document.querySelector(arguments[0]); repeat.value = 'all';"
                            + "repeat.dispatchEvent(new Event('change', { bubbles: true })); location.hash = '#/albums'",
                    repeat);
            browser.run(HOPS);
            heard(browser, 300);
            ProcessMemory.Figures before = memory.now();
            heard(browser, 300 + 3600);
            ProcessMemory.Figures after = memory.now();
            System.out.printf(
                    "%nmemory: %s after 5 minutes, %s an hour and %s tracks later%n",
                    before, after, browser.run("return window.joins"));
            limit("growth over an hour, bytes", after.held() - before.held(), GROWTH);
        }
        assertThat(missed).isEmpty();
    }

    private static final String HOPS = String.join(
            "\n",
            "const audio = document.getElementById('sound');",
            "audio.muted = true;",
            "window.heard = 0; window.joins = 0;",
            "let last = audio.currentTime, title = '';",
            "setInterval(() => {",
            "  const { currentTime: now, buffered, paused, seeking } = audio;",
            "  if (now > last && now - last < 60) window.heard += now - last;",
            "  last = now;",
            "  const playing = document.getElementById('now-title').textContent;",
            "  if (playing !== title) { window.joins++; title = playing; }",
            "  const end = buffered.length ? buffered.end(buffered.length - 1) : 0;",
            "  if (!paused && !seeking && end - now > 17) audio.currentTime = now + 15;",
            "}, 100);");

    private static void heard(Browser browser, int seconds) {
        for (double now = 0; now < seconds; ) {
            double least = Math.min(seconds, now + 30);
            now = browser.until(d -> {
                double heard = ((Number) browser.run("return window.heard")).doubleValue();
                return heard >= least ? heard : null;
            });
        }
    }

    private static final class Visit {
        private double view;
        private long viewBytes;
        private int requests;
        private double sound;
        private long soundBytes;
        private double seek;
        private long skipped;
    }

    private static Visit median(Link link, Way way) {
        List<Visit> visits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            visits.add(visit(link, way));
        }
        visits.sort(Comparator.comparingDouble(v -> v.sound));
        return visits.get(visits.size() / 2);
    }

    /** A first visit, the page being read before anything is tapped. */
    private static Visit visit(Link link, Way way) {
        Visit visit = new Visit();
        try (Browser browser = Browser.start("en")) {
            Stopwatch watch = Stopwatch.in(browser);
            Traffic traffic = Traffic.of(browser, link);
            browser.open(way.address());
            PlayerPage page = new PlayerPage(browser);
            visit.view = watch.seen() - watch.opened();
            var shown = traffic.requests(watch.seen(), REST);
            visit.viewBytes = shown.stream().mapToLong(Traffic.Request::sent).sum();
            visit.requests = shown.size();
            quiet(browser);

            tap(browser, way);
            double sounded = watch.sounded();
            visit.sound = sounded - watch.tapped();
            visit.soundBytes = traffic.requests(sounded, SOUND).stream()
                    .mapToLong(Traffic.Request::body)
                    .sum();

            browser.until(d -> ((Number) browser.run("return performance.timeOrigin + performance.now()")).doubleValue()
                            > sounded + 10_000
                    ? true
                    : null);
            visit.skipped = traffic.requests(Double.MAX_VALUE, SOUND).stream()
                    .mapToLong(Traffic.Request::body)
                    .sum();
            browser.run("watch.begin(59)");
            page.seek(60);
            visit.seek = watch.sounded() - watch.tapped();
        }
        return visit;
    }

    /** A finger on what plays: it stays for a tenth of a second, and the tap is when it leaves. */
    private static void tap(Browser browser, Way way) {
        new Actions(browser.driver())
                .moveToElement(browser.find(By.cssSelector(way.button)))
                .clickAndHold()
                .pause(Duration.ofMillis(100))
                .release()
                .perform();
    }

    /** From a tap on a shared link to the first sound, the first track being tapped as soon as it is there. */
    private static double hasty(Link link, Way way) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Browser browser = Browser.start("en", "--autoplay-policy=no-user-gesture-required")) {
                browser.prepare("window.name = 'tap " + way.button + "'");
                Stopwatch watch = Stopwatch.in(browser);
                Traffic.of(browser, link);
                browser.open(way.address());
                times.add(watch.sounded() - watch.opened());
            }
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** Waits until nothing was asked for during a second. */
    private static void quiet(Browser browser) {
        browser.until(d -> Boolean.TRUE.equals(browser.run(
                        "return document.readyState === 'complete' && performance.now() - Math.max(...performance.getEntriesByType('resource')"
                                + ".map((e) => e.responseEnd)) > 1000"))
                ? true
                : null);
    }

    private void limit(String what, double figure, double most) {
        if (figure > most) {
            missed.add(String.format("%s: %.0f instead of at most %.0f", what, figure, most));
        }
    }
}
