package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.testing.Axe;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.Keys;

/** Every view of the player: it shows what it is for, everybody can use it, and it fits on a narrow phone. */
@ExtendWith(GarageExtension.class)
class ViewsIT {

    private static final int NARROW = 320;
    private static final int WIDE = 1000;
    /** Pixels in which every view fits, so that the bar at the foot of the window lies over nothing. */
    private static final int HIGH = 3000;

    private static PublishedSample site;
    private static SampleViews views;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
        views = new SampleViews(site);
    }

    /** Sheets: the view that they are opened from, the words on the button, and what must be on the sheet. */
    private static final Map<String, List<String>> SHEETS = Map.of(
            "Share", List.of("Partager", "dialog svg.code"),
            "Download", List.of("Télécharger", "dialog button.strong"),
            "Keep offline", List.of("Garder hors ligne", "dialog button.strong"));

    /** Pages that stand without the player, and what must be on them. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("index.html", "main ul a");
        pages.put("404.html", "main p");
        pages.put("album/" + site.lines("albumSlugs").get(0) + ".html", "main audio[controls]");
        pages.put("album/courant-continu-un-echantillon.html", "main details");
        pages.put("artist/" + site.lines("artistSlugs").get(0) + ".html", "ul.wall a");
        pages.put("embed/album/" + site.lines("albumSlugs").get(0) + ".html", "audio[controls]");
        pages.put("playlist/" + site.playlist(0) + ".html", "main audio[controls]");
        return pages;
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "fr, light", "fr, dark"})
    void everybodyCanUseEveryView(String language, String scheme) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.begin(site, language, album())) {
            visit.scheme(scheme);
            visit.screen(WIDE, HIGH);
            for (SampleViews.View view : views.of(views.fill(visit))) {
                SampleViews.show(visit, view, findings);
                judge(visit, "#/" + view.address(), findings);
            }
            visit.go(album());
            SHEETS.forEach((english, french) -> {
                visit.press("button", language.equals("en") ? english : french.get(0));
                visit.find(french.get(1));
                judge(visit, english, findings);
                visit.type(Keys.ESCAPE);
                visit.until(() -> visit.all("dialog").isEmpty());
            });
            visit.type("?");
            visit.find("dialog kbd");
            judge(visit, "shortcuts", findings);
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyViewFitsOnANarrowPhone(String language) {
        List<String> tooWide = new ArrayList<>();
        try (Visit visit = Visit.begin(site, language, album())) {
            SampleViews.Kept kept = views.fill(visit);
            visit.screen(NARROW, 640);
            for (SampleViews.View view : views.of(kept)) {
                SampleViews.show(visit, view, tooWide);
                if (visit.overflow() > 0) {
                    tooWide.add("#/" + view.address() + " by " + visit.overflow() + " px");
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everybodyCanUseEveryPageWithoutJavaScript(String scheme) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.withoutScripts(site)) {
            visit.scheme(scheme);
            pages().forEach((page, row) -> {
                visit.page(page);
                visit.screen(WIDE, HIGH);
                visit.find(row);
                if (visit.find("h1").getText().isBlank()
                        || !visit.all("main h1[tabindex], #top nav").isEmpty()) {
                    findings.add(page + " is not what somebody without JavaScript sees");
                }
                judge(visit, page, findings);
                visit.screen(NARROW, 640);
                if (visit.overflow() > 0) {
                    findings.add(page + " is too wide by " + visit.overflow() + " px");
                }
            });
        }
        assertThat(findings).isEmpty();
    }

    private static String album() {
        return "album/" + site.lines("albumSlugs").get(0);
    }

    private static void judge(Visit visit, String what, List<String> findings) {
        Axe.findings(visit.browser()).forEach(finding -> findings.add(what + ": " + finding));
    }
}
