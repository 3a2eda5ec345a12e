package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;

/** What listeners get while curators are at work. */
@ExtendWith(GarageExtension.class)
class ListenersIT {

    private static final int PUBLICATIONS = 20;

    @TempDir
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    @Test
    void twenty_publications_that_change_everything_are_not_noticed(GarageBucket bucket) throws Exception {
        publish(bucket, PublishSettings.defaults(), 0);
        JsonNode openPage = Listener.at(bucket.web()).open();
        ExecutorService listeners = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> fresh = listeners.submit(visitor(bucket));
            Future<Integer> old = listeners.submit(
                    () -> repeat(() -> Listener.at(bucket.web()).visit(openPage)));
            for (int number = 1; number <= PUBLICATIONS; number++) {
                publish(bucket, PublishSettings.defaults(), number);
            }
            over.set(true);
            assertThat(fresh.get()).isGreaterThan(PUBLICATIONS);
            assertThat(old.get()).isGreaterThan(PUBLICATIONS);
        } finally {
            listeners.shutdownNow();
        }
        assertThat(seen).isSubsetOf(names()).hasSizeGreaterThan(PUBLICATIONS / 2);
    }

    /** A tenth of the quota is left: one of the fifteen renditions fits beside the others. */
    @Test
    void twenty_publications_that_change_everything_under_a_quota_of_1_1_times_the_site_are_not_noticed(
            GarageBucket bucket) throws Exception {
        inSteps(bucket, 0, Long.MAX_VALUE);
        long quota = bucket.bytes() * 11 / 10;
        bucket.quota(quota, 10_000);
        ExecutorService listeners = Executors.newFixedThreadPool(1);
        try {
            Future<Integer> fresh = listeners.submit(
                    () -> repeat(() -> seen.add(Listener.at(bucket.web()).visitRenewing())));
            for (int number = 1; number <= PUBLICATIONS; number++) {
                inSteps(bucket, number, quota);
                assertThat(bucket.bytes()).isLessThanOrEqualTo(quota);
            }
            over.set(true);
            assertThat(fresh.get()).isGreaterThan(PUBLICATIONS);
        } finally {
            listeners.shutdownNow();
        }
        assertThat(seen).isSubsetOf(published);
        assertThat(published).hasSizeGreaterThan(5 * PUBLICATIONS);
        assertThat(Listener.at(bucket.web()).visit())
                .contains(stages(PUBLICATIONS).whole().publication());
    }

    private final Set<String> published = new ConcurrentSkipListSet<>();

    private void inSteps(GarageBucket bucket, int number, long quota) {
        FixtureStages stages = stages(number);
        PublishSettings settings =
                PublishSettings.defaults().allowing(Permission.REMOVAL).withQuota(quota);
        published.add(stages.whole().publication());
        try (Target target = GarageTarget.of(bucket)) {
            new Publisher(target, settings, Clock.systemUTC(), line -> {})
                    .publish(stages.whole(), before -> new Noting(stages, published));
        }
    }

    /** Notes what will be published before listeners can see it. */
    private record Noting(FixtureStages stages, Set<String> published) implements Stages {
        @Override
        public List<List<Long>> albums() {
            return stages.albums();
        }

        @Override
        public Site site(int tracks) {
            Site site = stages.site(tracks);
            published.add(site.publication());
            return site;
        }

        @Override
        public void reached(Site site) {
            stages.reached(site);
        }
    }

    private FixtureStages stages(int number) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        for (int album = 10; album < 25; album++) {
            before.put("album" + album, "recipe " + (number - 1));
            after.put("album" + album, "recipe " + number);
        }
        return new FixtureStages(folder, before, after, 200_000);
    }

    @Test
    void two_curators_who_overtake_each_other_leave_one_whole_site_at_every_moment(GarageBucket bucket)
            throws Exception {
        publish(bucket, PublishSettings.defaults(), 0);
        race(bucket, PublishSettings.defaults().allowing(Permission.OVERTAKE));
        assertThat(seen).isSubsetOf(names());
        assertThat(Listener.at(bucket.web()).visit())
                .hasValueSatisfying(name -> assertThat(names()).contains(name));
    }

    private void race(GarageBucket bucket, PublishSettings settings) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(3);
        try {
            Future<Integer> listener = people.submit(visitor(bucket));
            List<Future<?>> curators = List.of(
                    people.submit(() -> IntStream.range(1, 7).forEach(number -> publish(bucket, settings, number))),
                    people.submit(() -> IntStream.range(7, 13).forEach(number -> publish(bucket, settings, number))));
            for (Future<?> curator : curators) {
                curator.get();
            }
            over.set(true);
            assertThat(listener.get()).isPositive();
        } finally {
            people.shutdownNow();
        }
    }

    private Callable<Integer> visitor(GarageBucket bucket) {
        return () -> repeat(() -> seen.add(Listener.at(bucket.web()).visit().orElseThrow()));
    }

    private int repeat(Runnable visit) {
        int visits = 0;
        do {
            visit.run();
            visits++;
        } while (!over.get());
        return visits;
    }

    private Set<String> names() {
        Set<String> names = new ConcurrentSkipListSet<>();
        IntStream.rangeClosed(0, PUBLICATIONS)
                .forEach(number -> names.add(site(number).publication()));
        return names;
    }

    /** Three albums, none of which another site has. */
    private Site site(int number) {
        String[] albums = {"first" + number, "second" + number, "third" + number};
        return SiteFixture.of(folder.resolve("site" + number), albums);
    }

    private void publish(GarageBucket bucket, PublishSettings settings, int number) {
        PublishSettings all = settings.allowing(Permission.REMOVAL).withGrace(Duration.ofDays(7));
        try (Target target = GarageTarget.of(bucket)) {
            new Publisher(target, all, Clock.systemUTC(), line -> {}).publish(site(number));
        }
    }
}
