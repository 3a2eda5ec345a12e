package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The bar and the queue: each control does what its name says. */
@ExtendWith(GarageExtension.class)
class ControlsIT {

    private static final String ALBUM = "Petites pièces pour soirs courts";

    private static PublishedSample site;

    private Visit visit;
    private List<String> titles;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    @BeforeEach
    void playAnAlbum() {
        int album = site.album(ALBUM);
        titles = new ArrayList<>();
        for (int track : site.tracksOf(album)) {
            titles.add(site.title(track));
        }
        visit = Visit.begin(site, "en", "album/" + site.lines("albumSlugs").get(album));
        visit.screen(1280, 800);
        visit.press("button", "Play " + ALBUM);
        visit.untilPlaying(0.2);
    }

    @AfterEach
    void end() {
        visit.close();
    }

    @Test
    void theBarPlaysPausesAndSkips() {
        assertThat(visit.nowTitle()).isEqualTo(titles.get(0));
        visit.press("button", "Pause");
        visit.until(visit::silent);
        assertThat(visit.find("#play").getAccessibleName()).isEqualTo("Play");
        visit.press("#play");
        visit.until(() -> !visit.silent());

        visit.press("button", "Next track");
        visit.until(() -> visit.nowTitle().equals(titles.get(1)));
        visit.press("button", "Previous track");
        visit.until(() -> visit.nowTitle().equals(titles.get(0)));
        visit.press("link", "Queue");
        visit.heading("Queue");
        visit.press("#bar .title");
        visit.heading(titles.get(0));
    }

    @Test
    void theSlidersMoveInTheTrackAndSetTheVolume() {
        visit.press("button", "Pause");
        visit.until(visit::silent);
        WebElement time = visit.named("slider", "Position in the track");
        double before = visit.position();
        time.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        visit.until(() -> visit.position() >= before + 9);
        assertThat(time.getAttribute("aria-valuetext")).matches("1\\d seconds of 1 minute 1\\d seconds");
        time.sendKeys(Keys.ARROW_LEFT);
        visit.until(() -> visit.position() < before + 9);
        time.sendKeys(Keys.END);
        visit.until(() -> visit.position() > 60);
        time.sendKeys(Keys.HOME);
        visit.until(() -> visit.position() < 1);

        visit.named("slider", "Volume").sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        visit.until(() -> sound("volume").equals(0.9));
    }

    @Test
    void theKeysDoWhatTheirSheetSays() {
        visit.type("k");
        visit.until(visit::silent);
        double before = visit.position();
        visit.type("l");
        visit.until(() -> visit.position() >= before + 9);
        visit.type("j");
        visit.until(() -> visit.position() < before + 9);
        visit.type("N");
        visit.until(() -> visit.nowTitle().equals(titles.get(1)));
        visit.type("P");
        visit.until(() -> visit.nowTitle().equals(titles.get(0)));
        visit.type("-");
        visit.type("-");
        visit.type("=");
        visit.until(() -> sound("volume").equals(0.9));
        visit.type("m");
        visit.until(() -> sound("muted").equals(true));
        // The key where K stands on a Cyrillic keyboard; and K with Caps Lock.
        for (String key : List.of("{ key: 'л', code: 'KeyK' }", "{ key: 'K', code: 'KeyK' }")) {
            boolean silent = visit.silent();
            visit.browser()
                    .run("document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ..." + key
                            + " }))");
            visit.until(() -> visit.silent() != silent);
        }
        visit.type("?");
        assertThat(visit.find("dialog dl").getText()).contains("10 seconds ahead", "Previous track", "Quieter");
    }

    @Test
    void theHeartKeepsWhatPlaysAndLetsItGo() {
        visit.press("button", "Favourite");
        visit.find("#favourite[aria-pressed=true]");
        visit.type("N");
        visit.until(() -> visit.nowTitle().equals(titles.get(1)));
        visit.go("favourites");
        visit.named("button", "Play " + titles.get(0));
        visit.type("f");
        visit.until(() -> queue().equals(List.of(titles.get(1), titles.get(0))));
        assertThat(visit.find("#status").getText()).isEqualTo("“" + titles.get(1) + "” is a favourite now.");

        // What follows in the list has the focus when the one that had it is gone.
        visit.browser().run("arguments[0].focus()", visit.named("button", "Play " + titles.get(1)));
        visit.type("f");
        visit.until(() -> queue().equals(List.of(titles.get(0))));
        visit.until(() -> focused().startsWith("Play " + titles.get(0)));
        assertThat(visit.find("#status").getText()).isEqualTo("“" + titles.get(1) + "” is no longer a favourite.");

        visit.type("P");
        visit.until(() -> visit.nowTitle().equals(titles.get(0)));
        visit.press("#favourite");
        visit.find("#favourite[aria-pressed=false]");
        visit.until(() -> visit.find("main").getText().contains("No favourites yet"));
        assertThat(focused()).isEqualTo("Favourite");
        assertThat(visit.find("#status").getText()).contains("No favourites yet");
    }

    @Test
    void theHeartInTheBarAndTheOneOnThePageOfATrackAreTheSame() {
        visit.press("#bar .title");
        visit.heading(titles.get(0));
        visit.press("#favourite");
        visit.find("main button[aria-pressed=true]");
        visit.press("main button[aria-pressed=true]");
        visit.find("#favourite[aria-pressed=false]");
    }

    @Test
    void theQueueIsShuffledPutBackThinnedOutAndEmptied() {
        visit.go("queue");
        assertThat(queue()).isEqualTo(titles);
        visit.press("button", "Shuffle");
        visit.find("#shuffle[aria-pressed=true]");
        assertThat(queue()).containsExactlyInAnyOrderElementsOf(titles).startsWith(titles.get(0));
        visit.press("button", "Shuffle");
        visit.until(() -> queue().equals(titles));

        visit.press("button", "Remove " + titles.get(1));
        visit.until(() -> queue().equals(List.of(titles.get(0), titles.get(2), titles.get(3))));
        visit.press("button", "Move " + titles.get(3) + " up");
        visit.until(() -> queue().equals(List.of(titles.get(0), titles.get(3), titles.get(2))));
        assertThat(visit.browser().driver().switchTo().activeElement().getAccessibleName())
                .isEqualTo("Move " + titles.get(3) + " up");
        visit.press("button", "Play " + titles.get(3));
        visit.until(() -> visit.nowTitle().equals(titles.get(3)));

        visit.press("button", "Empty the queue");
        visit.until(() -> visit.find("main").getText().contains("The queue is empty"));
        assertThat(visit.silent()).isTrue();
    }

    @Test
    void itRestsAfterATrackOrPlaysItAgain() {
        visit.go("queue");
        visit.press("button", "Stop after this track");
        visit.find("#stop-after[aria-pressed=true]");
        toTheEndOf(0);
        visit.until(() -> visit.nowTitle().equals(titles.get(1)) && visit.silent());
        visit.find("#stop-after[aria-pressed=false]");

        new Select(visit.find("#repeat")).selectByVisibleText("this track");
        visit.press("#play");
        visit.until(() -> !visit.silent());
        toTheEndOf(1);
        visit.until(() -> visit.position() < 10 && visit.position() > 0.2 && !visit.silent());
        assertThat(visit.nowTitle()).isEqualTo(titles.get(1));

        new Select(visit.find("#repeat")).selectByVisibleText("everything");
        visit.press("button", "Play " + titles.get(3));
        visit.until(() -> visit.nowTitle().equals(titles.get(3)));
        visit.press("button", "Next track");
        visit.until(() -> visit.nowTitle().equals(titles.get(0)));
    }

    @Test
    void theSleepTimerSilencesIt() {
        // Ten minutes are over when the test says so.
        visit.browser()
                .run("const later = setTimeout; window.setTimeout = (act, after, ...more) => "
                        + "after === 600000 ? (window.tenMinutesAreOver = act) : later(act, after, ...more)");
        visit.go("queue");
        new Select(visit.find("#sleep")).selectByVisibleText("10 minutes");
        visit.go("albums");
        visit.go("queue");
        assertThat(new Select(visit.find("#sleep")).getFirstSelectedOption().getText())
                .isEqualTo("10 minutes");
        assertThat(visit.silent()).isFalse();

        visit.browser().run("tenMinutesAreOver()");
        visit.until(visit::silent);
    }

    @Test
    void theQueueIsKeptAsAPlaylistAndSharedAsALink() {
        visit.go("queue");
        visit.press("button", "Save as playlist");
        visit.browser().driver().switchTo().alert().sendKeys("Soirs");
        visit.browser().driver().switchTo().alert().accept();
        visit.message("“Soirs” is on your shelf now.");
        visit.press("button", "Share");
        String link = visit.named("textbox", "Link to Queue").getAttribute("value");
        visit.press("button", "Close");

        visit.press("link", "My shelf");
        visit.press("link", "Soirs");
        visit.heading("Soirs");
        assertThat(queue()).isEqualTo(titles);
        visit.go(link.substring(link.indexOf('#')));
        visit.heading("Queue");
        assertThat(queue()).isEqualTo(titles);
    }

    /** A property of the media element. */
    private Object sound(String property) {
        return visit.browser().run("return document.getElementById('sound')[arguments[0]]", property);
    }

    /** The name of what has the focus. */
    private String focused() {
        return visit.browser().driver().switchTo().activeElement().getAccessibleName();
    }

    private List<String> queue() {
        return visit.texts("main ol.tracks .title");
    }

    /** Two seconds before the end of a track of the album. */
    private void toTheEndOf(int number) {
        visit.browser()
                .run(
                        "const t = document.getElementById('time'); t.value = arguments[0];"
                                + "t.dispatchEvent(new Event('change', {bubbles: true}))",
                        site.seconds(site.tracksOf(site.album(ALBUM))[number]) - 2);
    }
}
