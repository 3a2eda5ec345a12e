package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What listeners keep on their device, and what they set: each control does what its name says. */
@ExtendWith(GarageExtension.class)
class KeepingIT {

    /** Seconds from which on the history notes a track. */
    private static final int COUNTS_AS_HEARD = 6;

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    @Test
    void aTrackIsPlayedQueuedKeptLinkedAndDownloaded(@TempDir Path downloads) {
        String title = site.title(5);
        try (Visit visit = Visit.begin(site, "en", "track/" + site.id(0))) {
            visit.downloadsGoTo(downloads);
            visit.press("button", "Play " + site.title(0));
            visit.untilPlaying(0.2);

            visit.go("track/" + site.id(5));
            visit.press("main .actions button:nth-of-type(3)");
            visit.message("One track added to the queue.");
            visit.press("button", "Play next");
            visit.press("main .actions .actions button");
            visit.find("main .actions button[aria-pressed=true]");
            new Select(visit.named("combobox", "Add to a playlist")).selectByVisibleText("New playlist");
            visit.message("“" + title + "” is on “" + title + "” now.");
            visit.press("button", "Share");
            assertThat(visit.named("textbox", "Link to " + title).getAttribute("value"))
                    .isEqualTo(site.view("track/" + site.id(5)).toString());
            visit.press("button", "Copy the link");
            visit.until(() -> visit.find("dialog [role=status]").getText().equals("Copied."));
            visit.press("button", "Close");
            visit.press("button", "Download");
            visit.press("button", "Opus · ");
            visit.until(() -> fileIn(downloads, ".opus").isPresent());
            visit.type(Keys.ESCAPE);

            visit.press("link", "Path from “" + site.title(0) + "”");
            visit.heading("From " + site.title(0) + " to " + title);
            visit.press("link", "The way back");
            visit.heading("From " + title + " to " + site.title(0));
            visit.go("queue");
            assertThat(visit.texts("main ol.tracks .title")).containsExactly(site.title(0), title, title);
        }
    }

    @Test
    void anAlbumIsKeptForTimesWithoutANetworkAndTakenAway() {
        String slug = site.lines("albumSlugs").get(1);
        String title = site.title(site.tracksOf(1)[0]);
        Visit visit = Visit.begin(site, "en", "album/" + slug);
        try (var browser = visit.browser()) {
            visit.press("button", "Keep offline");
            visit.until(() -> visit.find("dialog").getText().contains("0 of 2 tracks are on this device."));
            assertThat(visit.named("button", "Keep · ").getText()).matches("Keep · ≈ [\\d.]+ MB");
            visit.browser()
                    .run(
                            "new MutationObserver(() => (window.progressed ||= document.querySelector('dialog progress') !== null))"
                                    + ".observe(document.body, { childList: true, subtree: true })");
            visit.press("button", "Keep · ");
            visit.until(() -> visit.find("dialog").getText().contains("2 of 2 tracks are on this device."));
            assertThat(browser.run("return window.progressed")).isEqualTo(true);
            visit.press("button", "Take away");
            visit.until(() -> visit.find("dialog").getText().contains("0 of 2 tracks are on this device."));
            visit.press("button", "Keep · ");
            visit.until(() -> visit.find("dialog").getText().contains("2 of 2 tracks are on this device."));
            visit.press("button", "Close");

            long asked = soundsAskedFor(visit);
            visit.press("button", "Play " + title);
            visit.untilPlaying(0.2);
            visit.press("#play");
            assertThat(soundsAskedFor(visit)).isEqualTo(asked);

            visit.network(false);
            visit.go("offline");
            assertThat(visit.all("main ol.tracks li")).hasSize(2);
            visit.press("button", "Play " + title);
            visit.untilPlaying(0.2);
            browser.driver().navigate().refresh();
            visit.ready();
            visit.until(() -> visit.nowTitle().equals(title));
            visit.network(true);

            visit.redrawn(() -> visit.press("button", "Take everything away"));
            assertThat(visit.all("main ol.tracks li")).isEmpty();
            assertThat(visit.named("button", "Take everything away").isEnabled())
                    .isFalse();
        }
    }

    @Test
    void aTrackHasItsHeadStartAlsoWhereOthersAreKept() {
        String slug = site.lines("albumSlugs").get(1);
        String kept = "localStorage.setItem('lowtunes:%s:offline', 'yes')"
                .formatted(site.address().getPath());
        Visit visit = Visit.begin(site, "en", "album/" + slug, kept);
        try (var browser = visit.browser()) {
            browser.driver().executeCdpCommand("Network.enable", Map.of());
            browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/sound/*")));
            visit.press("ol.tracks button.row");
            // What plays never comes: whoever asks has not waited for it.
            visit.until(() -> soundsAskedFor(visit) == 1);
        }
    }

    @Test
    void aPlaylistIsMadeFilledRenamedThinnedOutTakenAlongAndDeleted(@TempDir Path downloads) {
        try (Visit visit = Visit.begin(site, "en", "shelf")) {
            visit.downloadsGoTo(downloads);
            visit.named("textbox", "Title of the playlist").sendKeys("<b>Mine</b>");
            visit.press("button", "New playlist");
            visit.heading("<b>Mine</b>");
            for (int track : new int[] {1, 2, 3}) {
                visit.go("track/" + site.id(track));
                new Select(visit.named("combobox", "Add to a playlist")).selectByVisibleText("<b>Mine</b>");
                visit.message(site.title(track));
            }
            visit.press("link", "My shelf");
            visit.press("link", "<b>Mine</b>");
            visit.press("button", "Move " + site.title(3) + " up");
            visit.until(() -> visit.texts("main ol.tracks .title").get(1).equals(site.title(3)));
            visit.press("button", "Remove " + site.title(1));
            visit.until(() -> visit.all("main ol.tracks li").size() == 2);
            visit.named("textbox", "Title of the playlist").sendKeys(" too");
            visit.press("button", "Rename");
            visit.heading("<b>Mine</b> too");
            visit.press("button", "Download");
            for (String format : new String[] {"JSPF", "XSPF", "M3U8"}) {
                visit.press("button", format);
                String ending = "." + format.toLowerCase(Locale.ROOT);
                visit.until(() -> fileIn(downloads, ending).isPresent());
                assertThat(fileIn(downloads, ending).orElseThrow()).content().contains(site.title(2));
            }
            visit.type(Keys.ESCAPE);
            visit.press("button", "Delete this playlist");
            visit.browser().driver().switchTo().alert().accept();
            visit.heading("My shelf");
            assertThat(visit.find("main").getText()).doesNotContain("Mine");
        }
    }

    @Test
    void anExportedShelfIsMergedElsewhereAndEachPartCanBeErased(@TempDir Path downloads) {
        try (Visit visit = Visit.begin(site, "en", "track/" + site.id(0))) {
            visit.downloadsGoTo(downloads);
            visit.press("button", "Favourite");
            visit.press("link", "My shelf");
            visit.press("button", "Export to a file");
            visit.until(() -> fileIn(downloads, ".json").isPresent());
        }
        Path shelf = fileIn(downloads, ".json").orElseThrow();
        try (Visit visit = Visit.begin(site, "fr", "track/" + site.id(1))) {
            visit.press("button", "Favori");
            visit.press("link", "Mon étagère");
            visit.find("#import").sendKeys(shelf.toAbsolutePath().toString());
            visit.message("Le fichier a été ajouté à votre étagère.");
            visit.press("link", "Favoris");
            visit.heading("Favoris");
            assertThat(visit.texts("main ol.tracks .title")).containsExactlyInAnyOrder(site.title(0), site.title(1));
            visit.press("link", "Mon étagère");
            visit.press("button", "Effacer les favoris");
            visit.browser().driver().switchTo().alert().accept();
            visit.until(() -> visit.find("main ul.stored").getText().contains("0 favori"));
        }
    }

    @Test
    void aShelfAndAListTravelAsLinks() {
        String link;
        try (Visit visit = Visit.begin(site, "en", "track/" + site.id(0))) {
            visit.press("button", "Favourite");
            visit.press("link", "My shelf");
            visit.press("button", "My shelf as a link");
            link = linkOnTheSheet(visit);
        }
        try (Visit visit = Visit.begin(site, "en", "albums")) {
            visit.go(link);
            visit.heading("A shelf for you");
            visit.press("button", "Add to my shelf");
            visit.heading("My shelf");
            visit.press("link", "Favourites");
            visit.heading("Favourites");
            assertThat(visit.texts("main ol.tracks .title")).containsExactly(site.title(0));
            visit.press("button", "Share");
            visit.go(linkOnTheSheet(visit));
            visit.press("button", "Keep on my shelf");
            visit.message("“Favourites” is on your shelf now.");
            visit.press("link", "Blend with mine");
            visit.heading("Blend");
            assertThat(visit.find("#second").getAttribute("value")).startsWith("#l/1/Favourites/" + site.id(0));
        }
    }

    /** The link that is offered, from its {@code #} on; closes the sheet. */
    private static String linkOnTheSheet(Visit visit) {
        String link = visit.named("textbox", "Link to").getAttribute("value");
        visit.press("button", "Close");
        return link.substring(link.indexOf('#'));
    }

    @Test
    void theHistoryCanBeSwitchedOff() {
        try (Visit visit = Visit.begin(site, "en", "shelf")) {
            visit.press("checkbox", "Keep a history");
            visit.go("album/" + site.lines("albumSlugs").get(0));
            visit.playFirst();
            visit.untilPlaying(COUNTS_AS_HEARD);
            visit.press("button", "Next track");
            visit.until(() -> visit.nowTitle().equals(site.title(1)));
            visit.go("history");
            assertThat(visit.find("main").getText()).contains("Nothing was heard yet.");
        }
    }

    @Test
    void theSoberModeShowsNoCoversAndShortcutsAndProposalsCanBeSwitchedOff() {
        try (Visit visit = Visit.begin(site, "en", "albums")) {
            visit.find("main img.cover");
            visit.press("link", "Sample library");
            visit.press("link", "Settings");
            visit.press("checkbox", "Sober mode");
            visit.press("checkbox", "Keyboard shortcuts");
            visit.press("checkbox", "Propose music");
            visit.type("?");
            visit.go("albums");
            visit.find("main .cover.blank");
            assertThat(visit.all("main img, dialog")).isEmpty();
            visit.go("foryou");
            assertThat(visit.find("main").getText()).contains("Switched off in the settings.");

            visit.go("settings");
            visit.press("checkbox", "Keyboard shortcuts");
            visit.type("?");
            visit.find("dialog kbd");
        }
    }

    private static Optional<Path> fileIn(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long soundsAskedFor(Visit visit) {
        return visit.browser().requests().stream()
                .filter(address -> address.endsWith(".opus"))
                .count();
    }
}
