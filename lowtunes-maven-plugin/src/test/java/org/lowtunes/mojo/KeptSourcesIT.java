package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.publish.FolderTarget;
import org.lowtunes.publish.PublishedTarget;
import org.lowtunes.publish.Publisher;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.PublishedFiles;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.site.SiteSettings;
import org.lowtunes.testing.OutsideProgram;

/** Opus sources below their bitrate are published packet for packet, singles and whole albums. */
class KeptSourcesIT {

    @TempDir
    private Path folder;

    private Path music;
    private int number;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void aFolder() throws Exception {
        music = Files.createDirectories(folder.resolve("music"));
    }

    @Test
    void singlesAreKeptAndSaySoInTheCatalogue() throws Exception {
        record("single.opus", "Single", "-b:a", "40k");
        record("rich.opus", "Rich", "-b:a", "160k");

        Ledger first = build(Ledger.EMPTY);
        assertThat(kbps(first)).containsExactly(0, 64);
        Ledger.Entry kept = first.tracks().values().stream()
                .filter(entry -> entry.kbps() == 0)
                .findFirst()
                .orElseThrow();
        List<Double> gains = gains();
        assertThat(gains).hasSize(2).contains(0.0);
        assertThat(gains).anySatisfy(gain -> assertThat(gain).isEqualTo(kept.gain()));
        assertThat(log).anyMatch(line -> line.contains("1 Opus source is kept"));

        assertThat(build(first).toText()).isEqualTo(first.toText());
        assertThat(log).anyMatch(line -> line.contains("Encoded nothing"));
    }

    @Test
    void anAlbumIsKeptAsAWholeOrNotAtAll() throws Exception {
        record("one.opus", "Album", "-b:a", "32k");
        record("two.opus", "Album", "-b:a", "40k");
        record("three.opus", "Mixed", "-b:a", "32k");
        record("four.flac", "Mixed");
        Ledger first = build(Ledger.EMPTY);
        assertThat(kbps(first).subList(0, 2)).containsOnly(0);
        assertThat(kbps(first).subList(2, 4)).allMatch(kbps -> kbps > 0);

        record("five.flac", "Album");
        Ledger second = build(first);
        assertThat(kbps(second)).hasSize(5).allMatch(kbps -> kbps > 0);
        assertThat(log).anyMatch(line -> line.contains("one.opus") && line.contains("instead of kept"));
        assertThat(build(second).toText()).isEqualTo(second.toText());
        assertThat(gains()).isEmpty();
    }

    @Test
    void anAlbumThatTheCeilingWouldTearIsEncoded() throws Exception {
        record("one.opus", "Album", "-b:a", "32k");
        record("two.opus", "Album", "-b:a", "160k");

        assertThat(kbps(build(Ledger.EMPTY))).allMatch(kbps -> kbps > 0);
    }

    @Test
    void whatIsKeptIsTakenOverFromAPublishedSitePacketForPacket() throws Exception {
        record("single.opus", "Single", "-b:a", "40k");
        record("one.opus", "Album", "-b:a", "32k");
        record("two.opus", "Album", "-b:a", "40k");
        Site published = run(Ledger.EMPTY, List.of(music), List.of(), "cache");
        Ledger before = Ledger.parse(published.ledger(), "test");
        assertThat(kbps(before)).hasSize(3).containsOnly(0);
        List<Double> gains = gains();
        Path www = folder.resolve("www");
        new Publisher(new FolderTarget(www), Clock.systemUTC(), line -> {}).publish(published);
        List<String> sources = packets(music, ".opus");

        PublishedFiles there = new PublishedTarget(new FolderTarget(www));
        Site taken = run(Ledger.EMPTY, List.of(), List.of(there), "bare");

        assertThat(log).anyMatch(line -> line.contains("Encoded nothing"));
        assertThat(Ledger.parse(taken.ledger(), "test").tracks()).isEqualTo(before.tracks());
        assertThat(gains()).isEqualTo(gains);
        AudioCache cache = new AudioCache(folder.resolve("cache"));
        for (String key : renditions(published)) {
            byte[] bytes = Files.readAllBytes(www.resolve(key));
            assertThat(cache.md5(hash("SHA-256", bytes))).contains(hash("MD5", bytes));
        }
        assertThat(renditions(taken)).isEqualTo(renditions(published)).hasSize(3);
        assertThat(packets(folder.resolve("site"), ".opus")).containsExactlyInAnyOrderElementsOf(sources);
    }

    private static List<String> renditions(Site site) {
        return site.files().stream()
                .map(SiteFile::key)
                .filter(key -> key.startsWith("a/"))
                .sorted()
                .toList();
    }

    /** A hash of the packets of every file, whatever is around them. */
    private List<String> packets(Path files, String ending) throws Exception {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(files)) {
            all = walk.filter(file -> file.toString().endsWith(ending)).toList();
        }
        List<String> hashes = new ArrayList<>();
        for (Path file : all) {
            Path hash = folder.resolve("hash");
            OutsideProgram.run(List.of(
                    ffmpeg().executable().toString(),
                    "-v",
                    "error",
                    "-y",
                    "-i",
                    file.toString(),
                    "-map",
                    "0:a",
                    "-c",
                    "copy",
                    "-f",
                    "data",
                    hash.toString()));
            hashes.add(hash("SHA-256", Files.readAllBytes(hash)));
        }
        return hashes;
    }

    private static String hash(String name, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
    }

    private static List<Integer> kbps(Ledger ledger) {
        return ledger.tracks().values().stream()
                .map(Ledger.Entry::kbps)
                .sorted()
                .toList();
    }

    private List<Double> gains() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Path site = folder.resolve("site");
        JsonNode play = json.readTree(site.resolve("lowtunes.json").toFile()).get("play");
        String key = play.get("files").get(0).asText();
        List<Double> gains = new ArrayList<>();
        json.readTree(site.resolve(key).toFile()).path("gains").forEach(gain -> gains.add(gain.asDouble()));
        return gains;
    }

    private Ledger build(Ledger before) throws Exception {
        return Ledger.parse(run(before, List.of(music), List.of(), "cache").ledger(), "test");
    }

    private Site run(Ledger before, List<Path> folders, List<PublishedFiles> sites, String cache) throws Exception {
        log.clear();
        SiteBuild build = new SiteBuild(
                new SiteBuild.Settings(
                        LibrarySources.of(folders),
                        new SiteSettings(
                                "Ours", "en", SiteNotes.NONE, Optional.empty(), Set.of(), LocalDate.of(2026, 1, 2)),
                        folder.resolve("site"),
                        Limits.ofQuota(150_000_000),
                        2),
                new SiteBuild.Online(sites, Optional.empty(), Set.of()),
                ffmpeg(),
                new AudioCache(folder.resolve(cache)),
                log::add);
        return build.run(before);
    }

    private void record(String name, String album, String... codec) throws Exception {
        number++;
        String source = "aevalsrc='0.3*sin(2*PI*" + (200 + 37 * number)
                + "*t)*sin(2*PI*0.31*t)+0.05*random(0)|0.2*sin(2*PI*330*t)+0.05*random(1)':s=48000:d=6";
        List<String> command =
                new ArrayList<>(List.of(ffmpeg().executable().toString(), "-v", "error", "-f", "lavfi", "-i", source));
        Stream.of(codec).forEach(command::add);
        command.addAll(List.of("-metadata", "artist=Nous", "-metadata", "album=" + album));
        command.addAll(List.of("-metadata", "title=" + name, music.resolve(name).toString()));
        OutsideProgram.run(command);
    }

    private static Ffmpeg ffmpeg() {
        return Ffmpeg.find(Optional.empty(), SampleSite.CACHE);
    }
}
