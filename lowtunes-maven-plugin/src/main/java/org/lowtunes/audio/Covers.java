package org.lowtunes.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.lowtunes.library.Cover;

/** Makes small pictures of covers: WebP without any metadata, named by what went in, kept in the cache. */
public final class Covers {

    private static final String KIND = "covers";
    /** For an audio file's content, the SHA-256 of the picture in it. */
    private static final String EMBEDDED = "pictures";

    private static final int LARGEST_FILE = 64 << 20;
    private static final int MOST_PIXELS = 200_000_000;
    private static final int QUALITY = 75;

    private final Ffmpeg ffmpeg;
    private final AudioCache cache;

    /**
     * @param ffmpeg reads and scales pictures
     * @param cache keeps the scaled ones
     */
    public Covers(Ffmpeg ffmpeg, AudioCache cache) {
        this.ffmpeg = ffmpeg;
        this.cache = cache;
    }

    /**
     * Scales a picture down (never up), all sizes at once.
     *
     * @param longerSides the longer side of each picture wanted, in pixels
     * @return one WebP file for each, in that order; the files are the cache's and never change
     * @throws UnreadablePictureException when it is no picture that ffmpeg can read
     * @throws CacheUnwritableException when the cache cannot take it
     * @throws InterruptedException when this thread is interrupted; ffmpeg is killed
     */
    public List<Path> scale(Cover cover, List<Integer> longerSides)
            throws UnreadablePictureException, InterruptedException {
        try {
            Optional<String> known = known(cover);
            if (known.isPresent()) {
                Optional<List<Path>> finished = finished(known.get(), longerSides);
                if (finished.isPresent()) {
                    return finished.get();
                }
            }
            byte[] picture = cover.embedded() ? embedded(cover) : read(cover);
            String name = HexFormat.of().formatHex(SoundHash.sha256().digest(picture));
            if (cover.embedded()) {
                cache.content(cover.file())
                        .ifPresent(content ->
                                cache.entries().write(EMBEDDED, content, name.getBytes(StandardCharsets.US_ASCII)));
            }
            Optional<List<Path>> finished = finished(name, longerSides);
            return finished.isPresent() ? finished.get() : make(cover, picture, name, longerSides);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a picture of " + cover.file() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Draws a picture for an album that has none.
     *
     * @param longerSides the sides of each picture wanted, in pixels
     * @return one WebP file for each, in that order; always the same for the same names
     * @throws InterruptedException when this thread is interrupted; ffmpeg is killed
     */
    public List<Path> draw(String artist, String title, List<Integer> longerSides) throws InterruptedException {
        String names = "drawn " + DrawnCover.VERSION + "\n" + artist + "\n" + title;
        String name = HexFormat.of().formatHex(SoundHash.sha256().digest(names.getBytes(StandardCharsets.UTF_8)));
        Optional<List<Path>> finished = finished(name, longerSides);
        if (finished.isPresent()) {
            return finished.get();
        }
        try {
            int side = longerSides.stream().mapToInt(Integer::intValue).max().orElseThrow();
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(DrawnCover.draw(artist, title, side), "png", picture);
            return make(new Cover(Path.of("drawn"), false, ""), picture.toByteArray(), name, longerSides);
        } catch (IOException | UnreadablePictureException e) {
            throw new IllegalStateException("ffmpeg cannot read a PNG that was drawn for it", e);
        }
    }

    private Optional<String> known(Cover cover) {
        Optional<String> content = cache.content(cover.file());
        return cover.embedded()
                ? content.flatMap(hash -> cache.entries().read(EMBEDDED, hash))
                        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                : content;
    }

    private Optional<List<Path>> finished(String name, List<Integer> longerSides) {
        List<Path> files = new ArrayList<>();
        for (int side : longerSides) {
            Path file = cache.entries().place(KIND, fileName(name, side));
            if (!WebpFile.isWhole(file)) {
                return Optional.empty();
            }
            cache.entries().used(file);
            files.add(file);
        }
        return Optional.of(files);
    }

    private static String fileName(String name, int side) {
        return name + "_" + side + ".webp";
    }

    private static byte[] read(Cover cover) throws IOException, UnreadablePictureException {
        if (!Files.isReadable(cover.file())) {
            throw new UnreadablePictureException(cover, "audio.picture-missing");
        }
        if (Files.size(cover.file()) > LARGEST_FILE) {
            throw new UnreadablePictureException(cover, "audio.picture-large");
        }
        return Files.readAllBytes(cover.file());
    }

    private byte[] embedded(Cover cover) throws IOException, UnreadablePictureException, InterruptedException {
        List<String> arguments = new ArrayList<>(AudioContainers.input(cover.file()));
        arguments.addAll(List.of("-map", "0:v:0", "-c", "copy", "-frames:v", "1", "-f", "image2pipe", "pipe:1"));
        try (FfmpegRun run = ffmpeg.start(arguments, line -> {})) {
            byte[] picture = run.output().readNBytes(LARGEST_FILE);
            if (picture.length == LARGEST_FILE || !run.await() || picture.length == 0) {
                throw new UnreadablePictureException(cover, "audio.picture-embedded");
            }
            return picture;
        }
    }

    /** The picture goes in through a pipe: as a file, a name like {@code cover%03d.jpg} would mean a sequence. */
    private List<Path> make(Cover cover, byte[] picture, String name, List<Integer> longerSides)
            throws IOException, UnreadablePictureException, InterruptedException {
        List<Path> made = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try {
            for (int i = 0; i < longerSides.size(); i++) {
                made.add(cache.entries().unfinished(".webp"));
            }
            DecodeLog log = new DecodeLog();
            try (FfmpegRun run = ffmpeg.start(arguments(ExifOrientation.filters(picture), longerSides, made), log)) {
                send(picture, run.input());
                boolean well = run.await();
                if (log.complainsOfFullDisk()) {
                    throw CacheUnwritableException.full(cache.folder());
                }
                if (!well) {
                    throw new UnreadablePictureException(cover, "audio.picture-unreadable");
                }
            }
            for (int i = 0; i < longerSides.size(); i++) {
                files.add(cache.entries().adopt(made.get(i), KIND, fileName(name, longerSides.get(i))));
            }
            return files;
        } finally {
            made.forEach(cache.entries()::discard);
        }
    }

    private static List<String> arguments(String upright, List<Integer> longerSides, List<Path> made) {
        List<String> arguments = new ArrayList<>(List.of("-y", "-max_pixels", Integer.toString(MOST_PIXELS)));
        arguments.addAll(List.of("-protocol_whitelist", "pipe", "-f", "image2pipe", "-noautorotate", "-i", "pipe:0"));
        for (int i = 0; i < made.size(); i++) {
            int side = longerSides.get(i);
            arguments.addAll(List.of("-map", "0:v:0", "-frames:v", "1", "-vf"));
            arguments.add(upright + "scale=w='min(" + side + ",iw)':h='min(" + side
                    + ",ih)':force_original_aspect_ratio=decrease:flags=lanczos");
            arguments.addAll(List.of("-c:v", "libwebp", "-quality", Integer.toString(QUALITY)));
            arguments.addAll(List.of("-compression_level", "6", "-map_metadata", "-1"));
            arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact"));
            arguments.addAll(List.of("-f", "webp", Ffmpeg.file(made.get(i))));
        }
        return arguments;
    }

    private static void send(byte[] picture, OutputStream input) {
        try (input) {
            input.write(picture);
        } catch (IOException stopped) {
            // ffmpeg has seen enough, or nothing it knows; its exit status tells which.
        }
    }
}
