package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What helps listeners to find music: each control does what its name says. */
@ExtendWith(GarageExtension.class)
class FindingIT {

    private static final String TITLES = "main ol.tracks .title";

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    @Test
    void theLanguageIsSwitchedAndStays() {
        try (Visit visit = Visit.begin(site, "en", "artists")) {
            visit.heading("Artists");
            new Select(visit.named("combobox", "Language")).selectByVisibleText("Français");
            visit.heading("Artistes");
            visit.until(() -> visit.browser()
                    .driver()
                    .switchTo()
                    .activeElement()
                    .getAccessibleName()
                    .equals("Langue"));
            visit.browser().driver().navigate().refresh();
            visit.heading("Artistes");
            assertThat(visit.find("html").getAttribute("lang")).isEqualTo("fr");
        }
    }

    @Test
    void albumsAndArtistsAreSortedAsTheListenerLikes() {
        try (Visit visit = Visit.begin(site, "en", "albums")) {
            List<String> byTitle = visit.texts("ul.wall .title");
            new Select(visit.named("combobox", "Order")).selectByVisibleText("by year");
            String latest = site.lines("albums").get(site.album("Courant continu, un échantillon"));
            visit.until(() -> visit.texts("ul.wall .title").get(0).equals(latest));
            assertThat(visit.texts("ul.wall .title")).containsExactlyInAnyOrderElementsOf(byTitle);
            visit.go("artists");
            new Select(visit.named("combobox", "Order")).selectByVisibleText("longest first");
            visit.until(() -> {
                List<Integer> counts = visit.texts("ul.names li").stream()
                        .map(line -> Integer.valueOf(line.replaceAll("(?s).*?(\\d+) tracks?$", "$1")))
                        .toList();
                return counts.equals(counts.stream()
                                .sorted(Comparator.reverseOrder())
                                .toList())
                        && counts.get(0) > counts.get(counts.size() - 1);
            });
            visit.go("albums");
            assertThat(visit.texts("ul.wall .title")).startsWith(latest);
        }
    }

    @Test
    void aLongListIsShownByPages() {
        try (Visit visit = Visit.begin(site, "en", "albums")) {
            String link = (String) visit.browser()
                    .driver()
                    .executeAsyncScript(
                            "const [module, ids, done] = arguments;"
                                    + "import(module).then(({ writeList }) => done(writeList({ ids })), done)",
                            site.address()
                                    .resolve(site.descriptor().get("player").asText() + "share/link.js")
                                    .toString(),
                            Collections.nCopies(250, site.id(0)));
            visit.go(link);
            visit.heading("A playlist for you");
            assertThat(visit.all("main ol.tracks li")).hasSize(200);
            visit.press("button", "Show 50 more of 50");
            visit.until(() -> visit.all("main ol.tracks li").size() == 250);
            assertThat(visit.browser()
                            .run("return [...document.querySelectorAll('ol.tracks li')]"
                                    + ".findIndex((row) => row.contains(document.activeElement))"))
                    .isEqualTo(200L);
        }
    }

    @Test
    void aRadioIsDrawnAgainGoesOnOnlyWhenAskedAndStops() {
        try (Visit visit =
                Visit.begin(site, "en", "album/" + site.lines("albumSlugs").get(0))) {
            visit.press("link", "Radio");
            visit.heading("Radio: " + site.lines("albums").get(0));
            List<String> first = visit.texts(TITLES);
            visit.until(() -> {
                visit.redrawn(() -> visit.press("button", "Draw again"));
                return !visit.texts(TITLES).equals(first);
            });
            List<String> drawn = visit.texts(TITLES);
            visit.press("main button.strong");
            visit.untilPlaying(0.2);
            assertThat(visit.nowTitle()).isEqualTo(drawn.get(0));
            visit.redrawn(() -> visit.press("button", "One more hour"));
            assertThat(visit.texts(TITLES)).doesNotHaveDuplicates().startsWith(drawn.toArray(String[]::new));
            visit.press("button", "Stop");
            visit.until(visit::silent);
            visit.press("button", "Share");
            assertThat(visit.named("textbox", "Link to").getAttribute("value")).contains("#l/1/");
        }
    }

    @Test
    void whatIsProposedSaysBecauseOfWhat() {
        try (Visit visit = Visit.begin(site, "en", "foryou")) {
            assertThat(visit.find("main").getText()).contains("Nothing yet");
            visit.go("track/" + site.id(0));
            visit.press("button", "Favourite");
            visit.go("foryou");
            visit.until(() -> visit.texts("main h2").contains("Because of “" + site.title(0) + "”"));
            assertThat(visit.texts(TITLES)).isNotEmpty().doesNotContain(site.title(0));
            visit.press("button", "Play For you");
            visit.untilPlaying(0.2);
        }
    }

    @Test
    void theSearchForgivesAccentsAndATypoAndTheSkipLinkLeadsToTheMusic() {
        try (Visit visit = Visit.begin(site, "en", "albums")) {
            visit.named("searchbox", "Search").sendKeys("peuliou");
            visit.until(() -> visit.texts(TITLES).contains(site.title(0)));
            visit.named("searchbox", "Search").sendKeys(Keys.chord(Keys.CONTROL, "a"), "pasacaille");
            visit.until(() -> visit.texts(TITLES).contains("Passacaille en ré mineur"));
            visit.browser().driver().navigate().back();
            visit.heading("Albums");

            visit.browser().driver().navigate().refresh();
            visit.ready();
            visit.type(Keys.TAB);
            assertThat(visit.browser().driver().switchTo().activeElement().getAccessibleName())
                    .isEqualTo("Skip to the music");
            visit.type(Keys.ENTER);
            assertThat(visit.browser().driver().switchTo().activeElement().getTagName())
                    .isEqualTo("h1");
        }
    }
}
