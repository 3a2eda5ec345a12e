package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.Gzip;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Stopwatch;

/**
 * What a library of 100, 2,000 and 10,000 tracks weighs in the catalogue, and how fast the player is with it. Prints
 * its figures, and fails when a limit is missed. Not part of a build; see {@code PlayerBenchmark} for the command.
 */
class CatalogueBenchmark {

    private static final int[] TRACKS = {100, 2000, 10_000};
    /** The library whose weight is limited, and the one whose speed is. */
    private static final int REALISTIC = 2000;

    private static final int BIG = 10_000;
    /** Milliseconds: at p95 a keystroke, and with a processor twenty times slower; until the first view is there. */
    private static final double KEYSTROKE = 1.5;

    private static final double SLOW_KEYSTROKE = 70;
    private static final double READY = 300;

    /** Types the beginnings of some titles; gives the milliseconds of each keystroke. */
    private static final String TYPE = String.join(
            "\n",
            "const [player, browse, done] = arguments;",
            "(async () => {",
            "  const { Search } = await import(player + 'search.js');",
            "  const { Catalogue } = await import(player + 'catalogue.js');",
            "  const catalogue = new Catalogue(await (await fetch(browse)).json());",
            "  const index = new Search(catalogue);",
            "  index.find('warm');",
            "  const times = [];",
            "  for (let n = 0; n < 30; n++) {",
            "    const title = catalogue.titles[Math.floor(n * catalogue.count / 30)];",
            "    for (let length = 1; length <= Math.min(title.length, 10); length++) {",
            "      const start = performance.now();",
            "      index.find(title.slice(0, length));",
            "      times.push(performance.now() - start);",
            "    }",
            "  }",
            "  done(times);",
            "})().catch((failure) => done(String(failure)));");

    /** Milliseconds from a tap on a link to a list until it is there. */
    private static final String LIST = String.join(
            "\n",
            "const [hash, done] = arguments;",
            "const before = document.querySelector('main h1');",
            "const start = performance.now();",
            "const look = new MutationObserver(() => {",
            "  const heading = document.querySelector('main h1');",
            "  if (heading === before || !document.querySelector('main li')) return;",
            "  look.disconnect();",
            "  done(performance.now() - start);",
            "});",
            "look.observe(document.getElementById('main'), { childList: true, subtree: true });",
            "location.hash = hash;");

    /** Types a title into the field; gives the milliseconds from each keystroke until its results are on the page. */
    private static final String SHOW = String.join(
            "\n",
            "const [title, done] = arguments;",
            "const field = document.getElementById('search');",
            "const times = [];",
            "const type = (length) => {",
            "  if (length > title.length) return done(times);",
            "  const before = document.querySelector('main h1');",
            "  field.value = title.slice(0, length);",
            "  const start = performance.now();",
            "  const look = new MutationObserver(() => {",
            "    if (document.querySelector('main h1') === before) return;",
            "    look.disconnect();",
            "    document.body.offsetHeight;",
            "    times.push(performance.now() - start);",
            "    setTimeout(type, 0, length + 1);",
            "  });",
            "  look.observe(document.getElementById('main'), { childList: true });",
            "  field.dispatchEvent(new Event('input'));",
            "};",
            "field.focus();",
            "type(1);");

    /** Each figure is the median of so many rounds. */
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    private final List<String> missed = new ArrayList<>();

    @Test
    void aBigLibraryIsLightAndFast() throws Exception {
        System.out.printf(
                "%n%7s | %8s %8s | %8s | %9s %9s %9s | %9s %9s%n",
                "tracks", "browse", "play", "ready ms", "key ms", "key x20", "shown ms", "albums ms", "artists");
        for (int tracks : TRACKS) {
            measure(tracks);
        }
        assertThat(missed).isEmpty();
    }

    private void measure(int tracks) throws IOException {
        PaperSite site = new PaperSite(Files.createDirectory(folder.resolve(String.valueOf(tracks))));
        site.siteUrl = java.util.Optional.empty();
        List<SiteAlbum> albums = InventedLibrary.of(site, tracks);
        site.write(albums);
        var descriptor = site.json("lowtunes.json");
        String browse = descriptor.get("browse").asText();
        double browseBytes = (double) gzip(site.file(browse)) / tracks;
        double playBytes = 0;
        for (var file : descriptor.at("/play/files")) {
            playBytes += (double) gzip(site.file(file.asText())) / tracks;
        }
        try (FolderServer server =
                        new FolderServer(site.file("index.html").getParent(), InetAddress.getLoopbackAddress(), 0);
                Browser browser = Browser.start("en")) {
            server.start();
            Stopwatch watch = Stopwatch.in(browser);
            String slug = site.json(browse).get("albumSlugs").asText().split("\n")[0];
            List<Double> ready = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                browser.open(server.localUri().resolve("?" + round + "#/album/" + slug));
                ready.add(watch.seen() - watch.opened());
            }
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(120));
            double wall = list(browser, "#/albums");
            double names = list(browser, "#/artists");
            double shown = middle(browser.driver().executeAsyncScript(SHOW, "Samelo re"));
            String player =
                    server.localUri().resolve(descriptor.get("player").asText()).toString();
            String catalogue = server.localUri().resolve(browse).toString();
            double key = keystroke(browser, player, catalogue);
            browser.driver().executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 20));
            double slow = keystroke(browser, player, catalogue);
            double soon = median(ready);
            System.out.printf(
                    "%7d | %8.1f %8.1f | %8.0f | %9.2f %9.1f %9.1f | %9.0f %9.0f%n",
                    tracks, browseBytes, playBytes, soon, key, slow, shown, wall, names);
            if (tracks == REALISTIC) {
                limit("browse, bytes a track", browseBytes, CatalogueWeightTest.BROWSE);
                limit("play, bytes a track", playBytes, CatalogueWeightTest.PLAY);
            }
            if (tracks == BIG) {
                limit("keystroke, ms", key, KEYSTROKE);
                limit("keystroke at x20, ms", slow, SLOW_KEYSTROKE);
                limit("ready, ms", soon, READY);
            }
        }
    }

    private static double list(Browser browser, String hash) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(number(browser.driver().executeAsyncScript(LIST, hash)));
            browser.driver().executeAsyncScript(LIST, "#/");
        }
        return median(times);
    }

    private static double keystroke(Browser browser, String player, String browse) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(p95(browser.driver().executeAsyncScript(TYPE, player, browse)));
        }
        return median(times);
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double p95(Object answer) {
        List<Double> times = sorted(answer);
        return times.get((int) (times.size() * 0.95));
    }

    private static double middle(Object answer) {
        return median(sorted(answer));
    }

    private static List<Double> sorted(Object answer) {
        assertThat(answer).isInstanceOf(List.class);
        return ((List<?>) answer)
                .stream().map(CatalogueBenchmark::number).sorted().toList();
    }

    private static double number(Object answer) {
        return ((Number) answer).doubleValue();
    }

    private static long gzip(Path file) throws IOException {
        return Gzip.pack(Files.readAllBytes(file)).length;
    }

    private void limit(String what, double figure, double most) {
        if (figure > most) {
            missed.add(String.format("%s: %.1f instead of at most %.1f", what, figure, most));
        }
    }
}
