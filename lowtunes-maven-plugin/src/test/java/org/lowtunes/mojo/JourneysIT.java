package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Whether the middle of what has the focus can be seen (WCAG 2.4.11). */
    private static final String UNCOVERED = "const it = document.activeElement, box = it.getBoundingClientRect();"
            + "const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);"
            + "return it.contains(top) || Boolean(top?.contains(it) && !top.closest('#foot'))";

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    @Test
    void somebodyWhoHearsThePageFindsPlaysKeepsSharesAndExports(@TempDir Path downloads) throws Exception {
        String title = site.title(0);
        try (Visit visit = Visit.begin(site, "en", "")) {
            visit.downloadsGoTo(downloads);
            visit.named("searchbox", "Search").sendKeys(title);
            visit.press("button", "Play " + title);
            visit.untilPlaying(0.2);
            assertThat(visit.nowTitle()).isEqualTo(title);

            visit.press("button", "Favourite");
            visit.press("link", "About " + title);
            visit.heading(title);
            visit.press("button", "Share");
            String link = visit.named("textbox", "Link to " + title).getAttribute("value");
            assertThat(link).startsWith(site.address().toString()).contains(site.id(0));
            visit.press("button", "Close");

            visit.press("link", "My shelf");
            visit.heading("My shelf");
            visit.press("link", "Favourites");
            visit.heading("Favourites");
            visit.named("button", "Play " + title);
            visit.press("link", "My shelf");
            visit.heading("My shelf");
            visit.press("button", "Export");
            visit.until(() -> holdsAnExport(downloads, site.id(0)));
        }
    }

    @Test
    void somebodyWithoutAPointerDoesEverythingByKeyboard() {
        int number = site.album("Petites pièces pour soirs courts");
        String album = site.lines("albums").get(number);
        String second = site.title(site.tracksOf(number)[1]);
        try (Visit visit = Visit.begin(site, "en", "")) {
            visit.type("/");
            visit.until(() -> "search".equals(active(visit).getAttribute("id")));
            visit.type(album);
            visit.until(() -> visit.heading().contains(album));
            tabTo(visit, album);
            visit.type(Keys.ENTER);
            visit.heading(album);
            visit.until(() -> active(visit).getTagName().equals("h1"));
            tabTo(visit, "Play " + album);
            visit.type(Keys.ENTER);
            visit.untilPlaying(0.2);

            visit.type("k");
            visit.until(visit::silent);
            visit.type("k");
            visit.untilPlaying(0.3);
            visit.type("f");
            visit.find("#favourite[aria-pressed=true]");

            visit.type("q");
            visit.heading("Queue");
            visit.until(() -> active(visit).getTagName().equals("h1"));
            tabTo(visit, "Move " + second + " up");
            visit.type(Keys.ENTER);
            visit.until(() -> visit.texts("ol.tracks .title").get(0).equals(second));

            visit.type("?");
            visit.find("dialog[open] kbd");
            visit.type(Keys.ESCAPE);
            visit.until(() -> visit.all("dialog").isEmpty());
        }
    }

    @Test
    void somebodyWithAVeryNarrowPhoneFindsPlaysAndKeeps() {
        String title = site.title(0);
        try (Visit visit = Visit.begin(site, "fr", "")) {
            visit.screen(320, 568);
            visit.named("searchbox", "Rech").sendKeys(title);
            visit.until(() -> visit.heading().contains(title));
            visit.press("button", "Écouter " + title);
            visit.untilPlaying(0.2);
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
            for (WebElement control : visit.all("#bar button, #bar a.icon")) {
                if (!control.isDisplayed()) {
                    continue; // The heart: on the page of the track then.
                }
                assertThat(control.getSize().getWidth())
                        .as(control.getAccessibleName())
                        .isGreaterThanOrEqualTo(24);
                assertThat(control.getSize().getHeight())
                        .as(control.getAccessibleName())
                        .isGreaterThanOrEqualTo(24);
            }
            visit.press("link", "À propos de " + title);
            visit.heading(title);
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
            visit.press("button", "Favori");
            visit.find("main button[aria-pressed=true]");
            visit.press("link", "Mon étagère");
            visit.press("link", "Favoris");
            visit.named("button", "Écouter " + title);
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
        }
    }

    private static WebElement active(Visit visit) {
        return visit.browser().driver().switchTo().activeElement();
    }

    /** Presses Tab until something of this name has the focus, shows that it has, and is not under the bar. */
    private static void tabTo(Visit visit, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            visit.type(Keys.TAB);
            WebElement active = active(visit);
            if (active.getAccessibleName().startsWith(name)) {
                assertThat(visit.browser().run("return document.activeElement.matches(':focus-visible')"))
                        .isEqualTo(true);
                assertThat(visit.browser().run(UNCOVERED)).as(name).isEqualTo(true);
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
