package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.library.Problem;
import org.lowtunes.site.Ledger;

/** Files that nobody can read are told at every build, and tried once. */
class UnreadableFilesIT {

    private static final long BUDGET = 3_000_000;

    @TempDir
    Path folder;

    private Path music;
    private Path calls;
    private Path wrapper;
    private byte[] whole;

    @BeforeEach
    void oneGoodTrackAndTwoBadOnes() throws IOException {
        music = Files.createDirectories(folder.resolve("music"));
        Path good;
        try (Stream<Path> all = Files.walk(SampleSite.MUSIC)) {
            good = all.filter(file -> file.toString().endsWith(".flac"))
                    .min(java.util.Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
        whole = Files.readAllBytes(good);
        Files.write(music.resolve("good.flac"), whole);
        Files.writeString(music.resolve("garbage.opus"), "this is no music at all");
        Files.write(music.resolve("headless.flac"), soundless(whole));
        calls = Files.createFile(folder.resolve("calls"));
        wrapper = folder.resolve("ffmpeg.sh");
        wrap("first");
    }

    @Test
    void an_unreadable_file_is_told_at_every_build_and_tried_once() throws Exception {
        List<Problem> first = build();
        assertThat(first)
                .filteredOn(problem -> problem.severity() == Problem.Severity.UNREADABLE)
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("garbage.opus", "headless.flac");
        assertThat(Files.readString(calls)).contains("headless", "garbage");

        assertThat(build()).isEqualTo(first);
        assertThat(Files.readAllLines(calls))
                .as("an unchanged library needs no ffmpeg")
                .isEmpty();
    }

    @Test
    void it_is_tried_again_with_another_ffmpeg() throws Exception {
        List<Problem> first = build();
        wrap("second, newer");

        assertThat(build()).isEqualTo(first);
        assertThat(Files.readString(calls)).contains("headless", "garbage");
    }

    @Test
    void it_is_tried_again_when_it_was_touched() throws Exception {
        build();
        Files.write(music.resolve("headless.flac"), whole);
        Files.writeString(music.resolve("garbage.opus"), "neither is this");

        assertThat(build()).extracting(Problem::where).contains("garbage.opus").doesNotHaveDuplicates();
        assertThat(Files.readString(calls)).contains("garbage");
        assertThat(build())
                .filteredOn(problem -> problem.severity() == Problem.Severity.UNREADABLE)
                .hasSize(1);
    }

    private List<Problem> build() throws Exception {
        Files.writeString(calls, "");
        AudioCache cache = new AudioCache(folder.resolve("cache"));
        Ffmpeg ffmpeg = Ffmpeg.find(Optional.of(wrapper), cache.folder());
        Files.writeString(calls, "");
        SiteBuild build = BuildProcess.build(music, cache, folder.resolve("site"), BUDGET, 2, ffmpeg, line -> {});
        build.run(Ledger.EMPTY);
        return build.problems();
    }

    /** An ffmpeg that notes what it is asked. */
    private void wrap(String edition) throws IOException {
        String real =
                Ffmpeg.find(Optional.empty(), SampleSite.CACHE).executable().toString();
        Files.writeString(
                wrapper,
                String.join(
                        "\n",
                        "#!/bin/sh",
                        "# " + edition,
                        "echo \"$@\" >> '" + calls + "'",
                        "exec '" + real + "' \"$@\"",
                        ""));
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Its head and its tags, and then nothing. */
    private static byte[] soundless(byte[] flac) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = (flac[at] & 0x80) != 0;
            int length = (flac[at + 1] & 0xff) << 16 | (flac[at + 2] & 0xff) << 8 | flac[at + 3] & 0xff;
            at += 4 + length;
        }
        return Arrays.copyOf(flac, at);
    }
}
