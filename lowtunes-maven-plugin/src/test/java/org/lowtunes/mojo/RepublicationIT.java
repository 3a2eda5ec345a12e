package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.PlayerPage;
import org.openqa.selenium.By;

/** A site is published anew while somebody listens, and what the open page would ask for next is gone. */
class RepublicationIT {

    private static final Path WAVES = SampleSite.MUSIC.resolve("Σιωπηλή Θάλασσα");
    private static final Path PHASES = SampleSite.MUSIC.resolve("Jardin d’impulsions");
    private static final Path FEAST = SampleSite.MUSIC.resolve("Ar Botoù-koad Skañv");

    @Test
    void theTrackIsFoundAgainByItsIdAndGoesOnAtTheSameSecond(@TempDir Path folder) throws Exception {
        Path www = folder.resolve("www");
        publish(www, List.of(WAVES, PHASES), 150_000_000, folder.resolve("one"));
        try (FolderServer server = new FolderServer(www, InetAddress.getLoopbackAddress(), 0);
                Browser browser = Browser.start("en")) {
            server.start();
            PlayerPage page = new PlayerPage(browser);
            browser.open(server.localUri());
            browser.until(d -> {
                d.findElement(By.partialLinkText("Phase lente")).click();
                return true;
            });
            browser.until(
                    d -> d.findElement(By.cssSelector("main h1")).getText().equals("Phase lente") ? true : null);
            page.playRow(0);
            page.untilAt(0.5);
            browser.find(By.id("play")).click(); // What is read ahead ends before the second that is sought.

            // Another album stands before it now, so that its number is another one; less room, so that its file is.
            publish(www, List.of(FEAST, WAVES, PHASES), 4_000_000, folder.resolve("two"));
            deleteWhatIsNotIn(folder.resolve("two"), www);
            page.seek(45);
            browser.find(By.id("play")).click();

            page.untilAt(46);
            assertThat(page.playing()).isEqualTo("Sept contre cinq");
            assertThat(page.position()).isLessThan(53);
            List<String> requests = browser.requests();
            assertThat(requests.stream().filter(r -> r.endsWith("/index.html"))).hasSize(1);
            page.untilPlaying("Gamelan de cuisine");
        }
    }

    @Test
    void anOpenPlayerThatMeetsANewerFormatReloadsOnceThenSaysSo(@TempDir Path folder) throws Exception {
        Path www = folder.resolve("www");
        Path entrance = www.resolve("index.html");
        publish(www, List.of(WAVES, PHASES), 150_000_000, folder.resolve("one"));
        try (FolderServer server = new FolderServer(www, InetAddress.getLoopbackAddress(), 0);
                Browser browser = Browser.start("en")) {
            server.start();
            PlayerPage page = new PlayerPage(browser);
            browser.open(server.localUri().resolve("#/tracks"));
            page.playRow(0);
            page.untilAt(0.5);
            browser.find(By.id("play")).click();
            Files.writeString(
                    entrance,
                    Files.readString(entrance)
                            .replace("\"format\":1", "\"format\":2")
                            .replaceFirst("\"publication\":\"[^\"]+\"", "\"publication\":\"newer\""));
            Files.move(www.resolve("a"), www.resolve("away"));

            // It has reloaded for this one already, and the same player came back.
            String reloaded = "lowtunes:/:newer";
            browser.run("window.stayed = true; localStorage.setItem(arguments[0], 'newer')", reloaded);
            browser.find(By.id("next")).click();
            browser.until(d -> d.findElement(By.id("message")).getText().contains("older than the site") ? true : null);
            assertThat(page.sounds()).isFalse();
            assertThat(browser.run("return window.stayed")).isEqualTo(true);

            // It has not: now the page comes anew. Here it comes with a player that does not know the format either.
            browser.run("localStorage.removeItem(arguments[0])", reloaded);
            browser.find(By.id("play")).click();
            browser.find(By.cssSelector(".problem button"));
            assertThat(browser.run("return window.stayed")).isNull();
            assertThat(browser.run("return localStorage.getItem(arguments[0])", reloaded))
                    .isEqualTo("newer");
        }
    }

    private static void publish(Path www, List<Path> music, long quota, Path site) throws Exception {
        try (FolderTarget target = new FolderTarget(www)) {
            SampleSite.publish(SampleSite.build(music, quota, site, Optional.empty()), target, Optional.empty());
        }
    }

    /** As if the time were over that outdated files are kept for. */
    private static void deleteWhatIsNotIn(Path site, Path www) throws IOException {
        try (Stream<Path> sounds = Files.list(www.resolve("a"))) {
            for (Path sound : sounds.toList()) {
                if (!Files.exists(site.resolve("a").resolve(sound.getFileName()))) {
                    Files.delete(sound);
                }
            }
        }
    }
}
