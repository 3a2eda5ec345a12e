package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The page of an album stands alone, and is the player. */
class StablePagesIT {

    private static final int SECONDS = 3;

    private static FolderServer server;
    private static JsonNode browse;

    private Browser browser;

    @BeforeAll
    static void publish(@TempDir Path folder) throws Exception {
        Path www = folder.resolve("www");
        try (FolderTarget target = new FolderTarget(www)) {
            SampleSite.publish(SampleSite.build(folder.resolve("site"), Optional.empty()), target, Optional.empty());
        }
        server = new FolderServer(www, InetAddress.getLoopbackAddress(), 0);
        server.start();
        ObjectMapper json = new ObjectMapper();
        JsonNode descriptor = json.readTree(www.resolve("lowtunes.json").toFile());
        browse = json.readTree(www.resolve(descriptor.get("browse").asText()).toFile());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @AfterEach
    void close() {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    @Test
    void withoutJavaScriptAPageShowsItsAlbumAndPlays() {
        browser = Browser.start("en");
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(page("album", 0));

        assertThat(browser.find(By.cssSelector("main h1")).getText()).isEqualTo(line("albums", 0));
        playWithoutThePlayer();
        assertThat(browser.complaints()).allMatch(c -> c.contains("preloaded"));
    }

    @Test
    void thePlayerGoesOnWithWhatWasBegunBeforeItCame() {
        browser = Browser.start("en");
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.open(page("album", 0));
        playWithoutThePlayer();

        browser.run("import(document.querySelector('script[type=module]').src)");

        browser.until(d -> nowTitle().equals(line("titles", 0)) ? true : null);
        untilPlaying(0.5);
        assertThat(browser.complaints()).allMatch(c -> c.contains("preloaded"));
    }

    @Test
    void playingBeginsOnThePageAndGoesOnElsewhereUntilTheNextTrackFollows() {
        browser = Browser.start("en");
        browser.open(page("album", 0));
        browser.find(By.cssSelector("ol.tracks button.row")).click();
        untilPlaying(0.5);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(page("album", 0).toString());

        browser.find(By.cssSelector("main .credit a")).click();
        String artist = line("artists", browse.get("albumArtist").get(0).asInt());
        browser.until(d -> d.findElement(By.cssSelector("main h1")).getText().equals(artist) ? true : null);
        assertThat(browser.driver().getCurrentUrl()).contains("/artist/").endsWith(".html");
        untilPlaying(1);
        assertThat(nowTitle()).isEqualTo(line("titles", 0));

        int length = browse.get("seconds").get(0).asInt();
        browser.run(
                "const t = document.getElementById('time'); t.value = arguments[0];"
                        + "t.dispatchEvent(new Event('input', {bubbles: true}));"
                        + "t.dispatchEvent(new Event('change', {bubbles: true}));",
                length - SECONDS);
        browser.until(d -> nowTitle().equals(line("titles", 1)) ? true : null);
        untilPlaying(0.2);

        browser.driver().navigate().back();
        browser.until(d -> d.findElement(By.cssSelector("main h1")).getText().equals(line("albums", 0)) ? true : null);
        untilPlaying(0.5);
        assertThat(nowTitle()).isEqualTo(line("titles", 1));
    }

    @Test
    void aMomentInTheAddressOfAPageIsOfferedThere() {
        browser = Browser.start("en");
        browser.open(URI.create(page("album", 0) + "#track=2&t=3s"));
        browser.find(By.cssSelector("main .actions button.strong")).click();

        browser.until(d -> nowTitle().equals(line("titles", 1)) ? true : null);
        untilPlaying(SECONDS);
    }

    @Test
    void reloadingAndOtherViewsWorkUnderThePage() {
        browser = Browser.start("en");
        browser.open(page("album", 1));
        browser.find(By.cssSelector("#top nav a")).click();
        browser.until(d -> d.findElement(By.cssSelector("main h1")).getText().equals("Albums") ? true : null);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(server.localUri() + "#/albums");
        browser.driver().navigate().refresh();
        browser.until(d -> d.findElement(By.cssSelector("main h1")).getText().equals("Albums") ? true : null);
    }

    @Test
    void withoutANetworkTheAddressOfAPageOpensThePlayer() {
        browser = Browser.start("en");
        browser.open(server.localUri());
        browser.find(By.cssSelector("ul.wall a"));
        browser.open(server.localUri().resolve("?again"));
        browser.until(d -> (Boolean) d.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "caches.match(arguments[0]).then((kept) => done(Boolean(kept"
                                + " && navigator.serviceWorker.controller)))",
                        server.localUri() + "index.html")
                ? true
                : null);
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));

        browser.open(URI.create(page("album", 1) + "#t=5"));

        browser.until(d -> d.findElement(By.cssSelector("main h1")).getText().equals(line("albums", 1)) ? true : null);
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(page("album", 1) + "#t=5");
        browser.complaints();
    }

    private void playWithoutThePlayer() {
        var audio = browser.find(By.cssSelector("main audio"));
        assertThat(audio.getAccessibleName()).isEqualTo(line("titles", 0));
        int fromMiddleToButton = 24 - audio.getSize().getWidth() / 2;
        new Actions(browser.driver())
                .moveToElement(audio, fromMiddleToButton, 0)
                .click()
                .perform();
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.until(
                d -> ((Number) browser.run("return document.querySelector('main audio').currentTime")).doubleValue() > 1
                        ? true
                        : null);
    }

    private static URI page(String kind, int number) {
        return server.localUri().resolve(kind + "/" + line(kind + "Slugs", number) + ".html");
    }

    private static String line(String column, int number) {
        return browse.get(column).asText().split("\n")[number];
    }

    private String nowTitle() {
        return browser.find(By.id("now-title")).getText();
    }

    private void untilPlaying(double seconds) {
        browser.until(d -> !(Boolean) browser.run("return document.getElementById('sound').paused")
                        && ((Number) browser.run("return document.getElementById('sound').currentTime")).doubleValue()
                                > seconds
                ? true
                : null);
    }
}
