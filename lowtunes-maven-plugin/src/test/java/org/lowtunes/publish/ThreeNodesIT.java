package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.testing.FaultyProxy;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageCluster;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.GarageWeb;

/** Three Garages with three copies of everything, as friends run them in their homes. */
@ExtendWith(GarageExtension.class)
class ThreeNodesIT {

    private static final int IN_THE_MIDDLE = 10;
    private static final int SOUND = 20_000;
    private static final int PIECE = 4_000;

    @TempDir
    Path folder;

    @Test
    void a_node_that_dies_in_the_middle_is_noticed_by_nobody(GarageCluster cluster) throws Exception {
        isNoticedByNobody(cluster, () -> cluster.kill(2));
    }

    @Test
    void a_node_that_freezes_in_the_middle_is_noticed_by_nobody(GarageCluster cluster) throws Exception {
        try {
            isNoticedByNobody(cluster, () -> cluster.freeze(2));
        } finally {
            cluster.thaw(2);
        }
    }

    private void isNoticedByNobody(GarageCluster cluster, Runnable accident) throws Exception {
        GarageBucket bucket = cluster.garage().bucket();
        publish(cluster, bucket, site("one", "two"));
        AtomicBoolean over = new AtomicBoolean();
        FaultyProxy.Weather weather = (number, method, path) -> {
            if (number == IN_THE_MIDDLE) {
                accident.run();
            }
            return FaultyProxy.Fault.NONE;
        };
        ExecutorService listeners = Executors.newFixedThreadPool(2);
        try (FaultyProxy proxy = new FaultyProxy(cluster.endpoint(0), weather);
                Target target = GarageTarget.of(bucket, proxy.endpoint())) {
            Future<Integer> visits = listeners.submit(() -> repeat(
                    over, () -> Listener.at(cluster.web(1, bucket)).visit().orElseThrow()));
            Future<Integer> plays = listeners.submit(() -> repeat(over, () -> play(cluster.web(1, bucket))));
            publisher(target).publish(site("three", "four"));
            over.set(true);
            assertThat(visits.get()).isPositive();
            assertThat(plays.get()).isPositive();
            assertThat(proxy.requests()).isGreaterThan(IN_THE_MIDDLE);
        } finally {
            listeners.shutdownNow();
        }
        assertThat(Listener.at(cluster.web(1, bucket)).visit())
                .contains(site("three", "four").publication());
    }

    private static int repeat(AtomicBoolean over, Runnable what) {
        int count = 0;
        for (; !over.get(); count++) {
            what.run();
        }
        return count;
    }

    /** A sound of the first publication, in pieces, as a media element asks for it. */
    private void play(GarageWeb web) {
        SiteFile sound = site("one", "two").files().stream()
                .filter(file -> file.key().startsWith("a/"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        for (int from = 0; from < SOUND; from += PIECE) {
            GarageWeb.Answer piece = web.get(sound.key(), "Range", "bytes=" + from + "-" + (from + PIECE - 1));
            assertThat(piece.status()).isEqualTo(206);
            heard.writeBytes(piece.body());
        }
        assertThat(sound.key()).contains(ContentName.of(heard.toByteArray()));
    }

    @Test
    void without_a_quorum_the_publisher_says_so_and_the_next_run_completes(GarageCluster cluster) throws Exception {
        GarageBucket bucket = cluster.garage().bucket();
        publish(cluster, bucket, site("one", "two"));
        cluster.kill(1);
        cluster.kill(2);

        assertThatThrownBy(() -> publish(cluster, bucket, site("three", "four")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("quorum");

        cluster.restart(1);
        cluster.restart(2);
        cluster.awaitHealth();
        assertThat(Listener.at(cluster.web(1, bucket)).visit())
                .contains(site("one", "two").publication());
        publish(cluster, bucket, site("three", "four"));
        assertThat(Listener.at(cluster.web(2, bucket)).visit())
                .contains(site("three", "four").publication());
    }

    private Site site(String... albums) {
        return SiteFixture.of(folder.resolve(String.join("-", albums)), albums);
    }

    private static void publish(GarageCluster cluster, GarageBucket bucket, Site site) {
        try (Target target = GarageTarget.of(bucket, cluster.endpoint(0))) {
            publisher(target).publish(site);
        }
    }

    private static Publisher publisher(Target target) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        return new Publisher(target, settings, Clock.systemUTC(), line -> {});
    }
}
