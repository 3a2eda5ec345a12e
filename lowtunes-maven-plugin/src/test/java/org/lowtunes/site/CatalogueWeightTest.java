package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.Gzip;

/** What a listener downloads of a library of 2,000 tracks before anything plays: these limits fail the build. */
class CatalogueWeightTest {

    private static final int TRACKS = 2000;
    /** Bytes a track, gzip. */
    static final int BROWSE = 18;

    static final int PLAY = 20;
    private static final int FIRST_VISIT = 65_000;
    private static final Pattern NAMED = Pattern.compile("\"(p/[^\"]+\\.\\w+)\"");

    @TempDir
    static Path folder;

    private static PaperSite site;
    private static JsonNode descriptor;

    @BeforeAll
    static void write() throws IOException {
        site = new PaperSite(folder);
        site.write(InventedLibrary.of(site, TRACKS));
        descriptor = site.json("lowtunes.json");
    }

    @Test
    void what_is_needed_to_browse_is_at_most_18_bytes_a_track_gzip() {
        assertThat(aTrack("browse", Stream.of(descriptor.get("browse").asText())))
                .isLessThanOrEqualTo(BROWSE);
    }

    @Test
    void what_is_needed_to_play_is_at_most_20_bytes_a_track_gzip() {
        assertThat(aTrack("play", texts(descriptor.at("/play/files")))).isLessThanOrEqualTo(PLAY);
    }

    @Test
    void a_first_visit_is_at_most_65_KB_gzip() throws IOException {
        String index = site.text("index.html");
        // What the entrance names, and what its modules ask for then.
        Stream<String> player = Stream.concat(
                NAMED.matcher(index).results().map(named -> named.group(1)).distinct(),
                Stream.of("views/album.js", "languages/fr.json")
                        .map(descriptor.get("player").asText()::concat));
        long bytes = gzip(Stream.concat(
                Stream.of(
                        "index.html", "lowtunes.json", descriptor.get("browse").asText()),
                player));
        System.out.printf("first visit of %d tracks: %d bytes gzip%n", TRACKS, bytes);
        assertThat(bytes).isLessThanOrEqualTo(FIRST_VISIT);
    }

    private static double aTrack(String what, Stream<String> keys) {
        double bytes = (double) gzip(keys) / TRACKS;
        System.out.printf("catalogue of %d tracks, %s: %.1f bytes a track gzip%n", TRACKS, what, bytes);
        return bytes;
    }

    private static Stream<String> texts(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                .map(i -> array.get(i).asText());
    }

    /** Each file by itself, as it travels. */
    private static long gzip(Stream<String> keys) {
        List<String> all = keys.toList();
        assertThat(all).isNotEmpty();
        return all.stream().mapToLong(CatalogueWeightTest::gzip).sum();
    }

    private static long gzip(String key) {
        try {
            return Gzip.pack(Files.readAllBytes(site.file(key))).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
