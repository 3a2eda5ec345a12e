package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;

class RemovalGuardTest {

    @TempDir
    Path folder;

    private final MemoryTarget target = new MemoryTarget();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void publishTwentyTracks() {
        publish(PublishSettings.defaults(), site("before", numbered(1, 20)));
        target.written.clear();
    }

    @Test
    void a_disk_that_is_not_plugged_in_stops_the_run_before_anything_is_sent() {
        assertThatThrownBy(() -> publish(PublishSettings.defaults(), site("after", numbered(1, 17))))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("3 of 20 tracks")
                .hasMessageContaining("The Fixtures – track18")
                .hasMessageContaining("The Fixtures – track20")
                .hasMessageContaining("lowtunes.allowRemoval");
        assertThat(target.written).isEmpty();
    }

    @Test
    void a_colleague_who_publishes_as_many_other_tracks_is_stopped_too() {
        assertThatThrownBy(() -> publish(PublishSettings.defaults(), site("other", numbered(101, 120))))
                .hasMessageContaining("20 of 20 tracks");
    }

    @Test
    void a_tenth_may_go_without_asking_and_is_named() {
        publish(PublishSettings.defaults(), site("fewer", numbered(1, 18)));

        assertThat(said)
                .anyMatch(line -> line.contains("2 tracks that are online go")
                        && line.contains("The Fixtures – track19")
                        && line.contains("The Fixtures – track20"));
    }

    @Test
    void everything_may_go_when_it_is_allowed() {
        PublishSettings allowed = PublishSettings.defaults().allowing(Permission.REMOVAL);
        assertThatCode(() -> publish(allowed, site("other", numbered(101, 103))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_plan_is_stopped_in_the_same_way() {
        assertThatThrownBy(() -> publisher(PublishSettings.defaults()).plan(site("after", numbered(1, 2))))
                .hasMessageContaining("18 of 20 tracks");
    }

    private static String[] numbered(int from, int to) {
        Stream<String> names = IntStream.rangeClosed(from, to).mapToObj(number -> "track" + number);
        return names.toArray(String[]::new);
    }

    private Site site(String name, String... albums) {
        SiteFixture site = new SiteFixture(folder.resolve(name));
        for (String album : albums) {
            site.album(album, 500);
        }
        return site.finish();
    }

    private void publish(PublishSettings settings, Site site) {
        publisher(settings).publish(site);
    }

    private Publisher publisher(PublishSettings settings) {
        return new Publisher(target, settings, Clock.systemUTC(), said::add);
    }
}
