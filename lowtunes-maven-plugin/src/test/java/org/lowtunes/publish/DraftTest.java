package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

/** Plans of sites whose renditions are not made yet. */
class DraftTest {

    @TempDir
    Path folder;

    private final MemoryTarget target = new MemoryTarget();
    private final List<String> log = new ArrayList<>();
    private final Publisher publisher =
            new Publisher(target, Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC), log::add);

    @Test
    void what_is_there_is_kept_and_what_is_not_made_yet_counts_what_it_will_take() throws IOException {
        publisher.publish(SiteFixture.of(folder.resolve("site"), "one"));
        Map<String, byte[]> before = Map.copyOf(target.bytes);
        Site site = SiteFixture.of(folder.resolve("site"), "one", "two");
        log.clear();

        publisher.tellPlan(draft(site));

        assertThat(target.bytes).isEqualTo(before);
        assertThat(log)
                .singleElement()
                .asString()
                .containsPattern("send +\\d+ files, 5(\\.0\\d?)? MB")
                .containsPattern("keep +\\d+ files, 2\\d(\\.\\d+)? kB")
                .containsPattern("It holds 5\\.\\d+ MB at the peak");
    }

    @Test
    void a_site_that_is_online_already_is_told_as_such_although_its_sounds_are_not_here() throws IOException {
        Site site = SiteFixture.of(folder.resolve("site"), "one", "two");
        publisher.publish(site);
        log.clear();

        publisher.tellPlan(draft(site));

        assertThat(log).singleElement().asString().startsWith("Nothing to send");
    }

    /** What is at the target has the size that it has there; everything else has 5 MB. */
    private Draft draft(Site site) throws IOException {
        Map<String, Long> sounds = new HashMap<>();
        for (SiteFile file : site.files()) {
            if (file.key().startsWith("a/")) {
                boolean there = target.bytes.containsKey(file.key());
                sounds.put(file.key(), there ? target.bytes.get(file.key()).length : 5_000_000L);
                Files.delete(file.file());
            }
        }
        return new Draft(site, sounds);
    }
}
