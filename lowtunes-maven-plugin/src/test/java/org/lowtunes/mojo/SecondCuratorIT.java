package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.RealMaven;

/** Several people build one site, each with their own music, and what is published is what they share. */
@ExtendWith(GarageExtension.class)
class SecondCuratorIT {

    private static final Path ALBUM = SampleSite.MUSIC.resolve("Trio Maré Baixa");
    private static final Path OTHER = SampleSite.MUSIC.resolve("Quatuor Ébréché");

    @TempDir
    private Path folder;

    @Test
    void aSecondCuratorAddsAnAlbumAndAThirdMovesEverything(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("localhost");
        Curator first = new Curator("first", bucket);
        good(first.publish(ALBUM.toString(), "-Dlowtunes.date=2026-01-02"));
        Shown before = shown(bucket);

        // The bucket by its name, then nothing but what is online, by its address.
        Curator second = new Curator("second", bucket);
        String log = good(second.publish(OTHER + ",s3://localhost", "-Dlowtunes.date=2026-03-04"));
        Shown both = shown(bucket);
        assertThat(log).contains("Encoded " + (both.ids.size() - before.ids.size()) + " of ");
        assertThat(both.ids).containsAll(before.ids).hasSizeGreaterThan(before.ids.size());
        assertThat(both.renditions).containsAll(before.renditions);
        assertThat(both.slugs).containsAll(before.slugs);
        assertThat(both.added).contains(day("2026-01-02"), day("2026-03-04"));

        Curator third = new Curator("third", bucket);
        log = good(third.publish(bucket.url().toString(), "-Dlowtunes.date=2026-05-06"));
        assertThat(log).contains("Encoded nothing");
        assertThat(shown(bucket)).isEqualTo(both);

        // The first one, whose laptop is new: the music is there, the cache is not.
        Curator again = new Curator("again", bucket);
        log = good(again.publish(ALBUM + ",s3://localhost", "-Dlowtunes.date=2026-05-06"));
        assertThat(log).contains("Encoded nothing");
        assertThat(shown(bucket)).isEqualTo(both);
        Curator only = new Curator("only", bucket);
        RealMaven.Run guarded = only.publish(ALBUM.toString());
        assertThat(guarded.good()).isFalse();
        assertThat(guarded.log()).contains("Encoded nothing", "lowtunes.allowRemoval");
    }

    @Test
    void whatIsNoSiteIsSaid(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("nobody");
        Curator curator = new Curator("nobody", bucket);

        RealMaven.Run run = curator.publish(ALBUM + ",s3://nobody");
        assertThat(run.good()).isFalse();
        assertThat(run.log()).contains("no lowtunes site").doesNotContain("\tat org.lowtunes");

        run = curator.publish(ALBUM + ",http://127.0.0.1:1/");
        assertThat(run.good()).isFalse();
        assertThat(run.log()).contains("http://127.0.0.1:1/").doesNotContain("\tat org.lowtunes");
    }

    private static String good(RealMaven.Run run) {
        assertThat(run.good()).as(run.log()).isTrue();
        return run.log();
    }

    private static long day(String date) {
        return java.time.LocalDate.parse(date).toEpochDay();
    }

    /** Somebody with a machine of their own. */
    private final class Curator {

        private final Path home;
        private final GarageBucket bucket;

        Curator(String name, GarageBucket bucket) throws Exception {
            this.home = Files.createDirectories(folder.resolve(name));
            this.bucket = bucket;
        }

        RealMaven.Run publish(String music, String... more) throws Exception {
            RealMaven maven = new RealMaven(
                    home,
                    "<music>" + music + "</music><cache>" + home.resolve("cache") + "</cache><title>Ours</title>"
                            + "<language>en</language><bucket>" + bucket.name() + "</bucket><endpoint>"
                            + bucket.endpoint() + "</endpoint>",
                    "<server><id>lowtunes</id><username>" + bucket.key().id() + "</username><password>"
                            + bucket.key().secret() + "</password></server>");
            List<String> arguments = new ArrayList<>(List.of(more));
            arguments.add("lowtunes:publish");
            return maven.run(arguments.toArray(String[]::new));
        }
    }

    private record Shown(List<String> ids, List<String> renditions, List<String> slugs, List<Long> added) {}

    private static Shown shown(GarageBucket bucket) throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode descriptor = json.readTree(bucket.web().get("lowtunes.json").text());
        JsonNode browse = json.readTree(
                bucket.web().get(descriptor.get("browse").asText()).text());
        List<String> renditions = new ArrayList<>();
        for (JsonNode file : descriptor.get("play").get("files")) {
            renditions.addAll(pieces(
                    json.readTree(bucket.web().get(file.asText()).text())
                            .get("names")
                            .asText(),
                    16));
        }
        List<Long> added = new ArrayList<>();
        browse.get("albumAdded").forEach(day -> added.add(day.asLong()));
        return new Shown(
                pieces(browse.get("ids").asText(), 6),
                renditions,
                List.of(browse.get("albumSlugs").asText().split("\n")),
                added);
    }

    private static List<String> pieces(String all, int length) {
        return List.of(all.split("(?<=\\G.{" + length + "})"));
    }
}
