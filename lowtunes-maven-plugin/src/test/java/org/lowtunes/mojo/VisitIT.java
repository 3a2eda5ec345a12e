package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.PlayerPage;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** What may happen in the middle of a visit: the network goes, the page is left, the system takes over. */
@ExtendWith(GarageExtension.class)
class VisitIT {

    private static final String ALBUM = "Meia-luz";

    private static PublishedSample sample;

    private Browser browser;
    private PlayerPage page;
    private int first;

    @BeforeAll
    static void publish(Garage garage, @TempDir Path folder) throws Exception {
        sample = PublishedSample.on(garage, folder);
    }

    @BeforeEach
    void start() {
        browser = Browser.start("en");
        page = new PlayerPage(browser);
        first = sample.tracksOf(sample.album(ALBUM))[0];
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNetworkThatIsAwayIsWaitedForAndTheMusicGoesOnWhereItWas() {
        open();
        page.playRow(0);
        page.untilAt(0.5);

        network(false);
        page.seek(50);
        browser.until(d -> d.findElement(By.id("message")).getText().contains("connection is gone") ? true : null);
        assertThat(page.position()).isBetween(49.0, 51.0);
        network(true);

        page.untilAt(51);
        assertThat(page.playing()).isEqualTo(sample.title(first));
        browser.until(d -> d.findElement(By.id("message")).getText().isEmpty() ? true : null);
    }

    @Test
    void aTrackThatBeginsWithoutANetworkSoundsWhenItIsBack() {
        open();
        page.playRow(0);
        page.untilAt(0.5);

        network(false);
        page.playRow(1);
        browser.until(d -> d.findElement(By.id("message")).getText().contains("connection is gone") ? true : null);
        network(true);

        page.untilPlaying(sample.title(first + 1));
        page.untilAt(0.5);
    }

    @Test
    void theTabThatBeginsSilencesTheOther() {
        open();
        page.playRow(0);
        page.untilAt(0.5);
        String one = browser.driver().getWindowHandle();

        browser.driver().switchTo().newWindow(WindowType.TAB);
        open();
        page.playRow(1);
        page.untilAt(0.5);

        browser.driver().switchTo().window(one);
        browser.until(d -> page.sounds() ? null : true);
        assertThat(page.playing()).isEqualTo(sample.title(first));
    }

    @Test
    void theQueueAndTheSecondComeBackAfterAReloadAndNothingSoundsByItself() {
        open();
        page.playRow(1);
        page.untilAt(0.5);
        page.seek(20);
        page.untilAt(20.5);

        browser.driver().navigate().refresh();

        page.untilPlaying(sample.title(first + 1));
        browser.until(d -> page.position() >= 20 ? true : null);
        assertThat(page.sounds()).isFalse();
        browser.find(By.id("play")).click();
        page.untilAt(21);
        assertThat(page.position()).isLessThan(30);
        browser.find(By.id("previous")).click();
        browser.find(By.id("previous")).click();
        page.untilPlaying(sample.title(first));
    }

    @Test
    void noAddressMakesASoundWithoutATap() {
        browser.prepare("const play = HTMLMediaElement.prototype.play; window.plays = 0;"
                + "HTMLMediaElement.prototype.play = function () { window.plays++; return play.call(this); };");
        String album = sample.lines("albumSlugs").get(sample.album(ALBUM));
        String list = linkTo(first, first + 1);
        for (String hash : List.of(
                "",
                "#/album/" + album + "?t=20s",
                "#track=2&time=10s",
                "#/track/" + sample.id(first) + "?t=5",
                list,
                list + "?t=20s")) {
            browser.open(sample.address().resolve("index.html" + hash));
            browser.driver().navigate().refresh();
            browser.find(By.cssSelector("main h1[tabindex]"));
            browser.find(By.cssSelector("main ol.tracks .row, main ul.wall a"));
            assertThat(browser.run("return window.plays")).as(hash).isEqualTo(0L);
            assertThat(page.sounds()).as(hash).isFalse();
        }
        assertThat(browser.requests()).noneMatch(r -> r.endsWith(".opus"));
    }

    @Test
    void theSystemIsToldWhatPlaysAndItsButtonsWork() {
        browser.prepare(
                "window.handlers = {}; window.places = [];"
                        + "const set = MediaSession.prototype.setActionHandler, place = MediaSession.prototype.setPositionState;"
                        + "MediaSession.prototype.setActionHandler = function (name, act) { handlers[name] = act; set.call(this, name, act); };"
                        + "MediaSession.prototype.setPositionState = function (state) { places.push(state); place.call(this, state); };");
        open();
        page.playRow(0);
        page.untilAt(0.5);

        browser.until(d -> browser.run("return navigator.mediaSession.metadata?.title") != null ? true : null);
        assertThat(browser.run("const m = navigator.mediaSession.metadata; return [m.title, m.artist, m.album]"))
                .isEqualTo(List.of(sample.title(first), "Trio Maré Baixa", ALBUM));
        assertThat(browser.run("return navigator.mediaSession.playbackState")).isEqualTo("playing");
        // Not seekforward and seekbackward: on a locked iPhone they take the places of the neighbouring tracks.
        assertThat(((Map<?, ?>) browser.run("return handlers"))
                        .keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("play", "pause", "previoustrack", "nexttrack", "seekto");

        browser.run("handlers.seekto({ seekTime: 30 })");
        page.untilAt(30.5);
        Map<?, ?> place = (Map<?, ?>) browser.run("return places.findLast(({ position }) => position >= 30)");
        assertThat(((Number) place.get("duration")).intValue()).isEqualTo(sample.seconds(first));
        assertThat(((Number) place.get("position")).doubleValue()).isBetween(30.0, 32.0);

        browser.run("handlers.pause()");
        browser.until(d -> page.sounds() ? null : true);
        assertThat(browser.run("return navigator.mediaSession.playbackState")).isEqualTo("paused");
        browser.run("handlers.play()");
        page.untilAt(31);
        browser.run("handlers.nexttrack()");
        page.untilPlaying(sample.title(first + 1));
        page.untilAt(0.5);
        assertThat(browser.run("return navigator.mediaSession.metadata.title")).isEqualTo(sample.title(first + 1));
        browser.run("handlers.previoustrack()");
        page.untilPlaying(sample.title(first));
    }

    /** A list in a link, as the player itself writes it. */
    private String linkTo(int... tracks) {
        browser.open(sample.address());
        return (String) browser.driver()
                .executeAsyncScript(
                        "const [module, ids, done] = arguments;"
                                + "import(module).then(({ writeList }) => done(writeList({ title: 'Two of them', ids })), done)",
                        sample.address()
                                .resolve(sample.descriptor().get("player").asText() + "share/link.js")
                                .toString(),
                        IntStream.of(tracks).mapToObj(sample::id).toList());
    }

    private void open() {
        browser.open(
                sample.address().resolve("#/album/" + sample.lines("albumSlugs").get(sample.album(ALBUM))));
    }

    private void network(boolean there) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }
}
