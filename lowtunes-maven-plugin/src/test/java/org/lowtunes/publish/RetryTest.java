package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

class RetryTest {

    private final List<Long> pauses = new ArrayList<>();
    private final Retry retry = new Retry(pauses::add);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_host_that_recovers_is_asked_until_it_answers() {
        assertThat(retry.call(failing(3, status(503)))).isEqualTo("done");
        assertThat(calls).hasValue(4);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void a_broken_connection_is_ambiguous_and_tried_again() {
        assertThat(retry.call(failing(2, broken(new SocketException("Connection reset")))))
                .isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void pauses_are_random_below_a_limit_that_doubles() {
        assertThatThrownBy(() -> retry.call(failing(99, status(500)))).isInstanceOf(AwsServiceException.class);
        assertThat(pauses).hasSize(7);
        for (int i = 0; i < pauses.size(); i++) {
            assertThat(pauses.get(i)).isBetween(0L, Math.min(10_000L, 200L << i));
        }
    }

    @Test
    void a_refusal_is_final() {
        assertThatThrownBy(() -> retry.call(failing(1, status(403)))).isInstanceOf(AwsServiceException.class);
        assertThatThrownBy(() -> retry.call(failing(1, status(501)))).isInstanceOf(AwsServiceException.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void an_address_that_never_answered_is_a_mistake_and_one_that_did_is_an_outage() {
        RuntimeException refused = broken(new ConnectException("Connection refused"));
        RuntimeException unknown = broken(new UnknownHostException("garage.example"));
        assertThatThrownBy(() -> retry.call(failing(1, refused))).isSameAs(refused);
        assertThatThrownBy(() -> retry.call(failing(1, unknown))).isSameAs(unknown);
        assertThat(retry.call(failing(0, refused))).isEqualTo("done");
        assertThat(retry.call(failing(1, refused))).isEqualTo("done");
        assertThat(retry.call(failing(1, unknown))).isEqualTo("done");
    }

    @Test
    void a_body_damaged_on_its_way_is_sent_again() {
        RuntimeException damaged = AwsServiceException.builder()
                .statusCode(400)
                .message("InvalidDigest")
                .build();
        assertThat(retry.call(failing(1, damaged))).isEqualTo("done");
    }

    private Supplier<String> failing(int times, RuntimeException failure) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            calls.incrementAndGet();
            if (left.getAndDecrement() > 0) {
                throw failure;
            }
            return "done";
        };
    }

    private static RuntimeException status(int status) {
        return AwsServiceException.builder().statusCode(status).message("no").build();
    }

    private static RuntimeException broken(Exception cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }
}
