package org.lowtunes.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs a program to its end. It gets neither this process's input nor its output: those are how the test run talks to
 * Maven, and an ffmpeg that reads keys from the one breaks the other.
 */
public final class OutsideProgram {

    private OutsideProgram() {}

    /**
     * Runs it.
     *
     * @throws IllegalStateException with what it said, when it fails
     */
    public static void run(List<String> command) throws IOException, InterruptedException {
        run(new ProcessBuilder(command));
    }

    /** Runs what was prepared, as {@link #run(List)} does. */
    public static void run(ProcessBuilder prepared) throws IOException, InterruptedException {
        Process process = prepared.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", prepared.command()) + ": " + said);
        }
    }
}
