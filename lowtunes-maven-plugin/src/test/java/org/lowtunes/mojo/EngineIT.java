package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Correlation;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.Missing;
import org.lowtunes.testing.PageSound;
import org.lowtunes.testing.PlayerPage;
import org.lowtunes.testing.SourceSound;
import org.openqa.selenium.By;

/** Whatever a browser lacks, the music plays, is moved in, and goes on to the next track. */
@ExtendWith(GarageExtension.class)
class EngineIT {

    private static final String WITHOUT_MEDIA_SOURCE = "delete window.MediaSource; delete window.ManagedMediaSource;";
    private static final String WITHOUT_OPUS =
            "MediaSource.isTypeSupported = () => false; delete window.ManagedMediaSource;"
                    + "HTMLMediaElement.prototype.canPlayType = () => '';";
    private static final double AUDIBLE = -40;
    private static final double SAME_SOUND = 0.8;

    private static PublishedSample sample;

    private Browser browser;
    private PlayerPage page;
    private int[] tracks;

    @BeforeAll
    static void publish(Garage garage, @TempDir Path folder) throws Exception {
        sample = PublishedSample.on(garage, folder);
    }

    @BeforeEach
    void start() {
        browser = Browser.start("en");
        page = new PlayerPage(browser);
    }

    @AfterEach
    void closeWithoutComplaint() {
        try {
            assertThat(browser.complaints()).isEmpty();
        } finally {
            browser.close();
        }
    }

    @Test
    void aStreamOfOurOwnPlaysWhereABrowserTakesOne() {
        open("Meia-luz");

        playsMovesAndGoesOn();
        assertThat(source()).startsWith("blob:");
    }

    @Test
    void theElementAlonePlaysWhereMediaSourceIsMissing() {
        browser.prepare(WITHOUT_MEDIA_SOURCE);
        open("Meia-luz");

        playsMovesAndGoesOn();
        assertThat(source()).endsWith(".opus");
    }

    @Test
    void aDecoderPlaysWhereTheBrowserKnowsNoOpus() {
        assumeDecoder();
        browser.prepare(WITHOUT_OPUS);
        open("Meia-luz");

        playsMovesAndGoesOn();
        assertThat(browser.run("return document.getElementById('sound').srcObject instanceof MediaStream"))
                .isEqualTo(true);

        browser.find(By.id("play")).click();
        browser.until(d -> page.sounds() ? null : true);
        double rested = page.position();
        browser.find(By.id("play")).click();
        page.untilAt(rested + 0.5);
        assertThat(page.position()).isLessThan(rested + 5);
        browser.find(By.id("next")).click();
        browser.find(By.id("previous")).click();
    }

    @Test
    void aSpeedIsOfferedWhereItCanBeHadAndNotByTheDecoder() {
        open("Meia-luz");
        page.playRow(0);
        page.untilAt(0.5);
        browser.run("location.hash = '#/queue'");
        browser.find(By.id("speed"));

        assumeDecoder();
        browser.prepare(WITHOUT_OPUS);
        browser.driver().navigate().refresh();
        browser.find(By.id("speed"));
        browser.run("document.getElementById('sound').defaultPlaybackRate = 2");
        browser.find(By.id("play")).click();
        page.untilAt(1);
        browser.until(d -> d.findElements(By.id("speed")).isEmpty() ? true : null);
        assertThat(browser.run("return document.getElementById('sound').playbackRate"))
                .isEqualTo(1L);
    }

    @Test
    void nobodyElseDownloadsTheDecoder() {
        open("Meia-luz");
        page.playRow(0);
        page.untilAt(1);

        assertThat(browser.requests()).noneMatch(r -> r.contains("/opus/") || r.endsWith("decoder.js"));
    }

    @Test
    void aSiteWithoutTheDecoderSaysThatTheBrowserCannotPlay() {
        browser.prepare(WITHOUT_OPUS
                + "const ask = window.fetch; window.fetch = async (address, how) => String(address).endsWith('/files.json')"
                + " ? new Response('[]') : ask(address, how);");
        open("Meia-luz");

        page.playRow(0);
        browser.until(d -> d.findElement(By.id("message")).getText().contains("cannot play Opus") ? true : null);
        assertThat(page.sounds()).isFalse();
    }

    @Test
    void aBufferThatRefusesTheSoundHandsItOverToTheElement() {
        browser.prepare("SourceBuffer.prototype.appendBuffer = () => { throw new TypeError('full of holes'); };");
        open("Meia-luz");

        page.playRow(0);
        page.untilAt(1);
        assertThat(source()).endsWith(".opus");
        assertThat(browser.complaints()).anyMatch(line -> line.contains("full of holes"));
    }

    @Test
    void whatABufferHasLostIsReadAgain() {
        browser.prepare("const add = MediaSource.prototype.addSourceBuffer; MediaSource.prototype.addSourceBuffer ="
                + " function (type) { return (window.buffer = add.call(this, type)); };");
        open("Meia-luz");
        page.playRow(0);
        browser.until(d -> ((Number) browser.run("const { buffered, currentTime } = document.getElementById('sound');"
                                        + "return buffered.length ? buffered.end(0) - currentTime : 0"))
                                .doubleValue()
                        > 20
                ? true
                : null);

        double at = page.position();
        browser.run("buffer.remove(document.getElementById('sound').currentTime + 1, 100)");
        page.untilAt(at + 4);
        assertThat(source()).startsWith("blob:");
        soundsLike(tracks[0]);
    }

    /** The build takes the decoder from npm; without npm there is none. */
    private static void assumeDecoder() {
        if (!Files.exists(
                sample.folder().resolve(sample.descriptor().get("player").asText() + "opus/opus-decoder.js"))) {
            throw Missing.part("The Opus decoder (npm, at build time)");
        }
    }

    private void open(String album) {
        int number = sample.album(album);
        tracks = sample.tracksOf(number);
        browser.open(
                sample.address().resolve("#/album/" + sample.lines("albumSlugs").get(number)));
    }

    private void playsMovesAndGoesOn() {
        page.playRow(0);
        page.untilAt(1);
        soundsLike(tracks[0]);

        page.seek(30);
        page.untilAt(31);
        assertThat(page.position()).isBetween(30.0, 45.0);
        soundsLike(tracks[0]);

        page.seek(sample.seconds(tracks[0]) - 2);
        page.untilPlaying(sample.title(tracks[1]));
        page.untilAt(1);
        soundsLike(tracks[1]);
    }

    /** Half a second of what is heard must stand in the track, within some seconds of where the player says it is. */
    private void soundsLike(int track) {
        double from = page.position();
        double[] heard = PageSound.capture(browser, 3);
        assertThat(Correlation.level(heard)).isGreaterThan(AUDIBLE);
        double[] source = SourceSound.decode(SampleSite.file(sample.title(track)), from - 2, 9);
        // A busy machine may lose a part of what is captured.
        int half = PageSound.RATE / 2;
        double best = IntStream.range(0, heard.length / half)
                .mapToDouble(i -> Correlation.best(Arrays.copyOfRange(heard, i * half, (i + 1) * half), source))
                .max()
                .orElseThrow();
        assertThat(best).isGreaterThan(SAME_SOUND);
    }

    private String source() {
        return (String) browser.run("return document.getElementById('sound').currentSrc");
    }
}
