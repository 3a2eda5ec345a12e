package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagMemoryTest {

    @TempDir
    Path folder;

    Path root;
    Path memory;
    MusicOnPaper music;
    final List<String> opened = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void twoTracks() {
        root = folder.resolve("music");
        memory = folder.resolve("cache/tags");
        music = new MusicOnPaper(root)
                .track("a.opus", "title=A", "picture")
                .track("é.opus", "title=É", "genre=x", "genre=y");
    }

    private Library scan() {
        opened.clear();
        return new LibraryScan(
                        file -> {
                            opened.add(file.getFileName().toString());
                            return MusicOnPaper.read(file);
                        },
                        memory)
                .scan(LibrarySources.of(List.of(root)));
    }

    @Test
    void unchanged_files_are_not_opened_again_and_say_the_same() {
        Library first = scan();
        assertThat(opened).hasSize(2);
        assertThat(scan()).isEqualTo(first);
        assertThat(opened).isEmpty();
    }

    @Test
    void only_what_changed_is_opened() throws Exception {
        scan();
        music.track("a.opus", "title=B!", "picture").track("new.opus");
        Files.setLastModifiedTime(root.resolve("a.opus"), FileTime.fromMillis(1_000_000));
        assertThat(scan().tracks()).extracting(track -> track.tags().title()).containsExactly("B!", "new", "É");
        assertThat(opened).containsExactlyInAnyOrder("a.opus", "new.opus");
    }

    @Test
    void a_tagger_that_keeps_size_and_time_is_noticed() throws Exception {
        assumeThat(root.getFileSystem().supportedFileAttributeViews()).contains("unix");
        scan();
        Path file = root.resolve("a.opus");
        long size = Files.size(file);
        FileTime time = Files.getLastModifiedTime(file);
        music.track("a.opus", "title=Z", "picture");
        Files.setLastModifiedTime(file, time);
        assertThat(Files.size(file)).isEqualTo(size);
        assertThat(scan().tracks()).extracting(track -> track.tags().title()).contains("Z");
        assertThat(opened).containsExactly("a.opus");
    }

    @Test
    void a_damaged_memory_is_an_empty_one() throws Exception {
        Library first = scan();
        byte[] bytes = Files.readAllBytes(memory);
        for (int at : new int[] {0, 5, 9, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(memory, damaged);
            assertThat(scan()).isEqualTo(first);
            assertThat(opened).as("byte %d", at).hasSize(2);
        }
        Files.write(memory, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(scan()).isEqualTo(first);
    }

    @Test
    void a_memory_that_cannot_be_written_costs_only_time() throws Exception {
        Files.createDirectories(memory.resolve("in the way"));
        assertThat(scan()).isEqualTo(scan());
        assertThat(opened).hasSize(2);
    }

    @Test
    void what_is_gone_is_forgotten() throws Exception {
        scan();
        long before = Files.size(memory);
        Files.delete(root.resolve("a.opus"));
        scan();
        assertThat(Files.size(memory)).isLessThan(before);
    }

    @Test
    void a_memory_that_serves_counts_as_used_and_is_not_written_again() throws Exception {
        scan();
        Object file = Files.readAttributes(memory, BasicFileAttributes.class).fileKey();
        Files.setLastModifiedTime(memory, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        scan();
        assertThat(Files.getLastModifiedTime(memory).toInstant())
                .isAfter(Instant.now().minus(Duration.ofHours(1)));
        assertThat(Files.readAttributes(memory, BasicFileAttributes.class).fileKey())
                .isEqualTo(file);
    }

    @Test
    void other_folders_are_not_forgotten() {
        scan();
        Path other = folder.resolve("other");
        new MusicOnPaper(other).track("b.opus");
        new LibraryScan(MusicOnPaper::read, memory).scan(LibrarySources.of(List.of(other)));
        scan();
        assertThat(opened).isEmpty();
    }
}
