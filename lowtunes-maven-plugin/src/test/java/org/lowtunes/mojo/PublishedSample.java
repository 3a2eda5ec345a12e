package org.lowtunes.mojo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.site.Site;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;

/**
 * The sample library, published to a real Garage.
 *
 * @param address to listen at
 * @param folder that was published
 * @param bucket that holds it
 */
record PublishedSample(URI address, Path folder, GarageBucket bucket, JsonNode descriptor, JsonNode browse) {

    /** Whose music it is on the one for all. */
    static final String CONTRIBUTOR = "La fanfare d’à côté";

    private static PublishedSample once;

    /** One for all tests that only look at it, with all that a site may have. */
    static synchronized PublishedSample on(Garage garage) throws IOException, InterruptedException {
        if (once == null) {
            Path folder = Files.createTempDirectory(Path.of("target"), "sample");
            GarageBucket bucket = garage.bucket("localhost");
            once = publish(SampleSite.buildFull(CONTRIBUTOR, folder, bucket.url()), folder, bucket);
        }
        // Other tests publish under this name too.
        garage.name(once.bucket, "localhost");
        return once;
    }

    static PublishedSample on(Garage garage, Path folder) throws IOException, InterruptedException {
        GarageBucket bucket = garage.bucket("localhost");
        Site site = SampleSite.build(folder, Optional.of(bucket.url()));
        return publish(site, folder, bucket);
    }

    /** A site, published to a bucket. */
    static PublishedSample publish(Site site, Path folder, GarageBucket bucket) throws IOException {
        BucketAddress place = new BucketAddress(bucket.endpoint(), "garage", bucket.name(), "");
        try (BucketTarget target = new BucketTarget(
                place, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            SampleSite.publish(site, target, Optional.of(bucket.url()));
        }
        return at(bucket.url(), folder, bucket);
    }

    /** A site that stands somewhere already. @param bucket null when it is in none */
    static PublishedSample at(URI address, Path folder, GarageBucket bucket) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode descriptor = json.readTree(folder.resolve("lowtunes.json").toFile());
        JsonNode browse =
                json.readTree(folder.resolve(descriptor.get("browse").asText()).toFile());
        return new PublishedSample(address, folder, bucket, descriptor, browse);
    }

    /** Lines of a column. */
    List<String> lines(String column) {
        return Arrays.asList(browse.get(column).asText().split("\n"));
    }

    /** Number of the album with this title. */
    int album(String title) {
        return lines("albums").indexOf(title);
    }

    /** Numbers of an album's tracks. */
    int[] tracksOf(int album) {
        int first = IntStream.range(0, album)
                .map(a -> browse.get("albumTracks").get(a).asInt())
                .sum();
        return IntStream.range(
                        first, first + browse.get("albumTracks").get(album).asInt())
                .toArray();
    }

    /** The address's name of a playlist. */
    String playlist(int number) {
        return browse.get("playlists").get(number).get("slug").asText();
    }

    String title(int track) {
        return lines("titles").get(track);
    }

    String id(int track) {
        return browse.get("ids").asText().substring(6 * track, 6 * track + 6);
    }

    int seconds(int track) {
        return browse.get("seconds").get(track).asInt();
    }

    /** How many tracks there are. */
    int tracks() {
        return lines("titles").size();
    }

    /** The address of a view, as in {@code track/AbCdEf}. */
    URI view(String view) {
        return address.resolve("#/" + view.replace(" ", "%20"));
    }

    /** The first year that an album has. */
    int year() {
        for (JsonNode year : browse.get("albumYear")) {
            if (year.asInt() > 0) {
                return year.asInt();
            }
        }
        throw new IllegalStateException("no album has a year");
    }
}
