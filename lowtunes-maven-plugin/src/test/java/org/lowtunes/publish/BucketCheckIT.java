package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.GarageKey;

@ExtendWith(GarageExtension.class)
class BucketCheckIT {

    @TempDir
    Path folder;

    @Test
    void a_bucket_that_is_ready_passes_and_is_left_as_it_was(Garage garage) {
        GarageBucket bucket = garage.bucket("localhost");
        new Publisher(GarageTarget.of(bucket), Clock.systemUTC(), line -> {}).publish(SiteFixture.of(folder, "one"));
        long objects = bucket.objects();

        List<Finding> findings = check(bucket, bucket.key(), Optional.of(bucket.url()));

        assertThat(findings).hasSize(3).allMatch(Finding::good);
        assertThat(bucket.objects()).isEqualTo(objects);
    }

    @Test
    void a_key_that_may_not_write_is_found_out(GarageBucket bucket) {
        List<Finding> findings = check(bucket, bucket.readOnlyKey(), Optional.empty());
        assertThat(findings).extracting(Finding::good).containsExactly(true, false);
        assertThat(findings.get(1).line()).contains("garage bucket allow --read --write");
    }

    @Test
    void website_access_that_is_off_is_found_out_by_the_owner(Garage garage) {
        GarageBucket bucket = garage.bucketWithoutWebsite("dark");
        bucket.makeOwner();
        List<Finding> findings = check(bucket, bucket.key(), Optional.empty());
        assertThat(findings).extracting(Finding::good).containsExactly(true, true, false);
        assertThat(findings.get(2).line()).contains("garage bucket website --allow");
    }

    @Test
    void an_address_where_nobody_listens_is_found_out(GarageBucket bucket) {
        List<Finding> findings = check(bucket, bucket.key(), Optional.of(URI.create("http://localhost:1/")));
        assertThat(findings).extracting(Finding::good).containsExactly(true, true, false);
        assertThat(findings.get(2).line()).contains("lowtunes.siteUrl");
    }

    private static List<Finding> check(GarageBucket bucket, GarageKey key, Optional<URI> siteUrl) {
        return new BucketCheck(address(bucket), new Credentials(key.id(), key.secret()), siteUrl).run();
    }

    private static BucketAddress address(GarageBucket bucket) {
        return new BucketAddress(bucket.endpoint(), "garage", bucket.name(), "");
    }
}
