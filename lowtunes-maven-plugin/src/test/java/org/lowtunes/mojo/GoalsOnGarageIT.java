package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
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

        assertThat(first.log() + second.log()).doesNotContain(forms(bucket.key().secret()));
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

    @Test
    void theSecretIsNeitherInTheWireLogNorInAnyFileThatARunLeaves(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("wire");
        RealMaven maven = maven(bucket, "garage", bucket.key().secret());
        logTheWire(maven);

        RealMaven.Run run = maven.run("-X", "lowtunes:publish");
        assertThat(run.good()).as(run.log()).isTrue();
        assertThat(run.log())
                .contains("UNSIGNED-PAYLOAD")
                .doesNotContain(forms(bucket.key().secret()));
        try (Stream<Path> all = Files.walk(maven.project())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(forms(bucket.key().secret()))
                        .doesNotContain(bucket.key().id());
            }
        }
    }

    @Test
    void aSecretWithOddSignsIsSeenInNoFormWhenItIsWrong(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("odd-secret");
        String odd = "wrong/secret+with=odd%signs and a space";
        RealMaven maven = maven(bucket, "garage", odd);
        logTheWire(maven);

        RealMaven.Run run = maven.run("-X", "lowtunes:publish");
        assertThat(run.good()).isFalse();
        assertThat(run.log())
                .contains("The secret does not belong to the key id")
                .doesNotContain(forms(odd));
    }

    /** What Java's own HTTP client sends and gets is written into Maven's log. */
    private static void logTheWire(RealMaven maven) throws IOException {
        Path levels = maven.project().resolve("wire.properties");
        Files.writeString(
                levels,
                "handlers = java.util.logging.ConsoleHandler\njava.util.logging.ConsoleHandler.level = ALL\n"
                        + "sun.net.www.protocol.http.HttpURLConnection.level = ALL\n");
        Path jvm = Files.createDirectories(maven.project().resolve(".mvn")).resolve("jvm.config");
        Files.writeString(jvm, "-Djava.util.logging.config.file=" + levels);
    }

    /** As it is, in base64, and in both ways of percent-encoding. */
    private static String[] forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return new String[] {
            secret,
            Base64.getEncoder().withoutPadding().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
            form,
            form.replace("+", "%20"),
            form.replace("+", "%20").toLowerCase(Locale.ROOT)
        };
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
