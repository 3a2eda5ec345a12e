package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

/** Sites of three renditions of 20 kB each, and some 8 kB of everything else. */
class RoomTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private final MemoryTarget target = new MemoryTarget();
    private final List<String> log = new ArrayList<>();

    @Test
    void a_publication_that_fits_says_what_is_left() {
        publish(0, 100_000, "one", "two", "three");
        assertThat(log)
                .first()
                .asString()
                .contains("The quota of 100 kB is kept: 3")
                .doesNotContain("no room");
    }

    @Test
    void retired_files_go_before_their_time_oldest_first_when_room_is_needed() {
        publish(0, 140_000, "one", "two", "three");
        publish(1, 140_000, "two", "three", "four");
        publish(2, 140_000, "three", "four", "five");
        String oldest = rendition("one");
        String younger = rendition("two");
        assertThat(target.bytes.keySet()).contains(oldest, younger);

        publish(3, 118_000, "three", "four", "six");

        assertThat(target.bytes.keySet()).doesNotContain(oldest).contains(younger);
        assertThat(log).anyMatch(line -> line.contains("The quota leaves no room"));
        assertThat(target.peak).isLessThanOrEqualTo(140_000);
    }

    @Test
    void a_plan_without_room_says_how_it_would_be_done_and_only_stops_where_it_cannot() throws Exception {
        publish(0, 140_000, "one", "two", "three");
        Map<String, byte[]> before = Map.copyOf(target.bytes);

        log.clear();
        tellPlan(100_000, 20_000);
        assertThat(log).anyMatch(line -> line.contains("There is no room"));
        assertThat(log).last().asString().contains("made in several publications");
        assertThatThrownBy(() -> tellPlan(100_000, 40_000)).hasMessageContaining("There is no room");
        assertThat(target.bytes).isEqualTo(before);
    }

    private void tellPlan(long quota, long bytesOfASound) {
        Site site = SiteFixture.of(folder.resolve("draft"), "four", "five", "six");
        Map<String, Long> sounds = new HashMap<>();
        site.files().stream()
                .map(SiteFile::key)
                .filter(key -> key.startsWith("a/"))
                .forEach(key -> sounds.put(key, bytesOfASound));
        PublishSettings settings = PublishSettings.defaults().withQuota(quota).allowing(Permission.REMOVAL);
        new Publisher(target, settings, Clock.fixed(NOON, ZoneOffset.UTC), log::add).tellPlan(new Draft(site, sounds));
    }

    @Test
    void what_listeners_see_now_is_never_given_up() {
        publish(0, 140_000, "one", "two", "three");
        List<String> before = List.copyOf(target.bytes.keySet());

        assertThatThrownBy(() -> publish(1, 100_000, "four", "five", "six"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("the quota is 100 kB")
                .hasMessageContaining("Nothing was changed");
        assertThat(target.bytes.keySet()).containsExactlyElementsOf(before);
    }

    @Test
    void twenty_changes_in_a_row_never_exceed_the_quota() {
        publish(0, 100_000, "album0", "album1", "album2");
        for (int day = 1; day <= 20; day++) {
            publish(day, 100_000, "album" + day, "album" + (day + 1), "album" + (day + 2));
        }
        assertThat(target.peak).isLessThanOrEqualTo(100_000);
    }

    @Test
    void somebody_elses_files_count_too() {
        target.foreign("film.mkv", "x".repeat(60_000));
        assertThatThrownBy(() -> publish(0, 100_000, "one", "two", "three")).hasMessageContaining("no room");
    }

    private String rendition(String album) {
        Site site = SiteFixture.of(folder.resolve("only-" + album), album);
        return site.files().get(1).key();
    }

    private void publish(int day, long quota, String... albums) {
        Site site = SiteFixture.of(folder.resolve(String.join("-", albums)), albums);
        PublishSettings settings =
                PublishSettings.defaults().allowing(Permission.REMOVAL).withQuota(quota);
        Clock clock = Clock.fixed(NOON.plus(Duration.ofHours(day)), ZoneOffset.UTC);
        new Publisher(target, settings, clock, log::add).publish(site);
    }
}
