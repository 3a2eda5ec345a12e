package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link BuildProcess} did.
 *
 * @param tracks of the site
 * @param bytes of the publication at rest
 * @param sounds bytes of its renditions
 * @param memory most bytes that it and its ffmpegs held; 0 when it was not watched
 * @param seconds from its first statement to its last
 * @param processorSeconds of it and its ffmpegs
 * @param log what it said
 */
record BuildRun(
        int tracks, long bytes, long sounds, long memory, double seconds, double processorSeconds, List<String> log) {

    /**
     * Runs one that keeps all processors busy.
     *
     * @param work that has {@code music}, {@code cache}, {@code ledger.tsv}; {@code site} is written
     * @param options of Java
     */
    static BuildRun of(Path work, long budget, Path ffmpeg, String... options)
            throws IOException, InterruptedException {
        return of(work, budget, ffmpeg, Runtime.getRuntime().availableProcessors(), options);
    }

    /**
     * Runs one that has so many tracks under way at once.
     *
     * @param work as above
     * @param running how many
     * @param options of Java
     */
    static BuildRun of(Path work, long budget, Path ffmpeg, int running, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-Duser.language=en", "-cp", System.getProperty("java.class.path")));
        command.add(BuildProcess.class.getName());
        for (String part : new String[] {"music", "cache", "site", "ledger.tsv"}) {
            command.add(work.resolve(part).toString());
        }
        command.add(Long.toString(budget));
        command.add(Integer.toString(running));
        command.add(ffmpeg.toString());
        Path log = work.resolve("build.log");
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(log);
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        if (status != 0 || !last.startsWith(BuildProcess.RESULT)) {
            throw new IllegalStateException("The build failed:\n" + String.join("\n", lines));
        }
        String[] result = last.split(" ");
        return new BuildRun(
                Integer.parseInt(result[2]),
                Long.parseLong(result[3]),
                Long.parseLong(result[4]),
                Long.parseLong(result[5]),
                Long.parseLong(result[6]) / 1e3,
                Long.parseLong(result[7]) / 1e3,
                lines);
    }

    /** How many tracks it encoded. */
    int encoded() {
        return log.stream()
                .filter(line -> line.matches("Encoded \\d+ of .*"))
                .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
                .sum();
    }
}
