package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.publish.ListedTrack;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.RealMaven;

/** Everything is encoded anew where the host has no room for old and new side by side: the goals, as they are typed. */
@ExtendWith(GarageExtension.class)
class SeveralPublicationsIT {

    private static final String MUSIC = "<music>" + SampleSite.MUSIC.resolve("Trio Maré Baixa") + ","
            + SampleSite.MUSIC.resolve("Jardin d’impulsions") + "</music>";

    @TempDir
    private Path folder;

    @Test
    void anotherCeilingIsPublishedTrackByTrackWhereThereIsRoomForOneMore(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("tight");
        BucketAddress address = new BucketAddress(bucket.endpoint(), "garage", "tight", "");
        try (Target target = new BucketTarget(
                address, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            good(bucket, "<ceiling>64</ceiling>");
            List<ListedTrack> tracks = tracks(target);
            Set<String> sounds = sounds(target);
            long taken = bucket.bytes();
            long quota = taken * 13 / 10; // The site has four tracks.
            bucket.quota(quota, 10_000);
            String tight = "<ceiling>56</ceiling><quota>" + quota + "</quota><budget>" + taken + "</budget>";

            String planned = good(bucket, tight, "-Dlowtunes.dryRun");
            assertThat(planned).contains("There is no room", "It would be made in several publications");
            assertThat(sounds(target)).isEqualTo(sounds);

            String log = good(bucket, tight);
            assertThat(log)
                    .contains("are encoded again: " + tracks.size())
                    .contains("the change is made in several publications");
            assertThat(tracks(target)).isEqualTo(tracks);
            assertThat(log.split("Plan for the ")).hasSizeGreaterThan(3);
            assertThat(bucket.bytes()).isLessThanOrEqualTo(quota);
            assertThat(sounds(target))
                    .hasSizeGreaterThanOrEqualTo(tracks.size())
                    .isNotEqualTo(sounds);
            assertThat(good(bucket, tight, "lowtunes:verify")).contains("Nothing sent", "files are there");
        }
    }

    private String good(GarageBucket bucket, String limits, String... more) throws Exception {
        RealMaven maven = new RealMaven(
                folder,
                MUSIC + "<bucket>tight</bucket><endpoint>" + bucket.endpoint() + "</endpoint>" + limits,
                "<server><id>lowtunes</id><username>" + bucket.key().id() + "</username><password>"
                        + bucket.key().secret() + "</password></server>");
        String[] arguments = new String[more.length + 1];
        arguments[0] = "lowtunes:publish";
        System.arraycopy(more, 0, arguments, 1, more.length);
        RealMaven.Run run = maven.run(arguments);
        assertThat(run.good()).as(run.log()).isTrue();
        return run.log();
    }

    private static List<ListedTrack> tracks(Target target) {
        return new Publisher(target, Clock.systemUTC(), line -> {}).tracks();
    }

    private static Set<String> sounds(Target target) {
        return target.list().keySet().stream()
                .filter(key -> key.startsWith("a/"))
                .collect(Collectors.toSet());
    }
}
