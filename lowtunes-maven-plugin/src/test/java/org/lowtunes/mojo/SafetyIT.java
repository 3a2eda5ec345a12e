package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.By;

/** Whatever tags and links hold, nothing runs but the player: the policy as it stands in the published page. */
@ExtendWith(GarageExtension.class)
class SafetyIT {

    private static final String HOSTILE =
            "<img src=x onerror=\"hacked=1\"><script>hacked=1</script>\u202E\u0000${7*7}{{x}}";

    private static PublishedSample site;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
    }

    @Test
    void noMarkupNoForeignScriptAndNoOtherServerGetsThroughThePolicy() {
        Visit visit = Visit.begin(site, "en", "");
        try (Browser browser = visit.browser()) {
            assertThat(tried(browser, "document.body.innerHTML = '<b>x</b>'")).contains("TrustedHTML");
            assertThat(tried(browser, "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')"))
                    .contains("TrustedHTML");
            assertThat(tried(browser, "navigator.serviceWorker.register('other.js')"))
                    .contains("TrustedScriptURL");
            assertThat(browser.driver()
                            .executeAsyncScript("const done = arguments[0]; fetch('https://example.org/')"
                                    + ".then(() => done('reached'), (failure) => done(failure.name))"))
                    .isEqualTo("TypeError");
            browser.run("const s = document.createElement('script'); s.textContent = 'hacked = 1';"
                    + " try { document.body.append(s); } catch (refused) { }");
            assertThat(browser.run("return 'hacked' in window")).isEqualTo(false);
        }
    }

    @Test
    void theServiceWorkerIsActiveUnderThePolicy() {
        try (Visit visit = Visit.begin(site, "en", "")) {
            visit.browser().driver().navigate().refresh();
            visit.ready();
            visit.until(() -> Boolean.TRUE.equals(visit.browser()
                    .driver()
                    .executeAsyncScript("const done = arguments[0]; navigator.serviceWorker.getRegistration()"
                            + ".then((r) => done(r?.active?.state === 'activated'))")));
        }
    }

    @Test
    void hostileTagsAreShownAsTheTextThatTheyAre(@TempDir Path folder) throws Exception {
        served(
                folder,
                browse -> {
                    for (String column : new String[] {"titles", "artists", "albums", "genres"}) {
                        int lines = browse.get(column).asText().split("\n", -1).length;
                        browse.put(column, String.join("\n", java.util.Collections.nCopies(lines, HOSTILE)));
                    }
                    browse.withArray("playlists").forEach(list -> ((ObjectNode) list).put("title", HOSTILE));
                },
                browser -> {
                    String first = site.id(0);
                    for (String view : new String[] {
                        "",
                        "albums",
                        "artists",
                        "genres",
                        "playlists",
                        "track/" + first,
                        "search/img",
                        "radio/track/" + first,
                        "album/" + site.lines("albumSlugs").get(0)
                    }) {
                        browser.run("location.hash = arguments[0]", "#/" + view);
                        browser.until(
                                d -> d.findElement(By.id("main")).getText().contains("<img src=x") ? true : null);
                    }
                    assertThat(browser.run("return 'hacked' in window")).isEqualTo(false);
                    assertThat(browser.driver().findElements(By.cssSelector("main img[src=x], main script")))
                            .isEmpty();
                });
    }

    @Test
    void aBrokenCatalogueIsSaidAndNotShownAsAnEmptyPage(@TempDir Path folder) throws Exception {
        served(folder, browse -> browse.removeAll(), browser -> {
            browser.until(d -> d.findElements(By.cssSelector(".problem button")).isEmpty() ? null : true);
            assertThat(browser.find(By.cssSelector(".problem")).getText()).contains("could not be loaded");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l1",
                "l1.",
                "l1.AAAA",
                "l9.AAAAAAAA",
                "s1.AAAAAAAA",
                "list/%00%FF",
                "track/<script>",
                "album/../../x",
                "path/AAAAAA",
                "radio/x/y/z",
                "own/__proto__",
                "album/constructor",
                "genre/%E0%A4%A",
                "search/%E0%A4%A",
                "track/AAAAAA?t=99999999999h",
                "?t=-1s&x=<b>",
                "//evil.example/",
                "javascript:alert(1)"
            })
    void aHostileLinkShowsAMessageAndDoesNothing(String link) {
        Visit visit = Visit.begin(site, "en", "albums");
        try (Browser browser = visit.browser()) {
            browser.run("location.hash = arguments[0]", "#/" + link);
            visit.until(() -> !visit.heading().isBlank());
            visit.go("artists");
            visit.heading("Artists");
            assertThat(visit.silent()).isTrue();
            assertThat(browser.requests())
                    .allMatch(r -> r.startsWith(site.address().toString()));
            assertThat(browser.complaints()).noneMatch(c -> c.contains("Uncaught"));
        }
    }

    @Test
    void aHugeLinkIsRefused() {
        Visit visit = Visit.begin(site, "en", "albums");
        try (Browser browser = visit.browser()) {
            browser.run("location.hash = '#/l1.' + 'A'.repeat(1000000)");
            visit.until(() -> !visit.heading().equals("Albums"));
            assertThat(visit.all("ol.tracks li")).isEmpty();
        }
    }

    /** What the page throws when it tries this. */
    private static String tried(Browser browser, String script) {
        return String.valueOf(browser.driver()
                .executeAsyncScript("const done = arguments[0]; Promise.resolve().then(() => { return " + script
                        + " }).then(() => done('done'), (refused) => done(String(refused)))"));
    }

    /** Serves the sample site from a folder, its catalogue changed, and looks at it. */
    private static void served(Path folder, Consumer<ObjectNode> change, Consumer<Browser> look) throws Exception {
        Path www = folder.resolve("www");
        try (FolderTarget target = new FolderTarget(www)) {
            SampleSite.publish(SampleSite.build(folder.resolve("site"), Optional.empty()), target, Optional.empty());
        }
        ObjectMapper json = new ObjectMapper();
        Path file = www.resolve(json.readTree(www.resolve("lowtunes.json").toFile())
                .get("browse")
                .asText());
        ObjectNode browse = (ObjectNode) json.readTree(file.toFile());
        change.accept(browse);
        Files.write(file, json.writeValueAsBytes(browse));
        try (FolderServer server = new FolderServer(www, InetAddress.getLoopbackAddress(), 0);
                Browser browser = Browser.start("en")) {
            server.start();
            browser.open(server.localUri());
            look.accept(browser);
        }
    }
}
