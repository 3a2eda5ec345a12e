package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;

class PublisherTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private static final PublishSettings SETTINGS = PublishSettings.defaults().allowing(Permission.REMOVAL);

    private final MemoryTarget target = new MemoryTarget();
    private final List<String> log = new ArrayList<>();

    @Test
    void what_listeners_see_is_switched_by_the_very_last_write() {
        publish(NOON, site("one", "two"));

        List<String> order =
                target.written.stream().map(PublisherTest::kind).distinct().toList();
        assertThat(order).containsSubsequence("i", "a", "r", "page", "lowtunes.json", "index.html");
        assertThat(order).containsSubsequence("i", "b", "r");
        assertThat(order).containsSubsequence("i", "d", "r");
        assertThat(target.written).last().isEqualTo("index.html");
        assertThat(target.deleted).containsExactly(target.written.get(0));
    }

    @Test
    void a_second_publication_of_the_same_site_sends_nothing_and_says_so() {
        publish(NOON, site("one", "two"));
        target.written.clear();
        target.reads.clear();
        log.clear();

        Publication second = publish(NOON.plus(Duration.ofDays(1)), site("one", "two"));

        assertThat(target.written).isEmpty();
        assertThat(target.reads).hasSize(1);
        assertThat(second.sentFiles()).isZero();
        assertThat(second.date()).isEqualTo(NOON);
        assertThat(log).first().asString().startsWith("Nothing to send");
    }

    @Test
    void only_what_changed_is_sent() {
        publish(NOON, site("one", "two"));
        target.written.clear();

        publish(NOON.plusSeconds(60), site("one", "two", "three"));

        assertThat(target.written).filteredOn(key -> key.startsWith("a/")).hasSize(1);
        assertThat(target.written).doesNotContain("404.html", "album/one.html").contains("album/three.html");
    }

    @Test
    void an_immutable_file_is_not_sent_again_because_another_gzip_packed_it() {
        Site site = site("one");
        publish(NOON, site);
        repack();
        target.written.clear();

        publish(NOON.plusSeconds(60), site);

        assertThat(target.written).noneMatch(key -> key.startsWith("d/"));
    }

    /** As if the data file of the first publication had been packed by another zlib. */
    private void repack() {
        String data = target.files.keySet().stream()
                .filter(key -> key.startsWith("d/"))
                .findFirst()
                .orElseThrow();
        StoredFile before = target.files.get(data);
        byte[] other = target.bytes.get(data).clone();
        other[9] = 3;
        StoredFile after = new StoredFile(data, before.bytes(), Md5.of(other), before.headers());
        target.bytes.put(data, other);
        target.files.put(data, after);
        String key = target.files.keySet().stream()
                .filter(RecordKeys::isRecord)
                .findFirst()
                .orElseThrow();
        String record =
                new String(target.read(key).orElseThrow(), StandardCharsets.UTF_8).replace(before.md5(), after.md5());
        Source source = new Source(
                key,
                target.files.get(key).headers(),
                Optional.of(new Body.OfBytes(record.getBytes(StandardCharsets.UTF_8))));
        Parcel parcel = source.pack();
        target.write(parcel.file(), parcel.body());
    }

    @Test
    void changed_headers_are_sent_although_the_bytes_are_the_same() {
        Site site = site("one");
        publish(NOON, site);
        target.written.clear();

        publisher(NOON.plusSeconds(60), SETTINGS.withGzip(false)).publish(site);

        assertThat(target.written).contains("404.html", "index.html").anyMatch(key -> key.startsWith("d/"));
        assertThat(target.written).noneMatch(key -> key.startsWith("a/"));
        assertThat(target.files.get("index.html").headers().contentEncoding()).isEmpty();
    }

    @Test
    void what_nothing_needs_stays_for_the_grace_period_and_then_goes() {
        publish(NOON, site("one", "two"));
        Set<String> first = keys();
        publish(NOON.plusSeconds(60), site("one"));

        assertThat(keys()).containsAll(first);
        Publication early = publish(NOON.plus(Duration.ofDays(6)), site("one"));
        assertThat(early.deletedFiles()).isZero();
        assertThat(keys()).containsAll(first);

        Publication late = publish(NOON.plus(Duration.ofDays(8)), site("one"));
        assertThat(late.deletedFiles()).isEqualTo(4);
        assertThat(keys()).doesNotContain("album/two.html");
        assertThat(keys()).filteredOn(key -> key.startsWith("a/")).hasSize(1);
        assertThat(publish(NOON.plus(Duration.ofDays(9)), site("one")).deletedFiles())
                .isZero();
    }

    @Test
    void a_file_that_is_needed_again_within_its_grace_is_not_sent_again() {
        publish(NOON, site("one", "two"));
        publish(NOON.plusSeconds(60), site("one"));
        target.written.clear();

        publish(NOON.plusSeconds(120), site("one", "two"));

        assertThat(target.written).noneMatch(key -> key.startsWith("a/"));
        publish(NOON.plus(Duration.ofDays(30)), site("one", "two"));
        assertThat(keys()).filteredOn(key -> key.startsWith("a/")).hasSize(2);
    }

    @Test
    void a_target_with_somebody_elses_entrance_is_left_alone() {
        target.foreign("index.html", "my homepage");

        assertThatThrownBy(() -> publish(NOON, site("one")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("index.html")
                .hasMessageContaining("lowtunes.adopt");
        assertThat(target.written).isEmpty();
    }

    @Test
    void somebody_elses_entrance_is_replaced_when_adopted() {
        target.foreign("index.html", "my homepage");

        publisher(NOON, SETTINGS.allowing(Permission.ADOPT)).publish(site("one"));

        assertThat(new String(target.read("index.html").orElseThrow(), StandardCharsets.UTF_8))
                .contains("lowtunes");
    }

    @Test
    void somebody_elses_files_are_never_touched() {
        target.foreign("holiday.jpg", "photo");
        target.foreign("r/20200101t000000z-not-ours.json", "{}");
        target.foreign("a/stranger.opus", "sound");
        PublishSettings hasty = SETTINGS.withGrace(Duration.ZERO);

        publisher(NOON, hasty).publish(site("one"));
        publisher(NOON.plusSeconds(5), hasty).publish(site("two"));

        assertThat(keys()).contains("holiday.jpg", "r/20200101t000000z-not-ours.json", "a/stranger.opus");
    }

    @Test
    void a_run_that_broke_off_anywhere_is_finished_by_the_next_without_sending_twice() {
        publish(NOON, site("one", "two"));
        TreeMap<String, byte[]> start = new TreeMap<>(target.bytes);
        TreeMap<String, StoredFile> startFiles = new TreeMap<>(target.files);
        target.written.clear();
        publish(NOON.plusSeconds(60), site("one", "three"));
        Set<String> wanted = keys();
        int writes = target.written.size();

        for (int done = 0; done < writes; done++) {
            target.bytes.clear();
            target.bytes.putAll(start);
            target.files.clear();
            target.files.putAll(startFiles);
            target.written.clear();
            target.writesUntilFailure = done;
            assertThatThrownBy(() -> publish(NOON.plusSeconds(60), site("one", "three")))
                    .hasMessageContaining("link dropped");
            target.writesUntilFailure = Integer.MAX_VALUE;
            publish(NOON.plusSeconds(60), site("one", "three"));

            assertThat(keys()).as("after %d writes", done).isEqualTo(wanted);
            assertThat(target.written)
                    .as("after %d writes", done)
                    .filteredOn(key -> !key.startsWith("i/") && !key.startsWith("r/"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_run_that_broke_off_anywhere_leaves_no_orphan_when_the_library_has_changed_since() throws Exception {
        for (int writes = 0; ; writes++) {
            target.bytes.clear();
            target.files.clear();
            publish(NOON, site("one"));
            target.writesUntilFailure = writes;
            try {
                publish(NOON.plusSeconds(60), site("two", "three", "four"));
                assertThat(writes).isGreaterThan(10);
                return;
            } catch (PublishException brokenOff) {
                target.writesUntilFailure = Integer.MAX_VALUE;
            }

            publish(NOON.plus(Duration.ofHours(2)), site("five"));
            assertThat(named()).as("after %d writes", writes).containsAll(keys());
            publish(NOON.plus(Duration.ofDays(10)), site("five"));
            assertThat(keys()).filteredOn(key -> key.startsWith("a/")).hasSize(1);
            assertThat(keys()).filteredOn(key -> key.startsWith("d/")).hasSize(2);
            assertThat(keys()).noneMatch(key -> key.startsWith("i/"));
        }
    }

    /** Every key that the newest record answers for. */
    private Set<String> named() throws Exception {
        String key = keys().stream()
                .filter(RecordKeys::isRecord)
                .reduce((first, last) -> last)
                .orElseThrow();
        PublicationRecord record = RecordJson.record(key, target.read(key).orElseThrow());
        Set<String> named = new TreeSet<>(record.files().keySet());
        named.addAll(Set.of(key, record.bundle().key()));
        record.retired().forEach(old -> named.add(old.file().key()));
        record.history().forEach(earlier -> named.addAll(Set.of(earlier.record(), earlier.bundle())));
        return named;
    }

    @Test
    void a_publisher_that_was_overtaken_stops_before_the_switch() {
        publish(NOON, site("one"));
        Target overtaken = new OvertakenTarget(target, () -> publish(NOON.plusSeconds(9), site("two")));
        Publisher slow = new Publisher(overtaken, SETTINGS, Clock.fixed(NOON.plusSeconds(5), ZoneOffset.UTC), log::add);

        assertThatThrownBy(() -> slow.publish(site("three")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("Somebody else published")
                .hasMessageContaining("2026-11-20T12:00:09Z");
        assertThat(new String(target.read("index.html").orElseThrow(), StandardCharsets.UTF_8))
                .contains(site("two").publication());
    }

    @Test
    void a_site_that_does_not_know_what_was_removed_by_name_is_not_published() {
        String removed = "lowtunes ledger 1\nremoved\tabcdefghijklmnop\n";
        publish(NOON, knowing(removed, site("one")));
        target.written.clear();

        assertThatThrownBy(() -> publish(NOON.plusSeconds(60), site("one", "two")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("removed music by name")
                .hasMessageContaining("Publish again");
        assertThat(target.written).isEmpty();

        publish(NOON.plusSeconds(60), knowing(removed + "removed\tbbbbbbbbbbbbbbbb\n", site("one", "two")));
        Clock later = Clock.fixed(NOON.plusSeconds(120), ZoneOffset.UTC);
        new Publisher(target, SETTINGS.allowing(Permission.READMISSION), later, log::add).publish(site("one"));
        assertThat(target.written).last().isEqualTo("index.html");
    }

    private static Site knowing(String ledger, Site site) {
        return new Site(site.publication(), site.title(), site.tracks(), site.files(), ledger);
    }

    @Test
    void what_was_hashed_when_it_was_made_is_not_hashed_again() {
        Site site = site("one");
        List<String> asked = new ArrayList<>();
        KnownMd5 known = file -> {
            asked.add(file.key());
            return file.key().startsWith("a/") ? Optional.of("0".repeat(32)) : Optional.empty();
        };
        Publisher publisher = new Publisher(target, SETTINGS, Clock.fixed(NOON, ZoneOffset.UTC), log::add, known);

        // A target that compares refuses what does not fit, so that a wrong hash is found.
        assertThatThrownBy(() -> publisher.publish(site)).hasMessageContaining("the MD5 of a/");
        publish(NOON, site);
        asked.clear();
        publisher.publish(site);
        assertThat(asked).noneMatch(key -> key.startsWith("a/"));
    }

    @Test
    void a_file_that_somebody_deleted_is_sent_again() {
        publish(NOON, site("one"));
        String sound =
                keys().stream().filter(key -> key.startsWith("a/")).findFirst().orElseThrow();
        target.delete(List.of(sound));

        publish(NOON.plusSeconds(60), site("one"));

        assertThat(keys()).contains(sound);
    }

    @Test
    void a_plan_changes_nothing_and_says_what_would_happen() {
        PublicationPlan plan = publisher(NOON, SETTINGS).plan(site("one", "two"));

        assertThat(target.written).isEmpty();
        assertThat(plan.filesToSend()).isEqualTo(10);
        assertThat(plan.bytesToSend()).isBetween(40_000L, 43_000L);
        assertThat(plan.peakBytes()).isGreaterThan(plan.bytesToSend());
        assertThat(plan.text()).contains("send    10 files, 4").contains("delete  0 files");
    }

    @Test
    void a_key_that_is_none_of_the_format_is_refused_before_anything_is_sent() {
        Site odd = new SiteFixture(folder.resolve("odd")).text("Caps.html", "x").finish();

        assertThatThrownBy(() -> publish(NOON, odd)).hasMessageContaining("Caps.html");
        assertThat(target.written).isEmpty();
    }

    @Test
    void a_newer_format_is_not_overwritten() {
        publish(NOON, site("one"));
        target.foreign("r/20270101t000000z-future.json", "{\"format\":2}");

        assertThatThrownBy(() -> publish(NOON.plusSeconds(60), site("two"))).hasMessageContaining("newer lowtunes");
    }

    private static String kind(String key) {
        if (key.equals("index.html") || key.equals("lowtunes.json")) {
            return key;
        }
        return key.matches("[abdir]/.*") ? key.substring(0, 1) : "page";
    }

    private Set<String> keys() {
        return new TreeSet<>(target.bytes.keySet());
    }

    private Site site(String... albums) {
        return SiteFixture.of(folder.resolve(String.join("-", albums)), albums);
    }

    private Publication publish(Instant when, Site site) {
        return publisher(when, SETTINGS).publish(site);
    }

    private Publisher publisher(Instant when, PublishSettings settings) {
        return new Publisher(target, settings, Clock.fixed(when, ZoneOffset.UTC), log::add);
    }
}
