package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {

    @ParameterizedTest
    @CsvSource(value = {"'',''", "/,''", "choir,choir/", "/choir/,choir/", "a/b,a/b/", "'  a ',a/"})
    void slashes_around_a_prefix_do_not_matter(String typed, String used) {
        assertThat(address("https://garage.example.org", typed).prefix()).isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garage.example.org", "ftp://garage.example.org", "file:///tmp"})
    void what_is_no_address_of_an_s3_interface_is_refused(String endpoint) {
        assertThatThrownBy(() -> address(endpoint, ""))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("lowtunes.endpoint");
    }

    @Test
    void a_bucket_and_a_region_must_have_names() {
        URI endpoint = URI.create("https://garage.example.org");
        assertThatThrownBy(() -> new BucketAddress(endpoint, "garage", " ", ""))
                .hasMessageContaining("lowtunes.bucket");
        assertThatThrownBy(() -> new BucketAddress(endpoint, "", "music", "")).hasMessageContaining("lowtunes.region");
    }

    @Test
    void plain_http_over_a_network_warns_and_on_this_machine_does_not() {
        assertThat(address("http://garage.example.org", "").warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("unencrypted"));
        assertThat(address("http://localhost:3900", "").warning()).isEmpty();
        assertThat(address("http://127.0.0.1:3900", "").warning()).isEmpty();
        assertThat(address("http://[::1]:3900", "").warning()).isEmpty();
        assertThat(address("https://garage.example.org", "").warning()).isEmpty();
    }

    private static BucketAddress address(String endpoint, String prefix) {
        return new BucketAddress(URI.create(endpoint), "garage", "music", prefix);
    }
}
