package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.SiteFile;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.ThrowAwayGarage;

/**
 * Compares lowtunes with rclone and the AWS command line on one Garage, eight files at once each, in turns: a first
 * publication, one that changes nothing, one that changes an album. lowtunes is measured as a whole process, which
 * starts a Java and loads an S3 client, and inside, as the publish step that it is in a run of Maven, where the client
 * is loaded while the site is built, and renditions were hashed when they were made. The others are whole processes.
 * Fails when the first publication's step is slower than the fastest of the tools by more than the noise, or when a
 * publication that changes nothing asks more than listing needs and three requests. Not part of a build:
 *
 * <pre>mvn -pl lowtunes-maven-plugin -am test -Dtest=PublishBenchmark \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dlowtunes.benchmark=1000</pre>
 */
class PublishBenchmark {

    private static final int MEGABYTES = Integer.getInteger("lowtunes.benchmark", 1000);
    private static final int SOUND = 4_000_000;
    private static final int ALBUM = 12;
    private static final int ROUNDS = 3;
    /** What two runs of the same program may differ by on a busy machine. */
    private static final double NOISE = 1.15;

    private static final String FIRST = "first publication";
    private static final String NOTHING = "nothing changed";
    private static final String LOWTUNES = "lowtunes";
    private static final String STEP = "its step";

    @TempDir
    Path folder;

    private ThrowAwayGarage garage;
    private final Map<String, Map<String, List<Run>>> results = new LinkedHashMap<>();

    @Test
    void a_first_publication_is_no_slower_than_the_fastest_of_the_tools_that_people_use() throws Exception {
        long sounds = MEGABYTES * 1_000_000L / SOUND;
        Path site = site("site", sounds, 0);
        Path changed = site("changed", sounds, ALBUM);
        try (ThrowAwayGarage one = new ThrowAwayGarage(folder.resolve("garage"))) {
            garage = one;
            List<Tool> tools = tools();
            for (int round = 0; round < ROUNDS; round++) {
                for (Tool tool : tools) {
                    measure(tool, site, changed);
                }
                Collections.rotate(tools, 1);
            }
        }
        report();
        Map<String, List<Run>> first = results.get(FIRST);
        double fastest = first.entrySet().stream()
                .filter(tool ->
                        !tool.getKey().equals(LOWTUNES) && !tool.getKey().equals(STEP))
                .mapToDouble(tool -> best(tool.getValue()))
                .min()
                .orElse(Double.MAX_VALUE);
        long objects = 2 * sounds + 10;
        assertThat(results.get(NOTHING).get(LOWTUNES).get(0).requests())
                .isLessThanOrEqualTo((objects + 999) / 1000 + 3);
        assertThat(best(first.get(STEP))).isLessThanOrEqualTo(fastest * NOISE);
    }

    private record Run(double seconds, long requests, long megabytesOfMemory) {}

    /** A site of random sounds and the files around them, from which the first few can be left out. */
    private Path site(String name, long sounds, int otherSounds) {
        Path where = folder.resolve(name);
        SiteFixture site = new SiteFixture(where);
        Random random = new Random(1);
        for (int number = 0; number < sounds; number++) {
            site.album((number < otherSounds ? "other" : "sound") + number, SOUND + random.nextInt(200_000));
        }
        Properties hashes = new Properties();
        for (SiteFile file : site.finish().files()) {
            if (file.key().endsWith(".opus")) {
                hashes.setProperty(file.key(), md5(file.file()));
            }
        }
        try (OutputStream out = Files.newOutputStream(FolderPublisher.hashes(where))) {
            hashes.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return where;
    }

    private static String md5(Path file) {
        try {
            return Md5.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Tool {
        String name();

        List<String> command(Path site, GarageBucket bucket);

        default Map<String, String> environment(GarageBucket bucket) {
            return Map.of(
                    "AWS_ACCESS_KEY_ID",
                    bucket.key().id(),
                    "AWS_SECRET_ACCESS_KEY",
                    bucket.key().secret());
        }
    }

    private List<Tool> tools() {
        List<Tool> tools = new ArrayList<>(List.of(new Lowtunes()));
        onPath("rclone").ifPresent(binary -> tools.add(new Rclone(binary)));
        onPath("aws").ifPresent(binary -> tools.add(new Aws(binary, folder)));
        return tools;
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Lowtunes() implements Tool {
        @Override
        public String name() {
            return LOWTUNES;
        }

        @Override
        public List<String> command(Path site, GarageBucket bucket) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    FolderPublisher.class.getName(),
                    site.toString(),
                    bucket.endpoint().toString(),
                    bucket.name());
        }
    }

    private record Rclone(Path binary) implements Tool {
        @Override
        public String name() {
            return "rclone";
        }

        @Override
        public List<String> command(Path site, GarageBucket bucket) {
            String target = ":s3,provider=Other,env_auth=true,region=garage,force_path_style=true,endpoint=\""
                    + bucket.endpoint() + "\":" + bucket.name();
            return List.of(
                    binary.toString(),
                    "sync",
                    "--checksum",
                    "--transfers=8",
                    "--checkers=8",
                    "--config=/dev/null",
                    site.toString(),
                    target);
        }
    }

    private record Aws(Path binary, Path folder) implements Tool {
        /** As many at once as the others. */
        private Path config() {
            try {
                return Files.writeString(
                        folder.resolve("aws.config"), "[default]\ns3 =\n  max_concurrent_requests = 8\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String name() {
            return "aws";
        }

        @Override
        public List<String> command(Path site, GarageBucket bucket) {
            return List.of(
                    binary.toString(),
                    "--endpoint-url=" + bucket.endpoint(),
                    "--region=garage",
                    "s3",
                    "sync",
                    "--delete",
                    "--only-show-errors",
                    site.toString(),
                    "s3://" + bucket.name());
        }

        @Override
        public Map<String, String> environment(GarageBucket bucket) {
            Map<String, String> environment = new LinkedHashMap<>(Tool.super.environment(bucket));
            environment.put("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required");
            environment.put("AWS_CONFIG_FILE", config().toString());
            return environment;
        }
    }

    private void measure(Tool tool, Path site, Path changed) throws Exception {
        GarageBucket bucket = garage.garage().bucket();
        run(FIRST, tool, site, bucket);
        run(NOTHING, tool, site, bucket);
        run("an album changed", tool, changed, bucket);
    }

    private void run(String what, Tool tool, Path site, GarageBucket bucket) throws Exception {
        long before = garage.requests();
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(tool.command(site, bucket))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("AWS_CA_BUNDLE");
        builder.environment().putAll(tool.environment(bucket));
        long start = System.nanoTime();
        Process process = builder.start();
        long memory = peakMemory(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(tool.name() + " fails: " + Files.readString(said));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Run run = new Run(seconds, garage.requests() - before, memory);
        note(what, tool.name(), run);
        Files.readString(said)
                .lines()
                .filter(line -> line.startsWith(FolderPublisher.STEP))
                .map(line -> Double.parseDouble(line.substring(FolderPublisher.STEP.length())))
                .forEach(step -> note(what, STEP, new Run(step, run.requests(), memory)));
    }

    private void note(String what, String tool, Run run) {
        results.computeIfAbsent(what, none -> new LinkedHashMap<>())
                .computeIfAbsent(tool, none -> new ArrayList<>())
                .add(run);
    }

    /** The highest resident size that the kernel has seen, in MB, read until the process ends. */
    private static long peakMemory(Process process) throws InterruptedException {
        long peak = 0;
        while (process.isAlive()) {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                peak = Math.max(
                        peak,
                        lines.filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                                .findFirst()
                                .orElse(0));
            } catch (IOException | RuntimeException ended) {
                break;
            }
            Thread.sleep(10);
        }
        return peak;
    }

    private void report() {
        System.out.printf(
                Locale.ROOT,
                "%d MB, %d rounds, the best of each; load %.1f%n",
                MEGABYTES,
                ROUNDS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-20s %-10s %10s %10s %10s%n", "", "", "seconds", "requests", "MB memory");
        results.forEach((what, tools) -> tools.forEach((tool, runs) -> System.out.printf(
                Locale.ROOT,
                "%-20s %-10s %10.2f %10d %10d%n",
                what,
                tool,
                best(runs),
                runs.get(0).requests(),
                runs.stream().mapToLong(Run::megabytesOfMemory).max().orElse(0))));
    }

    private static double best(List<Run> runs) {
        return runs.stream().mapToDouble(Run::seconds).min().orElse(Double.NaN);
    }
}
