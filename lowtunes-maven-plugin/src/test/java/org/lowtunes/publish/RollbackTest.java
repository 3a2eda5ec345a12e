package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;

class RollbackTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private final MemoryTarget target = new MemoryTarget();

    @BeforeEach
    void publishThreeTimes() {
        at(0).publish(site("one"));
        at(1).publish(site("one", "two"));
        at(2).publish(site("three"));
    }

    @Test
    void the_history_names_what_can_be_brought_back() {
        List<PastPublication> history = at(3).history();

        assertThat(history)
                .extracting(past -> past.entry().publication())
                .containsExactly(name("three"), name("one", "two"), name("one"));
        assertThat(history).extracting(PastPublication::current).containsExactly(true, false, false);
        assertThat(history).allMatch(PastPublication::restorable);
        assertThat(history.get(1).text()).startsWith("2026-11-20T13:00:00Z").contains("2 tracks");
    }

    @Test
    void the_publication_before_comes_back_whole_and_without_sending_its_sounds() {
        target.written.clear();

        Publication back = at(3).rollback(Optional.empty());

        assertThat(back.name()).isEqualTo(name("one", "two"));
        assertThat(new Listener(target::read).visit()).contains(name("one", "two"));
        assertThat(target.written).noneMatch(key -> key.startsWith("a/") || key.startsWith("d/"));
        assertThat(target.written).last().isEqualTo("index.html");
        assertThat(target.read("album/two.html")).isPresent();
    }

    @Test
    void any_known_publication_comes_back_by_its_name_and_the_way_forward_stays_open() {
        at(3).rollback(Optional.of(name("one")));
        assertThat(new Listener(target::read).visit()).contains(name("one"));

        at(4).rollback(Optional.of(name("three")));
        assertThat(new Listener(target::read).visit()).contains(name("three"));
    }

    @Test
    void publishing_goes_on_after_a_rollback() {
        at(3).rollback(Optional.empty());
        Publication again = at(4).publish(site("three"));
        assertThat(again.sentFiles()).isPositive();
        assertThat(new Listener(target::read).visit()).contains(name("three"));
    }

    @Test
    void a_publication_whose_files_are_gone_is_refused() {
        at(24 * 30).publish(site("three", "four"));
        assertThat(at(24 * 30).history())
                .extracting(PastPublication::restorable)
                .containsExactly(true, true, false);

        assertThatThrownBy(() -> at(24 * 30).rollback(Optional.of(name("one", "two"))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("grace period is over");
        assertThat(new Listener(target::read).visit()).contains(name("three", "four"));
    }

    @Test
    void a_publication_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> at(3).rollback(Optional.of("nothing")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("lowtunes:history");
    }

    @Test
    void what_is_removed_for_good_is_gone_at_once_and_no_rollback_brings_it_back() {
        String sound = site("three").files().get(1).key();
        assertThat(target.bytes.keySet()).contains(sound, "album/three.html");

        PublishSettings settings = PublishSettings.defaults().leavingNoTrace();
        new Publisher(target, settings, clock(3), line -> {}).publish(site("one"));

        assertThat(target.bytes.keySet()).doesNotContain(sound, "album/three.html", "album/two.html");
        assertThat(at(4).history()).hasSize(1);
        assertThat(target.bytes.keySet()).noneMatch(RecordKeys::isIntent);
        for (String key : target.bytes.keySet()) {
            String text = new String(target.read(key).orElseThrow(), StandardCharsets.UTF_8);
            assertThat(text).as(key).doesNotContain("three");
        }
    }

    @Test
    void a_removal_that_was_broken_off_is_finished_by_the_same_command() {
        PublishSettings settings = PublishSettings.defaults().leavingNoTrace();
        target.deletesUntilFailure = 0;
        assertThatThrownBy(() -> new Publisher(target, settings, clock(3), line -> {}).publish(site("one")))
                .hasMessageContaining("link dropped");
        target.deletesUntilFailure = Integer.MAX_VALUE;

        new Publisher(target, settings, clock(3), line -> {}).publish(site("one"));

        assertThat(target.bytes.keySet())
                .filteredOn(key -> key.startsWith("a/"))
                .hasSize(1);
        assertThat(target.bytes.keySet()).doesNotContain("album/three.html");
    }

    private String name(String... albums) {
        return site(albums).publication();
    }

    private Site site(String... albums) {
        return SiteFixture.of(folder.resolve(String.join("-", albums)), albums);
    }

    private Publisher at(int hour) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        return new Publisher(target, settings, clock(hour), line -> {});
    }

    private static Clock clock(int hour) {
        return Clock.fixed(NOON.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
    }
}
