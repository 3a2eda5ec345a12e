package org.lowtunes.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderServerTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @TempDir
    Path www;

    private final HttpClient http = HttpClient.newHttpClient();
    private FolderServer server;

    @BeforeEach
    void serve() throws IOException {
        write("index.html", "<!doctype html><title>music</title>");
        write("404.html", "<!doctype html><title>nothing here</title>");
        write("a/sound.opus", "0123456789");
        server = new FolderServer(www, InetAddress.getLoopbackAddress(), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_entrance_opens_and_is_always_asked_for_again() throws Exception {
        HttpResponse<String> answer = get("");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("music");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringWhitespace("text/html; charset=utf-8");
    }

    @Test
    void a_listener_can_seek() throws Exception {
        HttpResponse<String> piece = get("a/sound.opus", "Range", "bytes=2-4");
        assertThat(piece.statusCode()).isEqualTo(206);
        assertThat(piece.body()).isEqualTo("234");
        assertThat(header(piece, "Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(get("a/sound.opus", "Range", "bytes=-3").body()).isEqualTo("789");
        assertThat(get("a/sound.opus", "Range", "bytes=20-").statusCode()).isEqualTo(416);
        assertThat(header(get("a/sound.opus"), "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void a_second_visit_costs_no_bytes() throws Exception {
        String tag = header(get(""), "ETag");
        HttpResponse<String> again = get("", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/x.opus           | audio/ogg; codecs=opus
            c/x.webp           | image/webp
            d/x.json           | application/json; charset=utf-8
            d/x.bin            | application/octet-stream
            p/x/app.js         | text/javascript; charset=utf-8
            p/x/app.css        | text/css; charset=utf-8
            app.webmanifest    | application/manifest+json; charset=utf-8
            playlist/x.m3u8    | audio/x-mpegurl; charset=utf-8
            playlist/x.xspf    | application/xspf+xml; charset=utf-8
            p/x/logo.svg       | image/svg+xml
            """)
    void every_kind_of_file_has_its_type(String key, String type) throws Exception {
        write(key, "x");
        HttpResponse<String> answer = get(key);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringWhitespace(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo(key.matches("[acdp]/.*") ? FOR_EVER : "no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "a/nothing.opus", ".hidden", ".git/config", "a/", "a/.x.lowtunes-part"})
    void what_is_not_for_listeners_is_not_there(String key) throws Exception {
        write(".hidden", "do not tell");
        write(".git/config", "do not tell");
        write("a/.x.lowtunes-part", "do not tell");
        HttpResponse<String> answer = get(key);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nothing here");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fetc%2fpasswd", "%2e%2e/secret", "a/..%5c..%5csecret", "%00", "a%2fsound.opus"})
    void an_address_cannot_lead_out_of_the_folder(String path) throws Exception {
        Files.writeString(www.resolveSibling("secret"), "do not tell");
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).doesNotContain("do not tell").doesNotContain("root:");
    }

    @Test
    void nothing_can_be_written() throws Exception {
        HttpRequest put = HttpRequest.newBuilder(server.localUri().resolve("index.html"))
                .PUT(HttpRequest.BodyPublishers.ofString("mine"))
                .build();
        assertThat(http.send(put, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
        assertThat(www.resolve("index.html")).content().contains("music");
    }

    @Test
    void a_port_that_is_taken_is_said_with_what_to_do() {
        int taken = server.localUri().getPort();
        try (FolderServer second = new FolderServer(www, InetAddress.getLoopbackAddress(), taken)) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(ServeException.class)
                    .hasMessageContaining(":" + taken)
                    .hasMessageContaining("-Dlowtunes.port=" + (taken + 1));
        }
    }

    @Test
    void a_folder_without_a_site_is_said_with_what_to_do() throws IOException {
        Path empty = Files.createDirectory(www.resolve("empty"));
        try (FolderServer other = new FolderServer(empty, InetAddress.getLoopbackAddress(), 0)) {
            assertThatThrownBy(other::start)
                    .isInstanceOf(ServeException.class)
                    .hasMessageContaining(empty.toString())
                    .hasMessageContaining("lowtunes:publish");
        }
    }

    @Test
    void on_loopback_nobody_else_is_invited() {
        assertThat(server.networkUris()).isEmpty();
        assertThat(server.localUri().getHost()).isEqualTo("localhost");
    }

    @Test
    void opened_to_the_network_it_says_the_address_to_type_on_the_phone() throws Exception {
        try (FolderServer open = new FolderServer(www, InetAddress.getByName("0.0.0.0"), 0)) {
            open.start();
            for (URI uri : open.networkUris()) {
                HttpResponse<String> answer =
                        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).contains("music");
            }
            assertThat(open.localUri().getHost()).isEqualTo("localhost");
        }
    }

    private void write(String key, String text) throws IOException {
        Path file = www.resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.localUri() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
