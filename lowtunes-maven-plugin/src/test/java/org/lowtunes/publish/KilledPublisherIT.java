package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.testing.FaultyProxy;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;

/** The publisher is killed (SIGKILL) after each of its requests in turn. */
@ExtendWith(GarageExtension.class)
class KilledPublisherIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final String[] OLD = {"one", "two"};
    private static final String[] NEW = {"one", "three"};
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void whenever_it_dies_the_site_is_whole_and_the_next_run_ends_as_if_nothing_had_happened(Garage garage)
            throws Exception {
        GarageBucket undisturbed = garage.bucket();
        publish(undisturbed, NOON, OLD);
        int requests;
        try (FaultyProxy proxy = new FaultyProxy(garage.endpoint(), (number, method, path) -> FaultyProxy.Fault.NONE)) {
            Process process = PublisherProcess.start(proxy.endpoint(), undisturbed, LATER, site(NEW), NEW);
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            requests = proxy.requests();
        }
        Map<String, String> end = content(undisturbed);
        assertThat(requests).isBetween(12, 30);

        boolean switched = false;
        for (int last = 1; last <= requests; last++) {
            GarageBucket bucket = garage.bucket();
            publish(bucket, NOON, OLD);
            killAfter(last, bucket);

            String seen = Listener.at(bucket.web()).visit().orElseThrow();
            assertThat(seen).as("killed after request %d", last).isIn(name(OLD), name(NEW));
            assertThat(switched && seen.equals(name(OLD)))
                    .as("back after request %d", last)
                    .isFalse();
            switched = seen.equals(name(NEW));
            readPages(bucket);

            publish(bucket, LATER, NEW);
            assertThat(content(bucket)).as("killed after request %d", last).isEqualTo(end);
        }
        assertThat(switched).isTrue();
    }

    private void killAfter(int last, GarageBucket bucket) throws Exception {
        AtomicReference<Process> victim = new AtomicReference<>();
        FaultyProxy.Weather weather = new FaultyProxy.Weather() {
            @Override
            public FaultyProxy.Fault next(int number, String method, String path) {
                return number > last ? FaultyProxy.Fault.LOST : FaultyProxy.Fault.NONE;
            }

            @Override
            public void answered(int number) {
                if (number == last) {
                    victim.get().destroyForcibly();
                }
            }
        };
        try (FaultyProxy proxy = new FaultyProxy(bucket.endpoint(), weather)) {
            victim.set(PublisherProcess.start(proxy.endpoint(), bucket, LATER, site(NEW), NEW));
            assertThat(victim.get().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void readPages(GarageBucket bucket) {
        Map<String, Set<String>> versions = new HashMap<>();
        for (String[] albums : new String[][] {OLD, NEW}) {
            for (SiteFile file : SiteFixture.of(site(albums), albums).files()) {
                if (!file.immutable()) {
                    String text = new String(Source.of(file, false).bytes(), StandardCharsets.UTF_8);
                    versions.computeIfAbsent(file.key(), key -> new HashSet<>()).add(text);
                }
            }
        }
        versions.forEach(Listener.at(bucket.web())::read);
    }

    private void publish(GarageBucket bucket, Instant date, String... albums) {
        try (Target target = GarageTarget.of(bucket)) {
            PublisherProcess.publish(target, date, site(albums), albums);
        }
    }

    private String name(String... albums) {
        Site site = SiteFixture.of(site(albums), albums);
        return site.publication();
    }

    private Path site(String... albums) {
        return folder.resolve(String.join("-", albums));
    }

    /** Everything in the bucket, intents aside, with its MD5. */
    private static Map<String, String> content(GarageBucket bucket) {
        Map<String, String> content = new TreeMap<>();
        try (Target target = GarageTarget.of(bucket)) {
            target.list().forEach((key, held) -> content.put(key, held.md5()));
        }
        content.keySet().removeIf(RecordKeys::isIntent);
        return content;
    }
}
