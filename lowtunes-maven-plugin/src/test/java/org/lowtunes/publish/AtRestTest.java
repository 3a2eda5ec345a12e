package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

class AtRestTest {

    @TempDir
    Path folder;

    @Test
    void a_bucket_holds_what_was_measured_and_hardly_less() {
        for (int albums : new int[] {1, 40, 400}) {
            Site site = site("bucket" + albums, albums);
            MemoryTarget target = new MemoryTarget();

            publish(target, site);

            long held = target.bytes.values().stream()
                    .mapToLong(bytes -> bytes.length)
                    .sum();
            assertThat(AtRest.of(site, true).bytes()).isBetween(held, held + 300);
        }
    }

    @Test
    void a_folder_holds_what_was_measured_to_the_byte() throws Exception {
        Site site = site("folder", 40);

        publish(new FolderTarget(folder.resolve("www")), site);

        try (Stream<Path> files = Files.walk(folder.resolve("www"))) {
            long held = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(AtRest.of(site, false).bytes()).isEqualTo(held);
        }
    }

    @Test
    void a_site_without_its_renditions_tells_what_everything_else_takes() throws Exception {
        Site site = site("paper", 100);
        AtRest whole = AtRest.of(site, true);
        for (SiteFile file : site.files()) {
            if (file.key().startsWith("a/")) {
                Files.delete(file.file());
            }
        }

        AtRest paper = AtRest.of(site, true);

        assertThat(whole.sounds()).isEqualTo(100 * 20_000);
        assertThat(paper.sounds()).isZero();
        // These renditions are all of one size, which packs better than real sizes do.
        assertThat(paper.beside()).isBetween(whole.beside(), whole.beside() + 100 * 5);
    }

    private Site site(String name, int albums) {
        return SiteFixture.of(
                folder.resolve(name),
                Stream.iterate(1, i -> i + 1).limit(albums).map(i -> name + i).toArray(String[]::new));
    }

    private static void publish(Target target, Site site) {
        new Publisher(target, Clock.systemUTC(), line -> {}).publish(site);
    }
}
