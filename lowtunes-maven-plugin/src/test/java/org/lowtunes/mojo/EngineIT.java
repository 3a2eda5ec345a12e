package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.lowtunes.testing.PageSound;
import org.lowtunes.testing.PlayerPage;
import org.lowtunes.testing.SourceSound;

/** Whatever a browser lacks, the music plays, is moved in, and goes on to the next track. */
@ExtendWith(GarageExtension.class)
class EngineIT {

    private static final String WITHOUT_MEDIA_SOURCE = "delete window.MediaSource; delete window.ManagedMediaSource;";
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
    void aBufferThatRefusesTheSoundHandsItOverToTheElement() {
        browser.prepare("SourceBuffer.prototype.appendBuffer = () => { throw new TypeError('full of holes'); };");
        open("Meia-luz");

        page.playRow(0);
        page.untilAt(1);
        assertThat(source()).endsWith(".opus");
        assertThat(browser.complaints()).anyMatch(line -> line.contains("full of holes"));
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

    /** A second of what is heard must stand in the track, within some seconds of where the player says it is. */
    private void soundsLike(int track) {
        double from = page.position();
        double[] heard = PageSound.capture(browser, 2);
        assertThat(Correlation.level(heard)).isGreaterThan(AUDIBLE);
        double[] part = java.util.Arrays.copyOfRange(heard, PageSound.RATE / 2, PageSound.RATE * 3 / 2);
        double[] source = SourceSound.decode(SampleSite.file(sample.title(track)), from - 2, 9);
        assertThat(Correlation.best(part, source)).isGreaterThan(SAME_SOUND);
    }

    private String source() {
        return (String) browser.run("return document.getElementById('sound').currentSrc");
    }
}
