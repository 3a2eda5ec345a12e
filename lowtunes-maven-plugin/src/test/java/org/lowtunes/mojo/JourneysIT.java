package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Whole visits: by the names that a screen reader speaks, by keyboard alone, and on a very narrow phone. */
@ExtendWith(GarageExtension.class)
class JourneysIT {

    private static final int MOST_TABS = 120;

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    @Test
    void somebodyWhoHearsThePageFindsPlaysKeepsSharesAndExports(@TempDir Path downloads) throws Exception {
        String title = site.title(0);
        try (Visit visit = Visit.begin(site, "en", "")) {
            visit.browser()
                    .driver()
                    .executeCdpCommand(
                            "Browser.setDownloadBehavior",
                            Map.of(
                                    "behavior",
                                    "allow",
                                    "downloadPath",
                                    downloads.toAbsolutePath().toString()));

            named(visit, "searchbox", "Search").sendKeys(title);
            named(visit, "button", "Play " + title).click();
            visit.untilPlaying(0.2);
            assertThat(visit.nowTitle()).isEqualTo(title);

            named(visit, "button", "Favourite").click();
            named(visit, "link", "About " + title).click();
            visit.heading(title);
            named(visit, "button", "Share").click();
            String link = named(visit, "textbox", "Link to " + title).getAttribute("value");
            assertThat(link).startsWith(site.address().toString()).contains(site.id(0));
            named(visit, "button", "Close").click();

            named(visit, "link", "My shelf").click();
            visit.heading("My shelf");
            named(visit, "link", "Favourites").click();
            visit.heading("Favourites");
            named(visit, "button", "Play " + title);
            named(visit, "link", "My shelf").click();
            visit.heading("My shelf");
            named(visit, "button", "Export").click();
            visit.until(() -> holdsAnExport(downloads, site.id(0)));
        }
    }

    @Test
    void somebodyWithoutAPointerDoesEverythingByKeyboard() {
        String title = site.title(0);
        try (Visit visit = Visit.begin(site, "en", "")) {
            press(visit, "/");
            visit.until(() -> active(visit).getAttribute("id").equals("search"));
            press(visit, title);
            visit.until(() -> visit.heading().contains(title));
            tabTo(visit, "Play " + title);
            press(visit, Keys.ENTER);
            visit.untilPlaying(0.2);

            press(visit, "k");
            visit.until(visit::silent);
            press(visit, "k");
            visit.untilPlaying(0.3);
            press(visit, "f");
            visit.until(
                    () -> visit.find("#favourite").getAttribute("aria-pressed").equals("true"));

            press(visit, "q");
            visit.heading("Queue");
            visit.until(() -> active(visit).getTagName().equals("h1"));
            String second = visit.all("ol.tracks .title").get(1).getText();
            tabTo(visit, "Move " + second + " up");
            press(visit, Keys.ENTER);
            visit.until(() -> visit.all("ol.tracks .title").get(0).getText().equals(second));

            press(visit, "?");
            visit.find("dialog[open] kbd");
            press(visit, Keys.ESCAPE);
            visit.until(() -> visit.all("dialog").isEmpty());
        }
    }

    @Test
    void somebodyWithAVeryNarrowPhoneFindsPlaysAndKeeps() {
        String title = site.title(0);
        try (Visit visit = Visit.begin(site, "fr", "")) {
            visit.screen(320, 568);
            named(visit, "searchbox", "Rech").sendKeys(title);
            visit.until(() -> visit.heading().contains(title));
            named(visit, "button", "Lire " + title).click();
            visit.untilPlaying(0.2);
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
            for (WebElement control : visit.all("#bar button, #bar a.icon")) {
                assertThat(control.getSize().getWidth())
                        .as(control.getAccessibleName())
                        .isGreaterThanOrEqualTo(24);
                assertThat(control.getSize().getHeight())
                        .as(control.getAccessibleName())
                        .isGreaterThanOrEqualTo(24);
            }
            visit.find("#favourite").click();
            visit.go("favourites");
            visit.find("ol.tracks button.row");
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
        }
    }

    private static WebElement named(Visit visit, String role, String beginning) {
        return visit.browser().named(role, beginning);
    }

    private static WebElement active(Visit visit) {
        return visit.browser().driver().switchTo().activeElement();
    }

    /** Keys go to whatever has the focus. */
    private static void press(Visit visit, CharSequence keys) {
        new org.openqa.selenium.interactions.Actions(visit.browser().driver())
                .sendKeys(keys)
                .perform();
    }

    /** Presses Tab until something of this name has the focus, and shows that it has. */
    private static void tabTo(Visit visit, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            press(visit, Keys.TAB);
            WebElement active = active(visit);
            if (active.getAccessibleName().startsWith(name)) {
                assertThat(visit.browser().run("return document.activeElement.matches(':focus-visible')"))
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("Tab does not reach \"" + name + "\" under \"" + visit.heading() + "\"");
    }

    private static boolean holdsAnExport(Path folder, String id) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).anyMatch(f -> read(f).contains(id));
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
