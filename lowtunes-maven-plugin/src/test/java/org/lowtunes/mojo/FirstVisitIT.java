package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.By;

/** What a first visit on an album's page weighs, counted by the browser: a promise that fails the build. */
@ExtendWith(GarageExtension.class)
class FirstVisitIT {

    private static final long RAW = 60_000;
    private static final long GZIP = 20_000;
    private static final int REQUESTS = 12;

    /** Everything but sound and covers, once nothing was asked for during a second. */
    private static final String WEIGH = String.join(
            "\n",
            "const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]",
            "  .filter(({ name, transferSize }) => transferSize > 0 && /^http/.test(name) && !/\\.(opus|webp)$/.test(name));",
            "if (document.readyState !== 'complete' || performance.now() - Math.max(...all.map((e) => e.responseEnd)) < 1000) return null;",
            "return all.map(({ name, encodedBodySize, decodedBodySize }) => ({ name, gzip: encodedBodySize, raw: decodedBodySize }));");

    @Test
    void theFirstVisitOfAnAlbumIsLight(@TempDir Path folder, Garage garage) throws Exception {
        PublishedSample sample = PublishedSample.on(garage, folder);
        try (Browser browser = Browser.start("fr")) {
            browser.open(sample.address()
                    .resolve("#/album/" + sample.lines("albumSlugs").get(0)));
            browser.find(By.cssSelector("main ol.tracks button.row"));
            List<?> files = (List<?>) browser.until(d -> browser.run(WEIGH));

            long raw = sum(files, "raw");
            long gzip = sum(files, "gzip");
            System.out.printf("first visit of an album: %d requests, %d bytes, %d gzip%n", files.size(), raw, gzip);
            assertThat(files).as("%s", files).hasSizeLessThanOrEqualTo(REQUESTS);
            assertThat(raw).as("%s", files).isLessThanOrEqualTo(RAW);
            assertThat(gzip).as("%s", files).isLessThanOrEqualTo(GZIP);
        }
    }

    private static long sum(List<?> files, String what) {
        return files.stream()
                .mapToLong(file -> ((Number) ((Map<?, ?>) file).get(what)).longValue())
                .sum();
    }
}
