package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder was carried to a web server that has never heard of Opus. */
class WronglyTypedDoorTest {

    @TempDir
    Path folder;

    @Test
    void a_type_that_the_server_does_not_know_is_told_once_with_its_files_and_the_cure() throws IOException {
        Target target = new FolderTarget(folder.resolve("www"));
        new Publisher(target, Clock.systemUTC(), line -> {})
                .publish(SiteFixture.of(folder.resolve("site"), "one", "two"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            List<Finding> findings = new Verification(
                            target, PublishSettings.defaults().withSiteUrl(url), line -> {})
                    .run()
                    .findings();
            assertThat(findings)
                    .extracting(Finding::line)
                    .filteredOn(line -> line.contains("is served as"))
                    .singleElement()
                    .asString()
                    .contains("\"application/octet-stream\" instead of \"audio/ogg; codecs=opus\"")
                    .contains("Teach the web server this type")
                    .contains("a/");
        } finally {
            server.stop(0);
        }
    }

    /** Knows everything else. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String key = exchange.getRequestURI().getPath().substring(1);
            Path file = folder.resolve("www").resolve(key.isEmpty() ? "index.html" : key);
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String type = key.endsWith(".opus")
                    ? "application/octet-stream"
                    : key.endsWith(".json") ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
            exchange.getResponseHeaders().set("Content-Type", type);
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(Files.size(file)));
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
        }
    }
}
