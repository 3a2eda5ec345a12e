package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.lowtunes.site.PublishedFiles;

/** What a web address shows, to be taken over: anybody's site, without any key. */
public final class PublishedAddress implements PublishedFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param address of the site, with or without a slash at its end */
    public PublishedAddress(URI address) {
        this.address = URI.create(address.toString().replaceFirst("(/index\\.html)?/*$", "/"));
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(key)).timeout(PATIENCE).build();
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (answer.statusCode() == 200) {
            String encoding = answer.headers().firstValue("Content-Encoding").orElse("");
            return Optional.of(encoding.equals("gzip") ? new GZIPInputStream(answer.body()) : answer.body());
        }
        answer.body().close();
        if (answer.statusCode() == 404 || answer.statusCode() == 410) {
            return Optional.empty();
        }
        throw new IOException("HTTP " + answer.statusCode());
    }
}
