package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.testing.Browser;
import org.openqa.selenium.By;

/** The small player for other people's pages, in a real browser. */
class EmbedIT {

    @Test
    void theNextTrackFollowsAndTheNameLeadsToThePage(@TempDir Path folder) throws Exception {
        PaperSite paper = new PaperSite(folder);
        paper.extras = EnumSet.of(Extra.OEMBED);
        paper.write(List.of(paper.album("Été", paper.track("AAAAAA"), paper.track("BBBBBB"))));

        try (FolderServer server = new FolderServer(folder.resolve("site"), InetAddress.getLoopbackAddress(), 0);
                Browser browser = Browser.start("en", "--autoplay-policy=no-user-gesture-required")) {
            server.start();
            browser.open(server.localUri().resolve("embed/album/ete.html"));
            assertThat(browser.find(By.cssSelector("audio")).getAccessibleName())
                    .isEqualTo("Title AAAAAA");

            Object next = browser.driver()
                    .executeAsyncScript("const done = arguments[0];"
                            + "const [first, second] = document.querySelectorAll('audio');"
                            + "second.addEventListener('play', () => done(second.getAttribute('aria-labelledby')));"
                            + "first.dispatchEvent(new Event('ended'));");
            assertThat(next).isEqualTo("t2");

            browser.find(By.cssSelector("h1 a")).click();
            browser.until(d -> d.getCurrentUrl().endsWith("/album/ete.html") ? true : null);
        }
    }
}
