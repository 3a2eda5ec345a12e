package org.lowtunes.similarity;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Processor time, as far as Java can tell. */
final class Processor {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Processor() {}

    /** Of the calling thread. */
    static long ownNanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Seconds, of all threads of this process, compiler and collector included. */
    static double seconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /** Seconds that ffmpeg needs to decode a file to 22,050 Hz mono, by its own account. */
    static double decodingSeconds(Path file) throws IOException, InterruptedException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-hide_banner",
                        "-benchmark",
                        "-i",
                        file.toString(),
                        "-f",
                        "s16le",
                        "-ac",
                        "1",
                        "-ar",
                        "22050",
                        "-y",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        String said = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ffmpeg.waitFor(1, TimeUnit.MINUTES);
        double seconds = 0;
        for (String key : new String[] {"utime=", "stime="}) {
            int at = said.lastIndexOf(key);
            if (at >= 0) {
                seconds += Double.parseDouble(said.substring(at + key.length()).replaceFirst("(?s)s.*", ""));
            }
        }
        return seconds;
    }
}
