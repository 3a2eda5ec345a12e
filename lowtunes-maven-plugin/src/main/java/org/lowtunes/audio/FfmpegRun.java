package org.lowtunes.audio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import ws.schild.jave.process.ProcessWrapper;

/**
 * One running ffmpeg. Its log is drained on a thread of its own (a full pipe would stop it for ever); its output is the
 * caller's to drain. Closing kills it, and so does the end of this program.
 */
final class FfmpegRun implements AutoCloseable {

    private static final int LONGEST_LINE = 4096;

    private final ProcessWrapper process;
    private final Thread logger;
    private final InputStream output;

    FfmpegRun(Path executable, List<String> arguments, Consumer<String> log) throws IOException {
        process = new ProcessWrapper(executable.toString());
        arguments.forEach(process::addArgument);
        process.execute();
        output = process.getInputStream();
        InputStream errors = process.getErrorStream();
        logger = new Thread(() -> drain(errors, log), "ffmpeg log");
        logger.setDaemon(true);
        logger.start();
    }

    /** What it writes to {@code pipe:1}. */
    InputStream output() {
        return output;
    }

    /** What it reads from {@code pipe:0}. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /**
     * Waits until it has ended and every line of its log was handed over; its output must have been drained.
     *
     * @return whether it ended well
     */
    boolean await() throws InterruptedException {
        logger.join();
        return process.getProcessExitCode() == 0;
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IllegalStateException ending) {
            // This program is ending: the hook that kills the process can no longer be taken back, and will do it.
        }
    }

    /** Lines end at LF alone: a CR inside a tag must not begin a line that looks like one of ffmpeg's own. */
    private static void drain(InputStream errors, Consumer<String> log) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(errors)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    log.accept(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else if (line.size() < LONGEST_LINE) {
                    line.write(next);
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            // The process was killed: what it still had to say is of no use.
        }
        if (line.size() > 0) {
            log.accept(line.toString(StandardCharsets.UTF_8));
        }
    }
}
