package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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

    private static final List<String> HOSTILE_LINKS = List.of(
            "#l/1/",
            "#l/1/AAAA",
            "#l/9/AAAAAAAAAAAA",
            "#l/1/%3Cimg%20src=x%20onerror=hacked=1%3E/AAAAAA",
            "#s/1/AAAAAAAA",
            "#s/1/%00%FF",
            "#/l1.AAAA",
            "#/list/%00%FF",
            "#/track/<script>",
            "#/album/../../x",
            "#/path/AAAAAA",
            "#/radio/x/y/z",
            "#/own/__proto__",
            "#/album/constructor",
            "#/genre/%E0%A4%A",
            "#/search/%E0%A4%A",
            "#/blend/l/1/<b>",
            "#/track/AAAAAA?t=99999999999h",
            "#/?t=-1s&x=<b>",
            "#///evil.example/",
            "#/javascript:alert(1)");

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
            assertThat(tried(browser, "document.createElement('script').textContent = 'hacked = 1'"))
                    .contains("TrustedScript");
            assertThat(tried(browser, "document.createElement('script').src = 'data:text/javascript,hacked=1'"))
                    .contains("TrustedScriptURL");
            assertThat(tried(browser, "setTimeout('hacked = 1')")).contains("TrustedScript");
            browser.run("const s = document.createElement('script'); s.append('hacked = 1');"
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
                    browse.put("contributors", HOSTILE);
                    ArrayNode from = browse.putArray("trackContributor");
                    browse.get("trackArtist").forEach(track -> from.add(0));
                    browse.withArray("playlists").forEach(list -> ((ObjectNode) list).put("title", HOSTILE));
                },
                browser -> {
                    String first = site.id(0);
                    for (String view : new String[] {
                        "",
                        "albums",
                        "artists",
                        "genres",
                        "contributors",
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

    @Test
    void hostileLinksShowAMessageAndDoNothing() {
        Visit visit = Visit.begin(site, "en", "albums");
        try (Browser browser = visit.browser()) {
            for (String link : HOSTILE_LINKS) {
                follow(visit, link);
                assertThat(visit.heading()).as(link).isNotBlank();
                assertThat(visit.silent()).as(link).isTrue();
                assertThat(browser.run("return 'hacked' in window")).as(link).isEqualTo(false);
            }
            assertThat(browser.requests())
                    .allMatch(r -> r.startsWith(site.address().toString()));
            assertThat(browser.complaints()).noneMatch(c -> c.contains("Uncaught"));
        }
    }

    @Test
    void hugeLinksAreRefused() {
        Visit visit = Visit.begin(site, "en", "albums");
        try (Browser browser = visit.browser()) {
            for (String beginning : List.of("#l/1/", "#s/1/", "#/", "#/search/")) {
                follow(visit, beginning + "A".repeat(50_000));
                assertThat(visit.all("ol.tracks li")).as(beginning).isEmpty();
            }
            follow(visit, "#l/1/" + "A".repeat(1_000_000));
            assertThat(visit.heading()).isEqualTo("This link cannot be opened");
            follow(visit, "#/search/" + "e ".repeat(1_000).trim());
            assertThat(visit.heading()).hasSizeLessThan(300);
            assertThat(browser.complaints()).noneMatch(c -> c.contains("Uncaught"));
        }
    }

    /** Follows a link from the albums, and waits until they are no longer shown. */
    private static void follow(Visit visit, String link) {
        if (!visit.heading().equals("Albums")) {
            visit.go("albums");
        }
        visit.browser().run("location.hash = arguments[0]", link);
        visit.until(() -> !visit.heading().equals("Albums"));
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
