package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.GarageKey;
import software.amazon.awssdk.auth.signer.AwsSignerExecutionAttribute;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Every failure has a message of its own that says what to do, and none shows the secret. */
@ExtendWith(GarageExtension.class)
class BucketErrorsIT {

    @TempDir
    Path folder;

    @Test
    void a_key_id_that_nobody_knows(GarageBucket bucket) {
        GarageKey stranger =
                new GarageKey("GK0000000000000000000000ff", bucket.key().secret());
        assertThat(failure(address(bucket), stranger)).contains("does not know this key id");
    }

    @Test
    void a_secret_that_is_wrong(GarageBucket bucket) {
        GarageKey wrong = new GarageKey(bucket.key().id(), "f".repeat(64));
        assertThat(failure(address(bucket), wrong)).contains("secret does not belong to the key id");
    }

    @Test
    void a_key_without_any_right(GarageBucket bucket) {
        GarageKey stranger = bucket.garage().key();
        assertThat(failure(address(bucket), stranger))
                .contains("no right")
                .contains("garage bucket allow --read --write " + bucket.name());
    }

    @Test
    void a_key_that_may_only_read(GarageBucket bucket) {
        assertThat(failure(address(bucket), bucket.readOnlyKey()))
                .contains("Cannot write")
                .contains("no right");
    }

    @Test
    void a_region_that_is_wrong(GarageBucket bucket) {
        BucketAddress elsewhere = new BucketAddress(bucket.endpoint(), "us-east-1", bucket.name(), "");
        assertThat(failure(elsewhere, bucket.key()))
                .contains("\"us-east-1\" is wrong")
                .contains("lowtunes.region");
    }

    @Test
    void a_bucket_that_does_not_exist(GarageBucket bucket) {
        BucketAddress nowhere = new BucketAddress(bucket.endpoint(), "garage", "no-such-bucket", "");
        assertThat(failure(nowhere, bucket.key()))
                .contains("no bucket of this name")
                .contains("lowtunes.bucket");
    }

    @Test
    void a_clock_that_is_two_days_slow(GarageBucket bucket) {
        S3ClientBuilder client = BucketClient.builder(
                address(bucket), new Credentials(bucket.key().id(), bucket.key().secret()));
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofDays(-2));
        client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(new SigningClock(slow))
                .build());
        Target target = new BucketTarget(address(bucket), client.build());

        assertThat(failure(target, bucket.key(), PublishSettings.defaults()))
                .contains("The clock of this machine is wrong");
    }

    private record SigningClock(Clock clock) implements ExecutionInterceptor {
        @Override
        @SuppressWarnings("deprecation") // There is no other way to set it from outside yet.
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            attributes.putAttribute(AwsSignerExecutionAttribute.SIGNING_CLOCK, clock);
        }
    }

    @Test
    void a_quota_of_bytes_that_is_full(GarageBucket bucket) {
        bucket.quota(15_000, 1000);
        assertThat(failure(address(bucket), bucket.key()))
                .contains("quota is reached")
                .contains("more room");
        assertThat(bucket.web().get("").status()).isEqualTo(404);
    }

    @Test
    void a_quota_of_objects_that_is_full(GarageBucket bucket) {
        bucket.quota(1_000_000, 5);
        assertThat(failure(address(bucket), bucket.key())).contains("quota is reached");
    }

    @Test
    void nobody_listens(GarageBucket bucket) throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        BucketAddress silent = new BucketAddress(URI.create("http://127.0.0.1:" + port), "garage", bucket.name(), "");
        assertThat(failure(silent, bucket.key())).contains("Nobody listens").contains("lowtunes.endpoint");
    }

    @Test
    void a_name_that_nobody_knows(GarageBucket bucket) {
        BucketAddress lost = new BucketAddress(URI.create("http://garage.invalid"), "garage", bucket.name(), "");
        assertThat(failure(lost, bucket.key())).contains("Nobody knows the name garage.invalid");
    }

    @Test
    void https_where_only_http_is_spoken(GarageBucket bucket) {
        URI https = URI.create("https://127.0.0.1:" + bucket.endpoint().getPort());
        assertThat(failure(new BucketAddress(https, "garage", bucket.name(), ""), bucket.key()))
                .contains("encrypted connection");
    }

    @Test
    void the_address_of_the_website_instead_of_the_s3_interface(Garage garage) {
        GarageBucket bucket = garage.bucket();
        URI web = URI.create("http://127.0.0.1:" + garage.webPort());
        assertThat(failure(new BucketAddress(web, "garage", bucket.name(), ""), bucket.key()))
                .contains("not of its website");
    }

    @Test
    void a_bucket_without_website_access(Garage garage) {
        GarageBucket bucket = garage.bucketWithoutWebsite("localhost");
        String unknown = publicFailure(bucket);
        assertThat(unknown).contains("What is published is whole").contains("garage bucket website --allow");
        bucket.makeOwner();
        assertThat(publicFailure(bucket)).contains("website access is off");
    }

    @Test
    void a_bucket_that_has_only_a_local_alias(Garage garage) {
        garage.bucketWithoutWebsite("localhost");
        GarageBucket bucket = garage.bucketWithLocalAlias("private-name");
        bucket.makeOwner();
        PublishSettings settings =
                PublishSettings.defaults().withSiteUrl(URI.create("http://localhost:" + garage.webPort()));
        assertThat(failure(address(bucket), bucket.key(), settings))
                .contains("local alias")
                .contains("garage bucket alias");
    }

    @Test
    void a_public_address_that_shows_something_else(Garage garage) {
        GarageBucket other = garage.bucket("localhost");
        publisher(address(other), other.key(), PublishSettings.defaults())
                .publish(SiteFixture.of(folder.resolve("other"), "two"));
        GarageBucket bucket = garage.bucket();
        PublishSettings settings = PublishSettings.defaults().withSiteUrl(other.url());
        assertThat(failure(address(bucket), bucket.key(), settings)).contains("another page is shown there");
    }

    private String publicFailure(GarageBucket bucket) {
        PublishSettings settings = PublishSettings.defaults().withSiteUrl(bucket.url());
        return failure(address(bucket), bucket.key(), settings);
    }

    private String failure(BucketAddress address, GarageKey key) {
        return failure(address, key, PublishSettings.defaults());
    }

    private String failure(BucketAddress address, GarageKey key, PublishSettings settings) {
        return failure(new BucketTarget(address, new Credentials(key.id(), key.secret())), key, settings);
    }

    private String failure(Target target, GarageKey key, PublishSettings settings) {
        PublishException failure = catchThrowableOfType(
                PublishException.class,
                () -> new Publisher(target, settings, Clock.systemUTC(), line -> {})
                        .publish(SiteFixture.of(folder, "one")));
        assertThat(failure).isNotNull();
        StringWriter everything = new StringWriter();
        failure.printStackTrace(new PrintWriter(everything));
        byte[] secret = key.secret().getBytes(StandardCharsets.UTF_8);
        assertThat(everything.toString())
                .doesNotContain(key.secret())
                .doesNotContain(Base64.getEncoder().encodeToString(secret));
        return failure.getMessage();
    }

    private static Publisher publisher(BucketAddress address, GarageKey key, PublishSettings settings) {
        Target target = new BucketTarget(address, new Credentials(key.id(), key.secret()));
        return new Publisher(target, settings, Clock.systemUTC(), line -> {});
    }

    private static BucketAddress address(GarageBucket bucket) {
        return new BucketAddress(bucket.endpoint(), "garage", bucket.name(), "");
    }
}
