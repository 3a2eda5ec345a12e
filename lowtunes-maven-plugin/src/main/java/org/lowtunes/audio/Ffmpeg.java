package org.lowtunes.audio;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lowtunes.words.Words;

/** An ffmpeg that can do everything this room needs: encode Opus and WebP, and be no older than the bundled one. */
public final class Ffmpeg {

    /** libavcodec of ffmpeg 4.4. Builds from git have no version to compare, but they all name their libavcodec. */
    private static final int OLDEST_MAJOR = 58;

    private static final int OLDEST_MINOR = 134;

    /** What good programs say of themselves; the number rises when more is asked of them. */
    private static final String EXAMINED = "tools-1";

    private static final Pattern VERSION = Pattern.compile("^ffmpeg version (\\S+)", Pattern.MULTILINE);
    private static final Pattern LIBAVCODEC = Pattern.compile("libavcodec\\s+(\\d+)\\.\\s*(\\d+)\\.");

    private final Path executable;
    private final String version;
    private final boolean bundled;
    private final String passedOver;

    private Ffmpeg(Path executable, String version, boolean bundled, String passedOver) {
        this.executable = executable;
        this.version = version;
        this.bundled = bundled;
        this.passedOver = passedOver;
    }

    /**
     * Finds ffmpeg: the one that the curator names, else the one on the PATH when it has libopus and libwebp and is at
     * least as new as the bundled one, else the bundled one.
     *
     * @param named by the curator: a path, or a command on the PATH
     * @param cache folder into which the bundled one is unpacked, and where is noted what was examined
     * @throws FfmpegMissingException when the named one does not work, or none is to be had
     */
    public static Ffmpeg find(Optional<Path> named, Path cache) {
        return find(named, cache, System.getenv().getOrDefault("PATH", ""));
    }

    static Ffmpeg find(Optional<Path> named, Path cache, String searchPath) {
        if (named.isPresent()) {
            return named(named.get(), cache, searchPath);
        }
        String passedOver = "";
        Optional<Path> installed = onPath("ffmpeg", searchPath);
        if (installed.isPresent()) {
            try {
                return known(installed.get(), cache, false, "");
            } catch (FfmpegMissingException unfit) {
                passedOver = unfit.getMessage();
            }
        }
        return known(BundledFfmpeg.unpack(cache.resolve("ffmpeg")), cache, true, passedOver);
    }

    private static Ffmpeg named(Path named, Path cache, String searchPath) {
        Path executable = named;
        if (!Files.isRegularFile(named) && named.getNameCount() == 1 && !named.isAbsolute()) {
            executable = onPath(named.toString(), searchPath).orElse(named);
        }
        if (!Files.isRegularFile(executable)) {
            throw new FfmpegMissingException(Words.say("audio.ffmpeg-missing", executable));
        }
        return known(executable.toAbsolutePath(), cache, false, "");
    }

    private static Optional<Path> onPath(String command, String searchPath) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        String name = windows && !command.toLowerCase(Locale.ROOT).endsWith(".exe") ? command + ".exe" : command;
        return Stream.of(searchPath.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new File(folder, name).toPath().toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Starts a program only when it was not found good before: it is known by place, size and times. */
    private static Ffmpeg known(Path executable, Path cache, boolean bundled, String passedOver) {
        CacheFolder memory = new CacheFolder(cache);
        try {
            String stamp = FileStamp.of(executable.toRealPath());
            Optional<String> version =
                    memory.read(EXAMINED, stamp).map(kept -> new String(kept, StandardCharsets.UTF_8));
            if (version.isPresent()) {
                return new Ffmpeg(executable, version.get(), bundled, passedOver);
            }
            Ffmpeg examined = examine(executable, bundled, passedOver);
            memory.write(EXAMINED, stamp, examined.version.getBytes(StandardCharsets.UTF_8));
            return examined;
        } catch (IOException | CacheUnwritableException e) {
            return examine(executable, bundled, passedOver);
        }
    }

    /** One run tells all: the banner names the versions, and {@code -encoders} lists the encoders. */
    private static Ffmpeg examine(Path executable, boolean bundled, String passedOver) {
        if (isSnap(executable)) {
            throw new FfmpegMissingException(Words.say("audio.ffmpeg-snap", executable));
        }
        StringBuilder said = new StringBuilder();
        try (FfmpegRun run = new FfmpegRun(executable, List.of("-encoders"), line -> append(said, line))) {
            append(said, new String(run.output().readAllBytes(), StandardCharsets.UTF_8));
            run.await();
        } catch (IOException e) {
            throw new FfmpegMissingException(Words.say("audio.ffmpeg-not-run", executable, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FfmpegMissingException(Words.say("audio.ffmpeg-interrupted", executable), e);
        }
        String text;
        synchronized (said) {
            text = said.toString();
        }
        Matcher version = VERSION.matcher(text);
        Matcher libavcodec = LIBAVCODEC.matcher(text);
        if (!version.find() || !libavcodec.find()) {
            throw new FfmpegMissingException(Words.say("audio.ffmpeg-mute", executable));
        }
        int major = Integer.parseInt(libavcodec.group(1));
        int minor = Integer.parseInt(libavcodec.group(2));
        if (major < OLDEST_MAJOR || major == OLDEST_MAJOR && minor < OLDEST_MINOR) {
            throw new FfmpegMissingException(Words.say("audio.ffmpeg-old", executable, version.group(1)));
        }
        for (String encoder : List.of("libopus", "libwebp")) {
            if (!text.contains(" " + encoder + " ")) {
                throw new FfmpegMissingException(Words.say("audio.ffmpeg-poor", executable, encoder));
            }
        }
        return new Ffmpeg(executable, version.group(1), bundled, passedOver);
    }

    /** Every command of a snap is a link to the one program that runs snaps. */
    private static boolean isSnap(Path executable) {
        try {
            return executable.toRealPath().endsWith("snap");
        } catch (IOException e) {
            return false;
        }
    }

    private static void append(StringBuilder said, String line) {
        synchronized (said) {
            said.append(line).append('\n');
        }
    }

    /** The program that is run. */
    public Path executable() {
        return executable;
    }

    /** As it says itself, for example {@code 5.1.9-0+deb12u1}. */
    public String version() {
        return version;
    }

    /** Whether it is the one that comes with lowtunes. */
    public boolean bundled() {
        return bundled;
    }

    /** Why the one on the PATH was not taken; empty when it was, or there is none. */
    public Optional<String> passedOver() {
        return Optional.of(passedOver).filter(reason -> !reason.isEmpty());
    }

    /**
     * Starts a run that never waits for the keyboard and says what it does line by line, each marked with its severity.
     *
     * @param log gets every line of the log, on a thread of its own
     */
    FfmpegRun start(List<String> arguments, Consumer<String> log) throws IOException {
        List<String> all = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-nostats", "-loglevel", "level+info"));
        all.addAll(arguments);
        return new FfmpegRun(executable, all, log);
    }

    /** A file as ffmpeg is to be told: no name can be taken for an option, an address or a pattern. */
    static String file(Path file) {
        return "file:" + file.toAbsolutePath();
    }
}
