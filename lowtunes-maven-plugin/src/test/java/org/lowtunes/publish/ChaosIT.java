package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.testing.FaultyProxy;
import org.lowtunes.testing.FaultyProxy.Fault;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;

/**
 * A link that loses, delays and cuts requests, and a host that fails, at random. {@code -Dlowtunes.chaos=200} makes it
 * 200 publications instead of 20, {@code -Dlowtunes.seed} another series.
 */
@ExtendWith(GarageExtension.class)
class ChaosIT {

    private static final int PUBLICATIONS = Integer.getInteger("lowtunes.chaos", 20);
    private static final long SEED = Long.getLong("lowtunes.seed", 1);
    private static final double FAULTY = 0.2;

    @TempDir
    Path folder;

    @Test
    void every_publication_ends_right_or_in_a_clear_error_with_the_old_site_whole(GarageBucket bucket) {
        Listener listener = Listener.at(bucket.web());
        String current = "";
        int right = 0;
        try (FaultyProxy proxy = new FaultyProxy(bucket.endpoint(), weather())) {
            for (int number = 0; number < PUBLICATIONS; number++) {
                Site site = site(number);
                try (Target target = GarageTarget.of(bucket, proxy.endpoint())) {
                    publisher(target).publish(site);
                    current = site.publication();
                    right++;
                } catch (PublishException clear) {
                    assertThat(clear).hasMessageContaining("Cannot ");
                }
                String seen = listener.visit().orElse("");
                assertThat(seen).as("publication %d", number).isIn(current, site.publication());
                current = seen;
            }
            assertThat(proxy.requests()).isGreaterThan(PUBLICATIONS * 10);
        }
        assertThat(right).isGreaterThan(PUBLICATIONS / 2);
        Site last = site(PUBLICATIONS);
        try (Target target = GarageTarget.of(bucket)) {
            publisher(target).publish(last);
            assertThat(new Verification(target, PublishSettings.defaults(), line -> {})
                            .run()
                            .good())
                    .isTrue();
        }
        assertThat(listener.visit()).contains(last.publication());
    }

    /** The series of faults is decided by the seed; which request meets which is up to the threads. */
    private static FaultyProxy.Weather weather() {
        Random random = new Random(SEED);
        Fault[] faults = Fault.values();
        return (number, method, path) -> {
            synchronized (random) {
                return random.nextDouble() < FAULTY ? faults[random.nextInt(faults.length)] : Fault.NONE;
            }
        };
    }

    private Site site(int number) {
        return SiteFixture.of(folder.resolve("site" + number), "first" + number, "second" + number, "always");
    }

    private static Publisher publisher(Target target) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        return new Publisher(target, settings, Clock.systemUTC(), line -> {});
    }
}
