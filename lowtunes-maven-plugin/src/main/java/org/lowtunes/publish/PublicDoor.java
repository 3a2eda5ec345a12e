package org.lowtunes.publish;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

/** Looks at a site as a listener does, through its public address. */
final class PublicDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PROBE = 100;

    private final URI siteUrl;
    private final Target target;
    private final HttpClient http;

    PublicDoor(URI siteUrl, Target target) {
        if (siteUrl.getHost() == null) {
            throw new PublishException("\"" + siteUrl + "\" is no address of a website; lowtunes.siteUrl is something"
                    + " like https://music.example.org/");
        }
        this.siteUrl =
                siteUrl.getPath() != null && siteUrl.getPath().endsWith("/") ? siteUrl : URI.create(siteUrl + "/");
        this.target = target;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /**
     * One look at the entrance and one at a piece of a file.
     *
     * @throws PublishException if a listener would not get what was published, with the cure
     */
    void check(Site site) {
        entrance(site);
        site.files().stream()
                .filter(file -> file.key().startsWith("a/"))
                .findFirst()
                .ifPresent(this::piece);
    }

    /** Whether anybody opens, before there is a site to compare with. */
    BucketCheck.Finding knock() {
        HttpResponse<byte[]> answer = get("", Optional.empty());
        if (answer.statusCode() == 200) {
            return new BucketCheck.Finding(true, siteUrl + " answers.");
        }
        Optional<Held> entrance = target.held(Site.SWITCH);
        if (answer.statusCode() == 404 && entrance.isEmpty() && target.access() != Target.Access.OFF) {
            return new BucketCheck.Finding(
                    true, siteUrl + " answers, and will show the site once one is published, if it is this bucket's.");
        }
        return new BucketCheck.Finding(false, siteUrl + " answers " + answer.statusCode() + ". " + closedDoor());
    }

    private void entrance(Site site) {
        HttpResponse<byte[]> answer = get("", Optional.empty());
        if (answer.statusCode() == 404 || answer.statusCode() == 403) {
            throw trouble("it answers " + answer.statusCode() + " there. " + closedDoor());
        }
        if (answer.statusCode() != 200) {
            throw trouble("it answers " + answer.statusCode() + " there. Check the web server's own log.");
        }
        SiteFile index = site.files().stream()
                .filter(file -> file.key().equals(Site.SWITCH))
                .findFirst()
                .orElseThrow();
        if (!Arrays.equals(plain(answer), read(index))) {
            throw trouble("another page is shown there. Check that lowtunes.siteUrl is the address of this target;"
                    + " if it is, a cache or proxy in front of it holds back or changes pages: it must pass on"
                    + " Cache-Control: no-cache.");
        }
    }

    private String closedDoor() {
        return switch (target.access()) {
            case OFF ->
                "The bucket's website access is off: ask the host to switch it on; on your own Garage:"
                        + " garage bucket website --allow --error-document 404.html <bucket>";
            case ON ->
                "Website access is on, but the web does not know this name: the bucket may have only a local"
                        + " alias (on your own Garage: garage bucket alias <bucket id> <name>), or lowtunes.siteUrl is"
                        + " not the address of this bucket.";
            case UNKNOWN ->
                "Either the bucket's website access is off (on your own Garage: garage bucket website"
                        + " --allow --error-document 404.html <bucket>), or the bucket has only a local alias (garage"
                        + " bucket alias <bucket id> <name>), or lowtunes.siteUrl is not its address.";
        };
    }

    /** Seeking needs Range requests. */
    private void piece(SiteFile file) {
        byte[] whole = read(file);
        int end = Math.min(PROBE, whole.length);
        HttpResponse<byte[]> answer = get(file.key(), Optional.of("bytes=0-" + (end - 1)));
        if (answer.statusCode() != 206 || !Arrays.equals(answer.body(), Arrays.copyOf(whole, end))) {
            throw trouble("a piece of " + file.key() + " is answered with " + answer.statusCode() + " and "
                    + answer.body().length + " bytes instead of 206 and " + end
                    + ". Listeners could not seek: the web server or a proxy in front of it must allow Range"
                    + " requests.");
        }
    }

    private HttpResponse<byte[]> get(String key, Optional<String> range) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(siteUrl.resolve(key)).timeout(PATIENCE);
        range.ifPresent(bytes -> request.header("Range", bytes));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw trouble("nobody listens there, or nobody knows the name. Check lowtunes.siteUrl and its DNS entry.");
        } catch (HttpTimeoutException e) {
            throw trouble("there is no answer within " + PATIENCE.toSeconds() + " s.");
        } catch (SSLException e) {
            throw trouble("its certificate is not accepted (" + e.getMessage() + "). Check that it is valid for this"
                    + " name.");
        } catch (IOException e) {
            throw trouble("the connection broke (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble("the look at it was interrupted.");
        }
    }

    private PublishException trouble(String what) {
        return new PublishException(
                "What is published is whole, but listeners do not get it at " + siteUrl + ": " + what);
    }

    private static byte[] plain(HttpResponse<byte[]> answer) {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try {
            return packed ? Gzip.unpack(answer.body()) : answer.body();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static byte[] read(SiteFile file) {
        try {
            return Files.readAllBytes(file.file());
        } catch (IOException e) {
            throw new PublishException("Cannot read the site's file " + file.key() + ". Build the site again.", e);
        }
    }
}
