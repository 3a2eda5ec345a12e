package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.budget.Commons;

class CommonsStepTest {

    private static final long ALLOWANCE = 2_000_000_000;

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();
    private HttpServer server;
    private String figure = "1200000000";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/there/lowtunes.json", exchange -> {
            byte[] body = ("{\"format\": 1, \"bytes\": " + figure + "}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_share_is_said_and_a_sum_that_fits_passes() throws Exception {
        CommonsStep commons = asked("there");

        commons.refuseMoreThan(800_000_000);
        commons.tell(800_000_000);

        assertThat(log)
                .anyMatch(line -> line.contains("/there/: 1.2 GB (60 %)"))
                .anyMatch(line -> line.contains("this site: 800 MB (40 %)"))
                .anyMatch(line -> line.contains("together: 2 GB (100 %)"));
    }

    @Test
    void one_byte_more_than_the_allowance_stops_and_says_what_is_left() throws Exception {
        CommonsStep commons = asked("there");

        assertThatThrownBy(() -> commons.refuseMoreThan(800_000_001))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("more than their allowance of 2 GB")
                .hasMessageContaining("800 MB are left");
        assertThat(log).anyMatch(line -> line.contains("/there/: 1.2 GB"));
    }

    @Test
    void a_site_that_answers_no_more_counts_as_what_it_said_last() throws Exception {
        asked("there");
        figure = "-7";

        CommonsStep commons = asked("there");

        assertThatThrownBy(() -> commons.refuseMoreThan(900_000_000)).isInstanceOf(SettingException.class);
        assertThat(log).anyMatch(line -> line.contains("1.2 GB (60 %), its last known figure"));
    }

    @Test
    void a_site_that_never_answered_stops_nobody_and_is_said() throws Exception {
        CommonsStep commons = asked("nowhere");

        assertThatCode(() -> commons.refuseMoreThan(ALLOWANCE)).doesNotThrowAnyException();
        commons.tell(5);
        assertThat(log).anyMatch(line -> line.contains("/nowhere/: unknown, since it answers 404"));
    }

    @Test
    void who_shares_with_nobody_hears_nothing() throws Exception {
        CommonsStep alone = asked();

        alone.refuseMoreThan(Long.MAX_VALUE / 2);
        alone.tell(1);

        assertThat(log).isEmpty();
    }

    private CommonsStep asked(String... names) throws InterruptedException {
        List<URI> sites = new ArrayList<>();
        for (String name : names) {
            sites.add(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "/"));
        }
        CommonsStep step =
                new CommonsStep(new Commons(sites, ALLOWANCE), new AudioCache(folder.resolve("cache")), log::add);
        step.ask();
        return step;
    }
}
