package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.site.Site;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Correlation;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.PageSound;
import org.lowtunes.testing.SourceSound;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The sample library, published to a real Garage, played from its web endpoint by a real browser. */
@ExtendWith(GarageExtension.class)
class PlayerIT {

    private static final double AUDIBLE = -40;
    private static final double SAME_SOUND = 0.8;

    private static URI address;
    private static JsonNode browse;

    private Browser browser;

    @BeforeAll
    static void publish(Garage garage, @TempDir Path folder) throws Exception {
        GarageBucket bucket = garage.bucket("localhost");
        address = bucket.url();
        Site site = SampleSite.build(folder, Optional.of(address));
        BucketAddress place = new BucketAddress(bucket.endpoint(), "garage", bucket.name(), "");
        try (BucketTarget target = new BucketTarget(
                place, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            SampleSite.publish(site, target, Optional.of(address));
        }
        JsonNode descriptor =
                new ObjectMapper().readTree(folder.resolve("lowtunes.json").toFile());
        browse = new ObjectMapper()
                .readTree(folder.resolve(descriptor.get("browse").asText()).toFile());
    }

    @BeforeEach
    void open() {
        browser = Browser.start("en");
        browser.open(address);
        browser.find(By.cssSelector("ul.wall a"));
    }

    @AfterEach
    void closeWithoutComplaint() {
        try {
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests())
                    .isNotEmpty()
                    .allMatch(r -> r.startsWith(address.toString())
                            || r.startsWith("blob:" + address)
                            || r.startsWith("data:"));
        } finally {
            browser.close();
        }
    }

    @Test
    void anAlbumOpensAndItsTrackSoundsLikeItsSource() {
        String slug = browse.get("albumSlugs").asText().split("\n")[0];
        browser.find(By.cssSelector("a[href$='/album/" + slug + ".html']")).click();
        heading(browse.get("albums").asText().split("\n")[0]);

        browser.find(By.cssSelector("ol.tracks button.row")).click();
        untilPlaying(1);
        double from = position();
        double[] heard = PageSound.capture(browser, 5);

        assertThat(Correlation.level(heard)).isGreaterThan(AUDIBLE);
        double[] source = SourceSound.decode(SampleSite.file(title(0)), from - 1, 9);
        assertThat(medianBySecond(heard, source)).isGreaterThan(SAME_SOUND);
    }

    @Test
    void theNextTrackFollowsByItself() {
        openAlbum(0);
        browser.find(By.cssSelector("ol.tracks button.row")).click();
        untilPlaying(0.2);
        assertThat(nowTitle()).isEqualTo(title(0));

        int length = browse.get("seconds").get(0).asInt();
        browser.run(
                "const t = document.getElementById('time'); t.value = arguments[0];"
                        + "t.dispatchEvent(new Event('input', {bubbles: true}));"
                        + "t.dispatchEvent(new Event('change', {bubbles: true}));",
                length - 2);

        browser.until(d -> nowTitle().equals(title(1)) ? true : null);
        untilPlaying(0.2);
    }

    @Test
    void theMusicGoesOnWhileTheListenerLooksAround() {
        openAlbum(0);
        browser.find(By.cssSelector("ol.tracks button.row")).click();
        untilPlaying(0.5);

        browser.run("location.hash = '#/artists'");
        browser.until(d -> heading().isEmpty() ? null : true);
        browser.run("location.hash = '#/playlists'");
        double before = position();

        untilPlaying(before + 0.5);
        assertThat(nowTitle()).isEqualTo(title(0));
    }

    @Test
    void aDeepLinkOpensTheRightPage() {
        int last = browse.get("albumTracks").size() - 1;
        String slug = browse.get("albumSlugs").asText().split("\n")[last];

        browser.close();
        browser = Browser.start("en");
        browser.open(address.resolve("#/album/" + slug));

        heading(browse.get("albums").asText().split("\n")[last]);
        assertThat(browser.driver().getCurrentUrl())
                .as("the address that is worth copying")
                .isEqualTo(address.resolve("album/" + slug + ".html").toString());
    }

    @Test
    void similarTracksAreFoundAndAnAddressWithoutAnythingIsSaid() {
        browser.run(
                "location.hash = '#/track/' + arguments[0]",
                browse.get("ids").asText().substring(0, 6));
        heading(title(0));
        browser.until(d -> d.findElements(By.cssSelector("main ol.tracks li")).size() >= 3 ? true : null);

        browser.until(
                d -> d.findElement(By.cssSelector("main ol.tracks")).getText().contains("similar") ? true : null);

        browser.run("location.hash = '#/album/not-there'");
        heading("Nothing here");
    }

    @Test
    void aPathLeadsFromOneTrackToAnother() {
        String ids = browse.get("ids").asText();
        int last = ids.length() / 6 - 1;
        browser.run("location.hash = '#/path/' + arguments[0]", ids.substring(0, 6) + ids.substring(6 * last));

        heading("From " + title(0) + " to " + title(last));
        var rows = browser.driver().findElements(By.cssSelector("main ol.tracks li"));
        assertThat(rows).hasSizeBetween(5, 12);
        assertThat(rows.get(0).getText()).contains(title(0));
        assertThat(rows.get(rows.size() - 1).getText()).contains(title(last));
    }

    @Test
    void aRadioIsShownBeforeItPlays() {
        browser.run(
                "location.hash = '#/radio/track/' + arguments[0]",
                browse.get("ids").asText().substring(0, 6));

        browser.until(d -> d.findElements(By.cssSelector("main ol.tracks li")).size() >= 10 ? true : null);
        assertThat(browser.find(By.cssSelector("main ol.tracks li")).getText()).contains(title(0));
        assertThat(browser.run("return document.getElementById('sound').paused"))
                .isEqualTo(true);
    }

    @Test
    void thePageAboutTheSiteNamesTheLicenceAndTheSource() {
        browser.run("location.hash = '#/about'");

        heading("About this site");
        assertThat(browser.find(By.cssSelector("main")).getText()).contains("CC0-1.0", "GNU GPL");
    }

    @Test
    void aFrenchBrowserIsSpokenToInFrench() {
        browser.close();
        browser = Browser.start("fr");
        browser.open(address);

        WebElement artists = browser.find(By.cssSelector("a[href$='#/artists']"));
        browser.until(d -> artists.getText().equals("Artistes") ? true : null);
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("fr");
    }

    /** Second by second: the capture may lose a buffer on a busy machine, and every other second must still match. */
    private static double medianBySecond(double[] heard, double[] source) {
        return IntStream.range(0, heard.length / PageSound.RATE)
                .mapToDouble(second -> Correlation.best(
                        Arrays.copyOfRange(heard, second * PageSound.RATE, (second + 1) * PageSound.RATE), source))
                .sorted()
                .skip(heard.length / PageSound.RATE / 2)
                .findFirst()
                .orElseThrow();
    }

    private void openAlbum(int number) {
        browser.run(
                "location.hash = '#/album/' + arguments[0]",
                browse.get("albumSlugs").asText().split("\n")[number]);
        heading(browse.get("albums").asText().split("\n")[number]);
    }

    private void heading(String text) {
        browser.until(d -> heading().equals(text) ? true : null);
    }

    private String heading() {
        return browser.find(By.cssSelector("main h1")).getText();
    }

    private String nowTitle() {
        return browser.find(By.id("now-title")).getText();
    }

    private static String title(int track) {
        return browse.get("titles").asText().split("\n")[track];
    }

    private double position() {
        return Double.parseDouble(browser.find(By.id("time")).getAttribute("value"));
    }

    /** Waits until the element's own clock has passed this many seconds of the track. */
    private void untilPlaying(double seconds) {
        browser.until(d -> !(Boolean) browser.run("return document.getElementById('sound').paused")
                        && ((Number) browser.run("return document.getElementById('sound').currentTime")).doubleValue()
                                > seconds
                ? true
                : null);
    }
}
