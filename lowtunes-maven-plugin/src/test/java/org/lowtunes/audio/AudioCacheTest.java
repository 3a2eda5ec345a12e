package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioCacheTest {

    private static final String SOUND = "ab".repeat(32);

    @TempDir
    private Path folder;

    private Path place;
    private AudioCache cache;
    private Path song;

    @BeforeEach
    void prepare() throws IOException {
        place = folder.resolve("cache");
        cache = new AudioCache(place);
        song = Files.writeString(folder.resolve("song.flac"), "some sound");
    }

    @Test
    void what_was_heard_is_found_again_by_another_build() {
        cache.keep(song, listening());

        assertThat(new AudioCache(place).listening(song)).contains(listening());
    }

    @Test
    void a_file_that_was_renamed_is_known_by_its_content() throws IOException {
        cache.keep(song, listening());
        Path renamed = Files.move(song, folder.resolve("other name.flac"));

        assertThat(cache.listening(renamed)).contains(listening());
    }

    @Test
    void a_file_that_was_changed_is_not_known() throws IOException {
        cache.keep(song, listening());
        FileTime before = Files.getLastModifiedTime(song);
        Files.writeString(song, "SOME SOUND");
        Files.setLastModifiedTime(
                song, before.toInstant().isBefore(Instant.now()) ? FileTime.from(Instant.EPOCH) : before);

        assertThat(cache.listening(song)).isEmpty();
    }

    @Test
    void a_file_that_is_gone_is_not_known() {
        assertThat(cache.listening(folder.resolve("gone.flac"))).isEmpty();
    }

    @Test
    void a_damaged_entry_is_as_good_as_none() throws IOException {
        cache.keep(song, listening());
        cache.keepDescriptor(SOUND, 1, new byte[] {1, 2, 3});
        for (Path file : entries()) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
        }

        assertThat(cache.listening(song)).isEmpty();
        assertThat(cache.descriptor(SOUND, 1)).isEmpty();
        cache.keep(song, listening());
        assertThat(cache.listening(song)).contains(listening());
    }

    @Test
    void an_entry_cut_to_nothing_is_as_good_as_none() throws IOException {
        cache.keep(song, listening());
        for (Path file : entries()) {
            Files.write(file, new byte[0]);
        }

        assertThat(cache.listening(song)).isEmpty();
    }

    @Test
    void a_descriptor_of_another_format_is_another_entry() {
        cache.keepDescriptor(SOUND, 1, new byte[] {1, 2, 3});

        assertThat(cache.descriptor(SOUND, 1)).contains(new byte[] {1, 2, 3});
        assertThat(cache.descriptor(SOUND, 2)).isEmpty();
    }

    @Test
    void a_rendition_that_is_no_opus_file_is_as_good_as_none() throws IOException {
        RenditionSpec spec = new RenditionSpec(SOUND, 0, 64, 2);
        Path file = cache.entries().place("renditions", spec.cacheName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "OggS but not really");

        assertThat(cache.find(spec)).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_is_one_clear_message() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file, not a folder");

        assertThatThrownBy(() -> new AudioCache(taken).keepDescriptor(SOUND, 1, new byte[1]))
                .isInstanceOf(CacheUnwritableException.class)
                .hasMessageContaining(taken.toString())
                .hasMessageContaining("lowtunes.cache");
    }

    @Test
    void pruning_removes_what_was_not_used_and_what_was_left_unfinished() throws IOException {
        cache.keepDescriptor(SOUND, 1, new byte[1]);
        cache.keepDescriptor("cd".repeat(32), 1, new byte[1]);
        Path unfinished = cache.entries().unfinished(".opus");
        age(cache.entries().place("descriptors", SOUND + "_1"), 100);
        age(unfinished, 2);
        Path foreign =
                Files.createDirectories(place.resolve("holiday pictures")).resolve("beach.jpg");
        Files.writeString(foreign, "not ours");
        age(foreign, 1000);

        List<CacheShare> removed = cache.prune(Duration.ofDays(90));

        assertThat(removed.stream().filter(share -> share.files() > 0))
                .containsExactly(new CacheShare("descriptors", 1, 5), new CacheShare("unfinished", 1, 0));
        assertThat(cache.descriptor(SOUND, 1)).isEmpty();
        assertThat(cache.descriptor("cd".repeat(32), 1)).isPresent();
        assertThat(foreign).exists();
    }

    @Test
    void what_the_scan_remembers_of_a_library_that_is_gone_is_pruned() throws IOException {
        Path tags = Files.createDirectories(place.resolve("tags"));
        age(Files.writeString(tags.resolve("of old"), "12345"), 100);
        Files.writeString(tags.resolve("of today"), "1");

        List<CacheShare> removed = cache.prune(Duration.ofDays(90));

        assertThat(removed.stream().filter(share -> share.files() > 0)).containsExactly(new CacheShare("tags", 1, 5));
        assertThat(cache.shares()).contains(new CacheShare("tags", 1, 1));
    }

    @Test
    void what_is_used_is_spared_by_pruning() throws IOException {
        cache.keepDescriptor(SOUND, 1, new byte[1]);
        age(cache.entries().place("descriptors", SOUND + "_1"), 100);
        assertThat(cache.descriptor(SOUND, 1)).isPresent();

        cache.prune(Duration.ofDays(90));

        assertThat(cache.descriptor(SOUND, 1)).isPresent();
    }

    @Test
    void the_next_build_of_a_library_knows_at_once_what_the_last_one_used() throws IOException {
        cache.recall("ours");
        cache.keep(song, listening());
        assertThat(cache.listeningAtHand(song)).contains(listening());
        cache.remember("ours");

        assertThat(recalled("ours").listeningAtHand(song)).contains(listening());
        assertThat(recalled("another").listeningAtHand(song)).isEmpty();
        assertThat(recalled("another").listening(song)).contains(listening());
        Files.writeString(song, "some other sound");
        assertThat(recalled("ours").listeningAtHand(song)).isEmpty();
        Files.delete(song);
        assertThat(recalled("ours").listeningAtHand(song)).isEmpty();
    }

    @Test
    void what_a_library_does_not_use_any_more_is_not_carried_on() throws IOException {
        cache.recall("ours");
        cache.keep(song, listening());
        cache.remember("ours");
        recalled("ours").remember("ours");

        assertThat(recalled("ours").listeningAtHand(song)).isEmpty();
        assertThat(recalled("ours").listening(song)).contains(listening());
    }

    @Test
    void a_damaged_list_of_what_was_used_is_as_good_as_none() throws IOException {
        cache.recall("ours");
        cache.keep(song, listening());
        cache.remember("ours");
        Path list = cache.entries().place(KnownEntries.KIND, "ours");
        byte[] bytes = Files.readAllBytes(list);
        bytes[bytes.length / 2] ^= 4;
        Files.write(list, bytes);

        assertThat(recalled("ours").listeningAtHand(song)).isEmpty();
        assertThat(recalled("ours").listening(song)).contains(listening());
    }

    @Test
    void pruning_spares_what_a_library_uses_that_somebody_builds() throws IOException {
        cache.recall("ours");
        cache.keep(song, listening());
        cache.keepDescriptor(SOUND, 1, new byte[1]);
        assertThat(cache.hasDescriptor(SOUND, 1)).isTrue();
        cache.remember("ours");
        for (Path entry : entries()) {
            age(entry, 100);
        }
        recalled("ours");

        cache.prune(Duration.ofDays(90));
        assertThat(cache.listening(song)).contains(listening());
        assertThat(cache.hasDescriptor(SOUND, 1)).isTrue();

        for (Path entry : entries()) {
            age(entry, 100);
        }
        cache.prune(Duration.ofDays(90));
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_rendition_that_became_another_file_is_looked_at_again() throws IOException {
        RenditionSpec spec = new RenditionSpec(SOUND, 0, 64, 2);
        cache.recall("ours");
        new PaperRenditions(cache).rendition(spec, 1, 480_000, 50_000);
        Rendition first = cache.find(spec).orElseThrow();
        cache.remember("ours");
        AudioCache again = recalled("ours");
        assertThat(again.find(spec)).contains(first);

        new PaperRenditions(again).rendition(spec, 2, 480_000, 51_000);
        assertThat(again.find(spec)).isEqualTo(new AudioCache(place).find(spec)).isNotEqualTo(Optional.of(first));
        Files.delete(cache.entries().place("renditions", spec.cacheName()));
        assertThat(again.find(spec)).isEmpty();
    }

    @Test
    void a_rendition_that_counts_as_used_once_more_is_known_all_the_same() throws IOException {
        RenditionSpec spec = new RenditionSpec(SOUND, 0, 64, 2);
        cache.recall("ours");
        new PaperRenditions(cache).rendition(spec, 1, 480_000, 50_000);
        Path file = cache.find(spec).orElseThrow().file();
        age(file, 40);
        cache.find(spec);
        cache.remember("ours");

        assertThat(Files.getLastModifiedTime(file).toInstant())
                .isAfter(Instant.now().minus(Duration.ofHours(1)));
        assertThat(recalled("ours").find(spec)).isEqualTo(cache.find(spec));
    }

    private AudioCache recalled(String library) {
        AudioCache other = new AudioCache(place);
        other.recall(library);
        return other;
    }

    @Test
    void two_builds_that_keep_the_same_thing_do_not_harm_each_other() throws Exception {
        AudioCache other = new AudioCache(place);
        Thread builder = new Thread(() -> {
            for (int i = 0; i < 200; i++) {
                other.keepDescriptor(SOUND, 1, new byte[5000]);
            }
        });
        builder.start();
        for (int i = 0; i < 200; i++) {
            cache.keepDescriptor(SOUND, 1, new byte[5000]);
            assertThat(cache.descriptor(SOUND, 1)).contains(new byte[5000]);
        }
        builder.join();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void age(Path file, int days) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }

    private static Listening listening() {
        LoudnessBlocks blocks = LoudnessBlocks.empty();
        blocks.add(0.01);
        return new Listening(
                SOUND,
                true,
                "flac",
                44100,
                2,
                3,
                123456789012L,
                0,
                new Loudness(-14.23, Double.NEGATIVE_INFINITY, 0.12),
                blocks,
                Flaw.INCOMPLETE);
    }
}
