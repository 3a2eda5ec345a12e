package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.publish.ListedTrack;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.RealMaven;

/** An album that is in no list stays online where its files are away, and goes when it is named. */
@ExtendWith(GarageExtension.class)
class UnlistedOnGarageIT {

    private static final Path LISTED = SampleSite.MUSIC.resolve("Jardin d’impulsions");
    private static final Path HIDDEN = SampleSite.MUSIC.resolve("Trio Maré Baixa");

    @TempDir
    private Path folder;

    @Test
    void itIsTakenOverFromTheBucketByTheSitesAddressAndByItsOwnAndRemovedByName(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("localhost");
        Path music = Files.createDirectories(folder.resolve("music"));
        copy(LISTED, music.resolve("listed"));
        copy(HIDDEN, music.resolve("hidden"));
        try (Stream<Path> files = Files.walk(music.resolve("hidden"))) {
            Path notes = files.filter(file -> file.endsWith("album.yaml"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(notes, Files.readString(notes) + "\nunlisted: yes\n");
        }
        BucketAddress address = new BucketAddress(bucket.endpoint(), "garage", "localhost", "");
        try (Target there = new BucketTarget(
                address, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            good(toBucket("first", music.toString(), bucket), "lowtunes:publish");
            Map<String, String> before = shown(there);
            String page = before.keySet().stream()
                    .filter(key -> key.startsWith("album/") && text(there, key).contains("\"unlisted\":\"" + key))
                    .findFirst()
                    .orElseThrow();
            String itself = bucket.url().resolve(page).toString();

            assertThat(good(toBucket("by-bucket", "s3://localhost", bucket), "lowtunes:publish"))
                    .contains("Encoded nothing");
            assertThat(good(toBucket("by-address", bucket.url().toString(), bucket), "lowtunes:publish"))
                    .contains("Encoded nothing", "Nothing sent");
            assertThat(good(intoFolder("by-page", itself), "lowtunes:publish")).contains("Encoded nothing");
            assertThat(folder.resolve("by-page/www").resolve(page)).exists();
            assertThat(good(
                            intoFolder(
                                    "by-folder", folder.resolve("by-page/www").toString()),
                            "lowtunes:publish"))
                    .contains("Encoded nothing");
            assertThat(folder.resolve("by-folder/www").resolve(page)).exists();
            assertThat(shown(there)).isEqualTo(before);

            ListedTrack hidden = tracks(there).stream()
                    .filter(track -> page.equals("album/" + track.albumSlug() + ".html"))
                    .findFirst()
                    .orElseThrow();
            good(toBucket("elsewhere", "not-here", bucket), "lowtunes:remove", "-Dlowtunes.remove=" + hidden.album());
            assertThat(shown(there)).doesNotContainKey(page).hasSizeGreaterThan(1);
            assertThat(tracks(there))
                    .isNotEmpty()
                    .noneMatch(track -> track.album().equals(hidden.album()));
            assertThat(good(toBucket("by-bucket", "s3://localhost", bucket), "lowtunes:publish"))
                    .contains("Nothing sent");
        }
    }

    private RealMaven toBucket(String machine, String music, GarageBucket bucket) throws Exception {
        return maven(
                machine,
                music,
                "<bucket>localhost</bucket><endpoint>" + bucket.endpoint() + "</endpoint>",
                "<server><id>lowtunes</id><username>" + bucket.key().id() + "</username><password>"
                        + bucket.key().secret() + "</password></server>");
    }

    private RealMaven intoFolder(String machine, String music) throws Exception {
        return maven(machine, music, "<www>" + folder.resolve(machine).resolve("www") + "</www>", "");
    }

    private RealMaven maven(String machine, String music, String target, String server) throws Exception {
        Path home = Files.createDirectories(folder.resolve(machine));
        return new RealMaven(
                home,
                "<music>" + music + "</music><cache>" + home.resolve("cache") + "</cache><title>Ours</title>"
                        + "<language>en</language>" + target,
                server);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static String good(RealMaven maven, String... arguments) throws Exception {
        RealMaven.Run run = maven.run(arguments);
        assertThat(run.good()).as(run.log()).isTrue();
        return run.log();
    }

    private static List<ListedTrack> tracks(Target target) {
        return new Publisher(target, PublishSettings.defaults(), Clock.systemUTC(), line -> {}).tracks();
    }

    private static String text(Target target, String key) {
        return new String(target.read(key).orElseThrow(), StandardCharsets.UTF_8);
    }

    /** Sounds, covers and pages of albums, and their MD5. What sounds alike is computed anew, from renditions. */
    private static Map<String, String> shown(Target target) {
        Map<String, String> shown = new TreeMap<>();
        target.list().forEach((key, file) -> {
            if (key.matches("(a|c|album)/.*")) {
                shown.put(key, file.md5());
            }
        });
        return shown;
    }
}
