package org.lowtunes.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** mpv, a player that knows playlists and nothing of lowtunes; nobody hears it. */
public final class Mpv {

    private static final Path MPV = Path.of("/usr/bin/mpv");

    private Mpv() {}

    /**
     * Plays the first second of everything in a playlist; the test is skipped where there is no mpv.
     *
     * @return what it says, a line each
     */
    public static List<String> play(String address) throws IOException, InterruptedException {
        if (!Files.isExecutable(MPV)) {
            throw Missing.part("mpv");
        }
        Process mpv = new ProcessBuilder(
                        MPV.toString(),
                        "--no-config",
                        "--no-video",
                        "--ao=null",
                        "--ao-null-untimed=yes",
                        "--end=1",
                        "--msg-level=all=info",
                        address)
                .redirectErrorStream(true)
                .start();
        String said = new String(mpv.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!mpv.waitFor(1, TimeUnit.MINUTES) || mpv.exitValue() != 0) {
            throw new AssertionError("mpv ended with " + mpv.exitValue() + ":\n" + said);
        }
        return Stream.of(said.split("[\r\n]+")).toList();
    }
}
