package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopIT {

    @TempDir
    private Path folder;

    /** A build in a Java of its own that says which ffmpeg it runs, and then never goes on. */
    static final class Build {

        private Build() {}

        public static void main(String[] arguments) throws Exception {
            Ffmpeg ffmpeg = Ffmpeg.find(Optional.of(Path.of(arguments[0])), Path.of(arguments[1]));
            new Listener(ffmpeg).listen(Path.of(arguments[2]), (samples, length) -> {
                ProcessHandle.current().children().forEach(child -> System.out.println(child.pid()));
                wait(new CountDownLatch(1));
            });
        }

        private static void wait(CountDownLatch never) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void stopping_a_build_stops_its_ffmpeg() throws Exception {
        Ffmpeg ffmpeg = Studio.bundled();
        Path music = new Studio(folder).record("long.flac", "0|0", 8_000, 3_000);
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Build.class.getName(),
                        ffmpeg.executable().toString(),
                        folder.toString(),
                        music.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = build.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();

            build.destroy();

            assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(build.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            build.destroyForcibly();
        }
    }
}
