package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.audio.FfmpegTags;
import org.lowtunes.audio.Leveling;
import org.lowtunes.audio.Listener;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.PaperRenditions;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.LibraryScan;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Analysis;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.similarity.ManyTracks;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.TrackIds;
import org.lowtunes.testing.OutsideProgram;

/**
 * A large library that was never played: small files in folders of artists and albums, a cache that knows what was
 * heard in them (descriptors are mixtures of real ones) and holds a rendition of each, and the ledger of its
 * publication. Everything that a rebuild reads and writes is of its true size; only the sounds are holes in files.
 */
final class PaperLibrary {

    private static final int ALBUM = 12;
    private static final int ALBUMS_OF_AN_ARTIST = 3;
    private static final int KBPS = 64;
    /** So much noise that no two tracks sound like one recording. */
    private static final double DISTINCT = 15;

    private PaperLibrary() {}

    /**
     * Makes one.
     *
     * @param work empty folder: gets {@code music}, {@code cache} and {@code ledger.tsv}
     * @param tracks how many
     * @param bytes of all renditions together
     * @param samples real music, from which descriptors are mixed
     */
    static void make(Path work, int tracks, long bytes, List<Path> samples, Ffmpeg ffmpeg) throws Exception {
        AudioCache cache = new AudioCache(work.resolve("cache"));
        List<Descriptor> real = new ArrayList<>();
        Listening like = null;
        for (Path sample : samples) {
            Analysis analysis = new Analysis();
            like = new Listener(ffmpeg).listen(sample, analysis::add);
            analysis.finish().ifPresent(real::add);
        }
        List<Candidate> descriptors = ManyTracks.of(real, tracks, DISTINCT);
        byte[] flac = flac(work, ffmpeg);
        for (int i = 0; i < tracks; i++) {
            file(work.resolve("music"), i, flac);
        }
        // All tracks are as loud as one of them, and so are their albums.
        double gain = Leveling.gains(
                        List.of(new Leveling.Piece("", "", like.loudness(), like.blocks(), OptionalDouble.empty())))
                .get("");
        PaperRenditions paper = new PaperRenditions(cache);
        Random random = new Random(11);
        Map<String, Double> gains = new TreeMap<>();
        int number = 0;
        List<Track> found = new LibraryScan(new FfmpegTags(ffmpeg), work.resolve("scratch-tags"))
                .scan(LibrarySources.of(List.of(work.resolve("music"))))
                .tracks();
        for (Track track : found) {
            String sound = sound(number);
            long size = bytes / tracks * 7 / 10 + random.nextLong(bytes / tracks * 6 / 10);
            long length = size * 48_000 * 8 / (67 * 1000);
            paper.listening(track.file(), like, sound, length);
            cache.keepDescriptor(
                    sound,
                    Descriptor.FORMAT,
                    descriptors.get(number).descriptor().orElseThrow().toBytes());
            paper.rendition(new RenditionSpec(sound, gain, KBPS, 2), number, length, size);
            gains.put(sound, gain);
            number++;
        }
        Files.writeString(work.resolve("ledger.tsv"), ledger(gains), StandardCharsets.UTF_8);
    }

    private static String ledger(Map<String, Double> gains) {
        Map<String, Ledger.Entry> entries = new TreeMap<>();
        TrackIds.assign(gains.keySet(), Ledger.EMPTY)
                .forEach((sound, id) -> entries.put(
                        id,
                        new Ledger.Entry(
                                ContentName.ofHash(HexFormat.of().parseHex(sound)),
                                LocalDate.of(2026, 1, 1),
                                gains.get(sound),
                                KBPS,
                                List.of())));
        return Ledger.EMPTY.with(entries, Map.of()).toText();
    }

    private static void file(Path music, int number, byte[] flac) throws IOException {
        int album = number / ALBUM;
        Path folder = music.resolve("Artist " + album / ALBUMS_OF_AN_ARTIST).resolve("Album " + album);
        Files.createDirectories(folder);
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d Piece %d.flac", number % ALBUM + 1, number));
        Files.write(file, flac);
        Files.write(file, ByteBuffer.allocate(Integer.BYTES).putInt(number).array(), StandardOpenOption.APPEND);
    }

    private static byte[] flac(Path work, Ffmpeg ffmpeg) throws IOException, InterruptedException {
        Path file = Files.createDirectories(work).resolve("silence.flac");
        OutsideProgram.run(new ProcessBuilder(
                ffmpeg.executable().toString(),
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=48000:cl=stereo",
                "-t",
                "0.1",
                file.toString()));
        return Files.readAllBytes(file);
    }

    private static String sound(int number) {
        byte[] hash = new byte[32];
        new Random(number).nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }
}
