package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageCluster;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.PlayerPage;
import org.lowtunes.testing.RoundRobin;
import org.openqa.selenium.By;

/** One of three nodes is killed while it sends what a listener hears: the music goes on. */
@ExtendWith(GarageExtension.class)
class NodeDiesIT {

    private static final List<Path> MUSIC = List.of(SampleSite.MUSIC.resolve("Jardin d’impulsions"));
    private static final long QUOTA = 150_000_000;

    /** What a listener would notice of the element that sounds. */
    private static final String NOTE = "window.noticed = []; const sound = document.getElementById('sound');"
            + " for (const what of ['waiting', 'error', 'pause', 'abort', 'emptied'])"
            + " sound.addEventListener(what, () => window.noticed.push(what + ' at ' + sound.currentTime));";

    @TempDir
    private Path folder;

    @Test
    void theListenerNoticesNothing(GarageCluster cluster) throws Exception {
        GarageBucket bucket = cluster.garage().bucket("localhost");
        List<URI> nodes = IntStream.range(0, 3)
                .mapToObj(node -> cluster.web(node, bucket).address())
                .toList();
        try (RoundRobin front = new RoundRobin(nodes)) {
            Site site = SampleSite.build(MUSIC, QUOTA, folder, Optional.of(front.address()));
            PublishedSample sample = PublishedSample.publish(site, folder, bucket);
            try (Browser browser = Browser.start("en")) {
                browser.open(front.address()
                        .resolve("#/album/" + sample.lines("albumSlugs").get(0)));
                PlayerPage player = new PlayerPage(browser);
                player.playRow(0);
                player.untilPlaying(sample.title(0));
                player.untilAt(1);
                browser.run(NOTE);
                browser.until(d -> front.sending() < 0 ? null : true);

                cluster.kill(front.sending());
                front.died(front.sending());

                player.untilAt(5);
                assertThat(browser.run("return window.noticed")).isEqualTo(List.of());
                player.seek(sample.seconds(0) * 0.8);
                player.untilAt(sample.seconds(0) * 0.8 + 1);
                assertThat(front.broken()).isPositive();
                player.seek(sample.seconds(0) - 2.0);
                player.untilPlaying(sample.title(1));
                player.untilAt(1);
                assertThat(browser.driver().findElements(By.cssSelector(".problem, [role=alert]:not(:empty)")))
                        .isEmpty();
            }
        }
    }
}
