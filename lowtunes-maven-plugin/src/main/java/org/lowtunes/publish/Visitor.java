package org.lowtunes.publish;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.lowtunes.words.Words;

/** Asks a site's public address as a browser without a cache does. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI siteUrl;
    private final HttpClient http;

    Visitor(URI siteUrl) {
        if (siteUrl.getHost() == null) {
            throw new PublishException(Words.say("publish.no-site-url", siteUrl));
        }
        this.siteUrl = siteUrl.getPath().endsWith("/") ? siteUrl : URI.create(siteUrl + "/");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** The site's address, with a slash at its end. */
    URI siteUrl() {
        return siteUrl;
    }

    /**
     * @param key relative to the site, empty for its entrance
     * @param headers names and values in turn
     */
    HttpResponse<byte[]> get(String key, String... headers) {
        return send(request(key, headers).GET().build());
    }

    HttpResponse<byte[]> head(String key) {
        return send(
                request(key).method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    }

    /** The body of an answer, unpacked if it came as gzip; empty if it cannot be. */
    static byte[] plain(HttpResponse<byte[]> answer) {
        try {
            return header(answer, "Content-Encoding").equals("gzip") ? Gzip.unpack(answer.body()) : answer.body();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    PublishException trouble(String what) {
        return new PublishException(Words.say("publish.door-trouble", siteUrl, what));
    }

    private HttpRequest.Builder request(String key, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(siteUrl.resolve(key)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw trouble(Words.say("publish.door-nobody"));
        } catch (HttpTimeoutException e) {
            throw trouble(Words.say("publish.door-slow", PATIENCE.toSeconds()));
        } catch (SSLException e) {
            throw trouble(Words.say("publish.door-tls", e.getMessage()));
        } catch (IOException e) {
            throw trouble(Words.say("publish.door-broke", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble(Words.say("publish.door-interrupted"));
        }
    }
}
