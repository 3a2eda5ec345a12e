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

/** Every view of the player: it shows what it is for, everybody can use it, and it fits on a narrow phone. */
@ExtendWith(GarageExtension.class)
class ViewsIT {

    private static final int NARROW = 320;
    /** Seconds from which on the history notes a track. */
    private static final int COUNTS_AS_HEARD = 6;

    private static final String ROW = "ol.tracks button.row";

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    /** What each view must show before its look is judged: an address, and an element that is there when it is full. */
    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("", "ul.wall a");
        views.put("albums", "ul.wall a");
        views.put("album/" + site.lines("albumSlugs").get(0), ROW);
        views.put("artists", "main ul a");
        views.put("artist/" + site.lines("artistSlugs").get(0), "ul.wall a");
        views.put("genres", "main ul a");
        views.put("genre/" + site.lines("genres").get(0), ROW);
        views.put("years", "main ul a");
        views.put("year/" + site.year(), "ul.wall a");
        views.put("playlists", "main ul a");
        views.put(
                "playlist/" + site.browse().get("playlists").get(0).get("slug").asText(), ROW);
        views.put("track/" + site.id(0), ROW);
        views.put("radio/album/" + site.lines("albumSlugs").get(0), ROW);
        views.put("radio/day", ROW);
        views.put("path/" + site.id(0) + site.id(site.tracks() - 1), ROW);
        views.put("search/" + site.title(0).substring(0, 2), ROW);
        views.put("foryou", ROW);
        views.put("queue", ROW);
        views.put("shelf", "main ul li");
        views.put("favourites", ROW);
        views.put("history", ROW);
        views.put("settings", "main input");
        views.put("offline", "main button");
        views.put("about", "main dl dd");
        views.put("nowhere", "main a");
        return views;
    }

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "fr, light", "fr, dark"})
    void everybodyCanUseEveryView(String language, String scheme) {
        List<String> findings = new ArrayList<>();
        try (Visit visit =
                Visit.begin(site, language, "album/" + site.lines("albumSlugs").get(0))) {
            visit.scheme(scheme);
            fillShelfAndQueue(visit);
            views().forEach((view, row) -> {
                show(visit, view, row, findings);
                Axe.findings(visit.browser()).forEach(finding -> findings.add("#/" + view + ": " + finding));
            });
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyViewFitsOnANarrowPhone(String language) {
        List<String> tooWide = new ArrayList<>();
        try (Visit visit =
                Visit.begin(site, language, "album/" + site.lines("albumSlugs").get(0))) {
            fillShelfAndQueue(visit);
            visit.screen(NARROW, 640);
            views().forEach((view, row) -> {
                show(visit, view, row, tooWide);
                if (visit.overflow() > 0) {
                    tooWide.add("#/" + view + " by " + visit.overflow() + " px");
                }
            });
        }
        assertThat(tooWide).isEmpty();
    }

    /** A visit in which something was played, heard and kept. */
    private static void fillShelfAndQueue(Visit visit) {
        visit.playFirst();
        visit.untilPlaying(COUNTS_AS_HEARD);
        visit.find("#favourite[aria-pressed]").click();
        visit.browser()
                .run(
                        "const t = document.getElementById('time'); t.value = arguments[0];"
                                + "t.dispatchEvent(new Event('change', {bubbles: true}))",
                        site.seconds(0) - 2);
        visit.until(() -> visit.nowTitle().equals(site.title(1)));
        visit.untilPlaying(0.2);
        visit.find("#play").click();
        visit.until(visit::silent);
    }

    /** Shows a view. A view that does not show what it is for is a finding too. */
    private static void show(Visit visit, String view, String row, List<String> findings) {
        visit.go(view);
        if (!visit.appears(row)) {
            findings.add("#/" + view + ": nothing like " + row + " under \"" + visit.heading() + "\"");
        } else if (visit.heading().isBlank() || !visit.title().contains(visit.heading())) {
            findings.add(
                    "#/" + view + ": its heading is \"" + visit.heading() + "\", its title \"" + visit.title() + "\"");
        }
    }
}
