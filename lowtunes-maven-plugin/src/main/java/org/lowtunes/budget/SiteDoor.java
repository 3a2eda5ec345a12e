package org.lowtunes.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lowtunes.words.Words;

/** Asks another site what it takes. Whatever it answers costs little time and little memory. */
public final class SiteDoor {

    private static final String DESCRIPTOR = "lowtunes.json";
    /** A descriptor of 10,000 tracks has some 3 KB. */
    private static final int LONGEST = 1 << 20;
    /** More than any disk holds: no figure of a site. */
    private static final long MOST = 1L << 50;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Duration patience;
    private final HttpClient http;

    /** @param patience with each site, from the first word to the last */
    public SiteDoor(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** A site gave no figure. */
    public static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswerException(String message) {
            super(message);
        }
    }

    /**
     * The bytes that a site says it takes: all its files, or, from a site that does not tell, its renditions.
     *
     * @param site its address, ending in a slash
     * @throws NoAnswerException with the reason, in the curator's language
     */
    public long bytes(URI site) throws NoAnswerException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(DESCRIPTOR))
                .header("Cache-Control", "no-cache")
                .timeout(patience)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, status -> new ShortBody(LONGEST));
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new NoAnswerException(
                        Words.say("budget.commons-status", Integer.toString(response.statusCode())));
            }
            return figure(response.body());
        } catch (TimeoutException e) {
            throw new NoAnswerException(Words.say("budget.commons-slow"));
        } catch (ExecutionException e) {
            throw new NoAnswerException(
                    e.getCause() instanceof ShortBody.TooLongException
                            ? Words.say("budget.commons-no-site")
                            : Words.say("budget.commons-unreachable"));
        } finally {
            answer.cancel(true);
        }
    }

    private static long figure(byte[] body) throws NoAnswerException {
        try {
            JsonNode descriptor = JSON.readTree(body);
            if (descriptor != null && descriptor.path("format").isInt()) {
                OptionalLong bytes = figure(descriptor.path("atRest"));
                if (bytes.isEmpty()) {
                    bytes = figure(descriptor.path("bytes"));
                }
                if (bytes.isPresent()) {
                    return bytes.getAsLong();
                }
            }
        } catch (IOException noJson) {
            // told below, as everything else that is no descriptor
        }
        throw new NoAnswerException(Words.say("budget.commons-no-site"));
    }

    private static OptionalLong figure(JsonNode number) {
        boolean credible = number.isIntegralNumber()
                && number.canConvertToLong()
                && number.longValue() >= 0
                && number.longValue() <= MOST;
        return credible ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }
}
