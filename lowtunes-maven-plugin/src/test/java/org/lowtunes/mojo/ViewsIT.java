package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.testing.Axe;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Every view of the player: it shows what it is for, everybody can use it, and it fits on a narrow phone. */
@ExtendWith(GarageExtension.class)
class ViewsIT {

    private static final int NARROW = 320;
    private static final int WIDE = 1000;
    /** Pixels in which every view fits, so that the bar at the foot of the window lies over nothing. */
    private static final int HIGH = 3000;
    /** Seconds from which on the history notes a track. */
    private static final int COUNTS_AS_HEARD = 6;

    private static final String ROW = "ol.tracks button.row";

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    /**
     * A view, and what it must show before its look is judged.
     *
     * @param address as {@link Visit#go} takes it
     * @param row something that is there when the view is full
     * @param prepare what opens the rest of it
     */
    private record View(String address, String row, Consumer<Visit> prepare) {

        View(String address, String row) {
            this(address, row, visit -> {});
        }
    }

    private static List<View> views(Kept kept) {
        String album = "album/" + site.lines("albumSlugs").get(0);
        String lyrics = site.id(site.tracksOf(site.album("Courant continu, un échantillon"))[0]);
        return List.of(
                new View("", "ul.wall a"),
                new View("albums", "ul.wall a"),
                new View(album, ROW, visit -> {
                    visit.press("main summary");
                    visit.find("main details dd");
                }),
                new View("tracks", ROW),
                new View("artists", "main ul a"),
                new View("artist/" + site.lines("artistSlugs").get(0), "ul.wall a"),
                new View("artist/" + site.lines("artistSlugs").get(2), ROW),
                new View("genres", "main ul a"),
                new View("genre/" + site.lines("genres").get(0), ROW),
                new View("years", "main ul a"),
                new View("year/" + site.year(), "ul.wall a"),
                new View("contributors", "main ul a"),
                new View("contributor/" + PublishedSample.CONTRIBUTOR, ROW),
                new View("playlists", "main ul a"),
                new View("playlist/" + site.playlist(0), ROW),
                new View("track/" + lyrics, ROW, visit -> {
                    visit.press("main summary");
                    visit.find(".lyrics button");
                }),
                new View("radio/" + album, ROW),
                new View("radio/day", ROW),
                new View("path/" + site.id(0) + site.id(site.tracks() - 1), ROW),
                new View("search/" + site.title(0).substring(0, 2), ROW),
                new View("foryou", ROW),
                new View("queue", ROW),
                new View("shelf", "main ul.stored li"),
                new View("favourites", ROW),
                new View("history", ROW),
                new View(kept.own(), ROW),
                new View(kept.list(), ROW),
                new View(kept.shelf(), "main ul li"),
                new View("blend/" + kept.list().substring(1), "main form", visit -> {
                    visit.press("main form button");
                    visit.find(ROW);
                }),
                new View("settings", "main dl dd"),
                new View("offline", "main button"),
                new View("about", "main dl dd"),
                new View("#l/1/AAAA", "main p"),
                new View("nowhere", "main a"));
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
            for (View view : views(fill(visit))) {
                show(visit, view, findings);
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
    @CsvSource({"en, ltr", "fr, ltr", "en, rtl"})
    void everyViewFitsOnANarrowPhone(String language, String direction) {
        List<String> tooWide = new ArrayList<>();
        try (Visit visit = Visit.begin(site, language, album())) {
            Kept kept = fill(visit);
            visit.browser().run("document.documentElement.dir = arguments[0]", direction);
            visit.screen(NARROW, 640);
            for (View view : views(kept)) {
                show(visit, view, tooWide);
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

    /**
     * What a visit has kept.
     *
     * @param own address of a playlist
     * @param list link to a list
     * @param shelf link to all that is kept
     */
    private record Kept(String own, String list, String shelf) {}

    /** A visit in which something was played, heard and kept. */
    private static Kept fill(Visit visit) {
        visit.playFirst();
        visit.untilPlaying(COUNTS_AS_HEARD);
        visit.press("#favourite");
        visit.find("#favourite[aria-pressed=true]");
        visit.browser()
                .run(
                        "const t = document.getElementById('time'); t.value = arguments[0];"
                                + "t.dispatchEvent(new Event('change', {bubbles: true}))",
                        site.seconds(0) - 2);
        visit.until(() -> visit.nowTitle().equals(site.title(1)));
        visit.untilPlaying(0.2);
        visit.press("#play");
        visit.until(visit::silent);

        visit.go("track/" + site.id(3));
        new Select(visit.find("main select")).selectByValue("new");
        visit.until(() -> visit.find("#message").getText().contains(site.title(3)));
        visit.go("favourites");
        visit.find(ROW);
        String list = linkOnTheSheetOf(visit, "main .actions button:nth-of-type(3)");
        visit.go("shelf");
        String own = visit.find("main a[href*='#/own/']").getAttribute("href");
        String shelf = linkOnTheSheetOf(visit, "main p:last-child > button");
        return new Kept(own.substring(own.indexOf("own/")), list, shelf);
    }

    private static String linkOnTheSheetOf(Visit visit, String button) {
        visit.press(button);
        String link = visit.find("dialog input").getAttribute("value");
        visit.type(Keys.ESCAPE);
        visit.until(() -> visit.all("dialog").isEmpty());
        return link.substring(link.indexOf('#'));
    }

    /** Shows a view. A view that does not show what it is for is a finding too. */
    private static void show(Visit visit, View view, List<String> findings) {
        visit.go(view.address());
        if (!visit.appears(view.row())) {
            findings.add("#/" + view.address() + ": nothing like " + view.row() + " under \"" + visit.heading() + "\"");
            return;
        }
        if (visit.heading().isBlank() || !visit.title().contains(visit.heading())) {
            findings.add("#/" + view.address() + ": its heading is \"" + visit.heading() + "\", its title \""
                    + visit.title() + "\"");
        }
        view.prepare().accept(visit);
    }

    private static void judge(Visit visit, String what, List<String> findings) {
        Axe.findings(visit.browser()).forEach(finding -> findings.add(what + ": " + finding));
    }
}
