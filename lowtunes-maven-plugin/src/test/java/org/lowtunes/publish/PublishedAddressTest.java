package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedAddressTest {

    private static final byte[] TEXT = "{\"format\":1}".getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] gzip = Gzip.pack(TEXT);
            switch (exchange.getRequestURI().getPath()) {
                case "/under/plain" -> {
                    exchange.sendResponseHeaders(200, TEXT.length);
                    exchange.getResponseBody().write(TEXT);
                }
                case "/under/packed" -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, gzip.length);
                    exchange.getResponseBody().write(gzip);
                }
                case "/under/broken" -> exchange.sendResponseHeaders(500, -1);
                case "/under/stuck" -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(TEXT);
                    exchange.getResponseBody().flush();
                    await();
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void aSiteUnderAPathIsReadPlainAndPacked() throws IOException {
        for (String end : new String[] {"/under", "/under/", "/under/index.html"}) {
            PublishedAddress site = site(end, 10_000);
            assertThat(read(site, "plain")).isEqualTo(TEXT);
            assertThat(read(site, "packed")).isEqualTo(TEXT);
        }
    }

    @Test
    void theAddressOfAnAlbumIsThatOfItsSiteAndAPage() throws IOException {
        PublishedAddress site = site("/under/album/for-friends-2.html", 10_000);
        assertThat(site.onlyPage()).contains("album/for-friends-2.html");
        assertThat(site.name()).endsWith("/under/album/for-friends-2.html");
        assertThat(read(site, "plain")).isEqualTo(TEXT);
        assertThat(site("/under/album/", 10_000).onlyPage()).isEmpty();
    }

    @Test
    void whatIsNotThereIsEmptyAndWhatIsBrokenIsSaid() throws IOException {
        assertThat(site("/under", 10_000).open("missing")).isEmpty();
        assertThatThrownBy(() -> site("/under", 10_000).open("broken"))
                .isInstanceOf(IOException.class)
                .hasMessage("HTTP 500");
    }

    @Test
    void aServerThatStopsInTheMiddleIsGivenUp() {
        assertThatThrownBy(() -> read(site("/under", 200), "stuck")).isInstanceOf(IOException.class);
    }

    private PublishedAddress site(String path, int patience) {
        return new PublishedAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), patience);
    }

    private static byte[] read(PublishedAddress site, String key) throws IOException {
        try (InputStream in = site.open(key).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
