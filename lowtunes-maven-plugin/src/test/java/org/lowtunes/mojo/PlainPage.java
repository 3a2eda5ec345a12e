package org.lowtunes.mojo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lowtunes.publish.Body;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.publish.Headers;
import org.lowtunes.publish.StoredFile;
import org.lowtunes.testing.GarageBucket;

/**
 * The plain way of playing: a page of its own with a list, whose buttons give an {@code <audio>} element an address.
 */
final class PlainPage {

    static final String KEY = "plain.html";

    private static final int NAME = 16;

    private PlainPage() {}

    /** Puts the page of an album beside the site. */
    static void publish(PublishedSample sample, int album) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int track : sample.tracksOf(album)) {
            rows.append("<li><button class='row' data-src='")
                    .append(key(sample, track))
                    .append("'>")
                    .append(sample.title(track))
                    .append("</button></li>");
        }
        String page =
                "<!doctype html><html lang='en'><meta charset='utf-8'><title>Plain</title><main id='main'><h1>Plain</h1>"
                        + "<ol class='tracks'>" + rows + "</ol></main><input id='time' type='range' max='600'>"
                        + "<audio id='sound' preload='none'></audio><script>"
                        + "const audio = document.getElementById('sound'), time = document.getElementById('time');"
                        + "for (const row of document.querySelectorAll('.row')) row.onclick = () => { audio.src = row.dataset.src; audio.play(); };"
                        + "time.onchange = () => { audio.currentTime = time.value; };</script></html>";
        Body body = new Body.OfBytes(page.getBytes(StandardCharsets.UTF_8));
        GarageBucket bucket = sample.bucket();
        BucketAddress place = new BucketAddress(bucket.endpoint(), "garage", bucket.name(), "");
        try (BucketTarget target = new BucketTarget(
                place, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            target.write(
                    new StoredFile(
                            KEY, body.length(), body.md5(), new Headers("text/html; charset=utf-8", "no-cache", "")),
                    body);
        }
    }

    private static String key(PublishedSample sample, int track) throws IOException {
        JsonNode play = sample.descriptor().get("play");
        String file = play.at("/files/" + track / play.get("shard").asInt()).asText();
        JsonNode shard =
                new ObjectMapper().readTree(sample.folder().resolve(file).toFile());
        int at = NAME * (track - shard.get("from").asInt());
        return "a/" + shard.get("names").asText().substring(at, at + NAME) + ".opus";
    }
}
