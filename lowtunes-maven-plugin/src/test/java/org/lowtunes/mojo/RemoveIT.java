package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.publish.ListedTrack;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.RealMaven;

/** Taking music off a site for good, by the goals that a curator types; the source stays in the folder. */
@ExtendWith(GarageExtension.class)
class RemoveIT {

    private static final String MUSIC = "<music>" + SampleSite.MUSIC.resolve("Trio Maré Baixa") + ","
            + SampleSite.MUSIC.resolve("Jardin d’impulsions") + "</music>";

    @TempDir
    private Path folder;

    @Test
    void aTrackLeavesNoTraceInTheBucketAndDoesNotComeBack(Garage garage) throws Exception {
        GarageBucket bucket = garage.bucket("remove");
        String target = "<bucket>remove</bucket><endpoint>" + bucket.endpoint() + "</endpoint>";
        String server = "<server><id>lowtunes</id><username>" + bucket.key().id() + "</username><password>"
                + bucket.key().secret() + "</password></server>";
        BucketAddress address = new BucketAddress(bucket.endpoint(), "garage", "remove", "");
        try (Target there = new BucketTarget(
                address, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            leavesNoTrace(new RealMaven(folder, MUSIC + target, server), there);
            fromAnotherMachine(target, server, "s3://remove", there);
        }
    }

    @Test
    void aTrackLeavesNoTraceInAFolder() throws Exception {
        Path www = folder.resolve("www");
        String target = "<www>" + www + "</www>";
        try (Target there = new FolderTarget(www)) {
            leavesNoTrace(new RealMaven(folder, MUSIC + target, ""), there);
            fromAnotherMachine(target, "", www.toString(), there);
        }
    }

    @Test
    void aColleagueWhoHasItAndALedgerOfTheirOwnDoesNotBringItBackUnlessTheySaySo() throws Exception {
        Path www = folder.resolve("www");
        String configuration = MUSIC + "<www>" + www + "</www>";
        try (Target there = new FolderTarget(www)) {
            RealMaven first = new RealMaven(folder.resolve("first"), configuration, "");
            RealMaven colleague = new RealMaven(folder.resolve("colleague"), configuration, "");
            good(first, "lowtunes:publish", "-Dlowtunes.date=2026-01-02");
            good(colleague, "lowtunes:publish", "-Dlowtunes.date=2026-01-02");
            List<ListedTrack> before = tracks(there);
            ListedTrack going = before.get(1);
            good(first, "lowtunes:remove", "-Dlowtunes.remove=" + going.id());

            assertThat(good(colleague, "lowtunes:publish"))
                    .contains("stays out: it was removed by name", "-Dlowtunes.readmit=" + going.id());
            assertThat(tracks(there)).hasSize(before.size() - 1).doesNotContain(going);
            assertThat(found(there, text -> text.contains(going.id()))).isEmpty();

            good(colleague, "lowtunes:publish", "-Dlowtunes.readmit=" + going.id());
            assertThat(tracks(there)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    /** Whose library is not there, nor what was decided before, nor anything that was ever made. */
    private void fromAnotherMachine(String target, String server, String site, Target there) throws Exception {
        String emptyCache = "<cache>" + folder.resolve("empty") + "</cache>";
        RealMaven bare = new RealMaven(folder.resolve("bare"), "<music>not-here</music>" + emptyCache + target, server);
        List<ListedTrack> before = tracks(there);
        assertThat(before).hasSizeGreaterThan(2);
        ListedTrack going = before.get(0);
        long renditions = renditions(there);

        String removed = good(bare, "lowtunes:remove", "-Dlowtunes.remove=" + going.id());

        assertThat(removed).contains("is not at hand", "Encoded nothing", "1 track is removed");
        assertThat(tracks(there))
                .hasSize(before.size() - 1)
                .containsExactlyElementsOf(before.subList(1, before.size()));
        assertThat(renditions(there)).isEqualTo(renditions - 1);
        assertThat(found(there, text -> text.contains(going.id()))).isEmpty();
        RealMaven replaced =
                new RealMaven(folder.resolve("replaced"), "<music>" + site + "</music>" + emptyCache + target, server);
        assertThat(good(replaced, "lowtunes:publish")).contains("Encoded nothing", "Nothing sent");
    }

    private void leavesNoTrace(RealMaven maven, Target target) throws Exception {
        good(maven, "lowtunes:publish");
        List<ListedTrack> before = tracks(target);
        good(maven, "lowtunes:publish", "-Dlowtunes.title=Another title");
        ListedTrack going = before.get(before.size() / 2);
        long rendition = renditions(target);
        assertThat(found(target, text -> text.contains(going.id()))).isNotEmpty();

        String nothing = failed(maven, "lowtunes:remove", "-Dlowtunes.remove=Nobody - Nothing");
        assertThat(nothing).contains("Nothing on the site is called").doesNotContain("\tat org.lowtunes");
        String removed = good(maven, "lowtunes:remove", "-Dlowtunes.remove=" + going.artist() + " - " + going.title());

        assertThat(removed).contains("To be removed: " + going.id(), "1 track is removed");
        assertThat(found(target, text -> text.contains(going.id()))).isEmpty();
        assertThat(found(target, text -> text.contains(going.title()))).isEmpty();
        assertThat(renditions(target)).isEqualTo(rendition - 1);
        assertThat(tracks(target)).hasSize(before.size() - 1).doesNotContain(going);

        String again = good(maven, "lowtunes:publish");
        assertThat(again).contains("stays out: it was removed by name", "Nothing sent");
        assertThat(good(maven, "lowtunes:remove", "-Dlowtunes.remove=" + going.id()))
                .contains("What was left is removed");
        assertThat(failed(maven, "lowtunes:rollback")).contains("There is no earlier publication");
    }

    private static String good(RealMaven maven, String... arguments) throws Exception {
        RealMaven.Run run = maven.run(arguments);
        assertThat(run.good()).as(run.log()).isTrue();
        return run.log();
    }

    private static String failed(RealMaven maven, String... arguments) throws Exception {
        RealMaven.Run run = maven.run(arguments);
        assertThat(run.good()).as(run.log()).isFalse();
        return run.log();
    }

    private static List<ListedTrack> tracks(Target target) {
        return new Publisher(target, PublishSettings.defaults(), Clock.systemUTC(), line -> {}).tracks();
    }

    private static long renditions(Target target) {
        return target.list().keySet().stream()
                .filter(key -> key.startsWith("a/"))
                .count();
    }

    /** The keys of all objects whose plain bytes are so. */
    private static List<String> found(Target target, Predicate<String> so) {
        return target.list().keySet().stream()
                .filter(key -> so.test(new String(target.read(key).orElseThrow(), StandardCharsets.UTF_8)))
                .toList();
    }
}
