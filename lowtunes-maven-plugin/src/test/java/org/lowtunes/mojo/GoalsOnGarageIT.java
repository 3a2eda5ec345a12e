package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.RealMaven;

/** The goals, run by a real Maven against a real Garage, as a curator runs them. */
@ExtendWith(GarageExtension.class)
class GoalsOnGarageIT {

    @TempDir
    private Path folder;

    @Test
    void aSiteIsPublishedOnceAndTheKeyIsNeverSeen(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("localhost");
        RealMaven maven = maven(bucket, "garage", bucket.key().secret());

        RealMaven.Run first = maven.run("-X", "lowtunes:publish");
        assertThat(first.good()).as(first.log()).isTrue();
        assertThat(first.log()).contains("Sent ", "Listen at " + bucket.url());
        assertThat(bucket.web().get("index.html").status()).isEqualTo(200);

        RealMaven.Run second = maven.run("lowtunes:publish", "lowtunes:verify", "lowtunes:history", "lowtunes:doctor");
        assertThat(second.good()).as(second.log()).isTrue();
        assertThat(second.log()).contains("Encoded nothing", "Nothing sent", "ok     The key may write and delete");

        String secret = bucket.key().secret();
        String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(first.log() + second.log()).doesNotContain(secret).doesNotContain(encoded);
        assertThat(bucket.web().get("index.html").text())
                .doesNotContain(bucket.key().id());
    }

    @Test
    void aWrongRegionIsNamedWithTheRightOne(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("wrong-region");

        assertFails(maven(bucket, "eu-west-1", bucket.key().secret()), "eu-west-1", "lowtunes.region");
    }

    @Test
    void aBucketThatDoesNotExistIsNamed(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("exists");
        RealMaven maven = maven(bucket, "garage", bucket.key().secret());

        RealMaven.Run run = maven.run("lowtunes:publish", "-Dlowtunes.siteUrl=");
        assertThat(run.good()).as(run.log()).isTrue();
        assertFails(
                new RealMaven(
                        folder.resolve("other"),
                        configuration(bucket, "no-such-bucket", "garage"),
                        server(bucket.key().id(), bucket.key().secret())),
                "no-such-bucket");
    }

    @Test
    void aBucketWithoutWebsiteAccessIsSaidWithItsCure(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucketWithoutWebsite("localhost");

        assertFails(maven(bucket, "garage", bucket.key().secret()), "ebsite access", "garage bucket website --allow");
    }

    @Test
    void aWrongSecretIsSaid(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("wrong-secret");

        assertFails(maven(bucket, "garage", "f".repeat(64)), "secret");
    }

    private static void assertFails(RealMaven maven, String... words) throws Exception {
        RealMaven.Run run = maven.run("lowtunes:publish");
        assertThat(run.good()).as(run.log()).isFalse();
        assertThat(run.log()).contains(words).doesNotContain("\tat org.lowtunes", "\tat software.amazon");
    }

    private RealMaven maven(GarageBucket bucket, String region, String secret) throws Exception {
        return new RealMaven(
                folder,
                configuration(bucket, bucket.name(), region),
                server(bucket.key().id(), secret));
    }

    private static String configuration(GarageBucket bucket, String name, String region) {
        return "<bucket>" + name + "</bucket><endpoint>" + bucket.endpoint() + "</endpoint><region>" + region
                + "</region>" + (bucket.name().equals("localhost") ? "<siteUrl>" + bucket.url() + "</siteUrl>" : "");
    }

    private static String server(String id, String secret) {
        return "<server><id>lowtunes</id><username>" + id + "</username><password>" + secret + "</password></server>";
    }
}
