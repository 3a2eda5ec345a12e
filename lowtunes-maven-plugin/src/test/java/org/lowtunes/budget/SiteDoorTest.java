package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a real web server, that of another site or of somebody who means no good. */
class SiteDoorTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private URI site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.start();
        site = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/music/");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_site_says_what_it_takes() throws Exception {
        answer(200, "{\"format\": 1, \"tracks\": 3, \"bytes\": 1000, \"atRest\": 1500, \"new\": [{}]}");
        assertThat(new SiteDoor(LONG).bytes(site)).isEqualTo(1500);
    }

    @Test
    void a_site_of_an_older_lowtunes_says_what_its_renditions_take() throws Exception {
        answer(200, "{\"format\": 1, \"bytes\": 1000}");
        assertThat(new SiteDoor(LONG).bytes(site)).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "<!doctype html><p>Hello",
                "{\"format\": 1}",
                "{\"bytes\": 1000}",
                "{\"format\": 1, \"bytes\": -1}",
                "{\"format\": 1, \"bytes\": \"1000\"}",
                "{\"format\": 1, \"bytes\": 1e300}",
                "{\"format\": 1, \"bytes\": 99999999999999999999999999}",
                "{\"format\": 1, \"bytes\": 9223372036854775807}",
                "{\"format\": 1, \"atRest\": -5, \"bytes\": NaN}",
                "{\"format\": 1, \"bytes\": 10"
            })
    void what_is_no_figure_is_none(String body) {
        answer(200, body);
        assertThatThrownBy(() -> new SiteDoor(LONG).bytes(site))
                .isInstanceOf(SiteDoor.NoAnswerException.class)
                .hasMessageContaining("no lowtunes site");
    }

    @Test
    void a_tower_of_brackets_falls_softly() {
        answer(200, "{\"format\": 1, \"x\": " + "[".repeat(500_000));
        assertThatThrownBy(() -> new SiteDoor(LONG).bytes(site)).isInstanceOf(SiteDoor.NoAnswerException.class);
    }

    @Test
    void an_endless_answer_is_hung_up_on() {
        server.createContext("/music/lowtunes.json", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                while (over.getCount() > 0) {
                    out.write(blanks);
                }
            }
        });
        assertThatThrownBy(() -> new SiteDoor(LONG).bytes(site))
                .isInstanceOf(SiteDoor.NoAnswerException.class)
                .hasMessageContaining("no lowtunes site");
    }

    @Test
    void one_who_answers_byte_by_byte_is_not_waited_for() {
        server.createContext("/music/lowtunes.json", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        assertThatThrownBy(() -> new SiteDoor(Duration.ofMillis(300)).bytes(site))
                .isInstanceOf(SiteDoor.NoAnswerException.class)
                .hasMessageContaining("in time");
    }

    @Test
    void going_round_in_circles_ends() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "x");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThatThrownBy(() -> new SiteDoor(LONG).bytes(site)).isInstanceOf(SiteDoor.NoAnswerException.class);
    }

    @Test
    void a_missing_site_says_so() {
        assertThatThrownBy(() -> new SiteDoor(LONG).bytes(site))
                .isInstanceOf(SiteDoor.NoAnswerException.class)
                .hasMessageContaining("404");
        server.stop(0);
        assertThatThrownBy(() -> new SiteDoor(LONG).bytes(site))
                .isInstanceOf(SiteDoor.NoAnswerException.class)
                .hasMessageContaining("cannot be reached");
    }

    private void answer(int status, String body) {
        server.createContext("/music/lowtunes.json", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
