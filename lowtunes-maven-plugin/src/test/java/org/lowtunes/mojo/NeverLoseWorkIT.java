package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;

/** Builds that are killed, starved, robbed or doubled: the next one ends as if nothing had happened. */
class NeverLoseWorkIT {

    private static final long BUDGET = 3_000_000;

    @TempDir
    static Path undisturbed;

    private static Map<String, String> expected;

    @TempDir
    Path folder;

    @BeforeAll
    static void buildInPeace() throws Exception {
        copy(SampleSite.MUSIC.resolve("Bruit de Palier"), undisturbed.resolve("music/Bruit de Palier"));
        copy(SampleSite.MUSIC.resolve("Trio Maré Baixa"), undisturbed.resolve("music/Trio Maré Baixa"));
        Process build = build(undisturbed, "site", undisturbed.resolve("cache"));
        assertThat(build.waitFor()).isZero();
        expected = content(undisturbed.resolve("site"));
        assertThat(expected).hasSizeGreaterThan(10);
    }

    @Test
    void a_build_that_was_killed_again_and_again_ends_the_same() throws Exception {
        takeTheMusic();
        for (int kill = 1; kill <= 6; kill++) {
            Process build = build(folder, "site", folder.resolve("cache"));
            build.waitFor(500L * kill, TimeUnit.MILLISECONDS);
            build.destroyForcibly().waitFor();
        }

        assertThat(build(folder, "site", folder.resolve("cache")).waitFor()).isZero();

        assertThat(content(folder.resolve("site"))).isEqualTo(expected);
    }

    @Test
    void two_builds_on_one_cache_do_not_harm_each_other() throws Exception {
        takeTheMusic();
        Process one = build(folder, "one", folder.resolve("cache"));
        Process other = build(folder, "other", folder.resolve("cache"));

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();

        assertThat(content(folder.resolve("one"))).isEqualTo(expected);
        assertThat(content(folder.resolve("other"))).isEqualTo(expected);
    }

    @Test
    void a_full_disk_stops_a_build_and_the_next_one_goes_on() throws Exception {
        takeTheMusic();
        Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()) == 0,
                "Only root can make a small disk.");
        try {
            Process starved = build(folder, "site", disk.resolve("cache"));
            assertThat(starved.waitFor()).isNotZero();
            assertThat(Files.readString(folder.resolve("site.log"))).contains(disk.toString());
            assertThat(run("mount", "-o", "remount,size=100m", disk.toString())).isZero();

            assertThat(build(folder, "site", disk.resolve("cache")).waitFor()).isZero();

            assertThat(content(folder.resolve("site"))).isEqualTo(expected);
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void a_file_that_vanishes_between_two_steps_is_told_and_left_out_until_it_is_back() throws Exception {
        for (String step : List.of("Found", "Listened")) {
            takeTheMusic();
            Path victim = aTrack();
            byte[] bytes = Files.readAllBytes(victim);

            SiteBuild robbed = inProcess(line -> {
                if (line.startsWith(step)) {
                    victim.toFile().delete();
                }
            });
            assertThat(robbed.run(Ledger.EMPTY).tracks()).isEqualTo(3);
            assertThat(robbed.problems())
                    .anyMatch(problem ->
                            problem.where().endsWith(victim.getFileName().toString()));

            Files.write(victim, bytes);
            inProcess(line -> {}).run(Ledger.EMPTY);
            assertThat(content(folder.resolve("site"))).isEqualTo(expected);
            deleteTheCache();
        }
    }

    @Test
    void a_file_that_changes_between_two_steps_is_told_and_left_out_until_it_rests() throws Exception {
        takeTheMusic();
        Path victim = aTrack();
        byte[] bytes = Files.readAllBytes(victim);

        SiteBuild disturbed = inProcess(line -> {
            if (line.startsWith("Listened")) {
                write(victim, java.util.Arrays.copyOf(bytes, bytes.length / 3));
            }
        });
        assertThat(disturbed.run(Ledger.EMPTY).tracks()).isEqualTo(3);
        assertThat(disturbed.problems())
                .anyMatch(
                        problem -> problem.where().endsWith(victim.getFileName().toString()));

        Files.write(victim, bytes);
        inProcess(line -> {}).run(Ledger.EMPTY);
        assertThat(content(folder.resolve("site"))).isEqualTo(expected);
    }

    private SiteBuild inProcess(Consumer<String> log) {
        return BuildProcess.build(
                folder.resolve("music"),
                new AudioCache(folder.resolve("cache")),
                folder.resolve("site"),
                BUDGET,
                2,
                Ffmpeg.find(Optional.empty(), SampleSite.CACHE),
                log);
    }

    private static Process build(Path work, String site, Path cache) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Duser.language=en", "-cp", System.getProperty("java.class.path")));
        command.add(BuildProcess.class.getName());
        command.add(work.resolve("music").toString());
        command.add(cache.toString());
        command.add(work.resolve(site).toString());
        // Each build is a first publication.
        command.add(work.resolve(site + "-ledger-" + System.nanoTime()).toString());
        command.addAll(List.of(Long.toString(BUDGET), "2"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(site + ".log").toFile())
                .start();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void takeTheMusic() throws IOException {
        copy(undisturbed.resolve("music"), folder.resolve("music"));
    }

    private void deleteTheCache() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    private Path aTrack() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("music"))) {
            return all.filter(file -> file.toString().endsWith("maré.mp3"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path place = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(place);
                } else if (!Files.exists(place)) {
                    Files.copy(path, place);
                }
            }
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of contents by key: the whole site. */
    private static Map<String, String> content(Path site) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.put(site.relativize(file).toString(), ContentName.of(file));
            }
        }
        return content;
    }
}
