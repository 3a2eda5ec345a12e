package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.library.Presentation;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.openqa.selenium.By;

/** Who has the address of an unlisted album gets the player, with that album and nothing else. */
class UnlistedAlbumIT {

    @Test
    void itIsASiteOfItsOwn(@TempDir Path folder) throws Exception {
        PaperSite paper = new PaperSite(folder);
        Presentation hidden = new Presentation("", "", List.of(), true, Optional.empty());
        paper.siteUrl = Optional.empty();
        paper.write(List.of(
                paper.album("Été", paper.track("AAAAAA")), paper.album("Secret", hidden, paper.track("BBBBBB"))));

        try (FolderServer server = new FolderServer(folder.resolve("site"), InetAddress.getLoopbackAddress(), 0);
                Browser browser = Browser.start("en")) {
            server.start();
            browser.open(server.localUri().resolve("album/secret.html"));
            assertThat(browser.find(By.cssSelector("ol.tracks button.row")).getText())
                    .contains("Title BBBBBB");

            browser.find(By.cssSelector("#top nav a")).click();
            browser.until(
                    d -> d.findElement(By.cssSelector("main h1")).getText().equals("Albums") ? true : null);
            assertThat(browser.driver().findElements(By.cssSelector("ul.wall a")))
                    .hasSize(1);
            assertThat(browser.driver().getCurrentUrl()).endsWith("/album/secret.html#/albums");

            browser.find(By.cssSelector("a.brand")).click();
            browser.until(d -> d.findElements(By.cssSelector("ul.wall a")).stream()
                    .filter(a -> a.getText().contains("Été"))
                    .findFirst()
                    .orElse(null));
            assertThat(browser.driver().getCurrentUrl())
                    .isEqualTo(server.localUri().toString());
            assertThat(browser.driver().findElements(By.partialLinkText("Secret")))
                    .isEmpty();
        }
    }
}
