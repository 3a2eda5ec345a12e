package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.library.Tags;

class SiteWriterTest {

    private static final NeighbourShards SIMILAR =
            new NeighbourShards(2, 2000, List.of(new byte[] {1, 2, 3}), new byte[] {4}, new byte[] {5});
    private static final String HOSTILE = "</script><script>alert(1)</script>&\"' \\ {{player}} $1";

    @TempDir
    private Path folder;

    private Path site;
    private SiteAlbum album;

    @BeforeEach
    void anAlbumOfTwoTracks() throws IOException {
        site = folder.resolve("site");
        album = new SiteAlbum(
                "Les Voisins",
                "Été",
                List.of(track("AAAAAA", "Un", 1, List.of("Jazz")), track("BBBBBB", "Deux", 2, List.of("Jazz", "Rock"))),
                Optional.of(new SiteCover(file("small.webp"), file("large.webp"), "a tree")),
                Presentation.NONE);
    }

    @Test
    void theBrowseFileHoldsTheColumnsOfTheFormat() throws IOException {
        Site written =
                write(List.of(album), List.of(new SitePlaylist("Le soir", List.of("BBBBBB", "gone!!", "AAAAAA"))));

        JsonNode browse = json(written, descriptor().get("browse").asText());
        assertThat(browse.get("ids").asText()).isEqualTo("AAAAAABBBBBB");
        assertThat(browse.get("titles").asText()).isEqualTo("Un\nDeux");
        assertThat(browse.get("seconds").toString()).isEqualTo("[2,2]");
        assertThat(browse.get("artists").asText()).isEqualTo("Quelqu’un\nLes Voisins");
        assertThat(browse.get("trackArtist").toString()).isEqualTo("[0,0]");
        assertThat(browse.get("albumArtist").toString()).isEqualTo("[1]");
        assertThat(browse.get("trackGenres").toString()).isEqualTo("[0,[0,1]]");
        assertThat(browse.get("albums").asText()).isEqualTo("Été");
        assertThat(browse.get("albumSlugs").asText()).isEqualTo("ete");
        assertThat(browse.get("albumYear").toString()).isEqualTo("[1999]");
        assertThat(browse.get("albumAdded").toString()).isEqualTo("[20777]");
        assertThat(browse.get("albumCover").toString()).isEqualTo("[0]");
        assertThat(browse.get("covers").get("alts").asText()).isEqualTo("a tree");
        assertThat(browse.get("playlists").get(0).get("tracks").toString()).isEqualTo("[1,0]");
        assertThat(browse.has("trackNumber")).isFalse();
        assertThat(browse.has("trackDisc")).isFalse();
    }

    @Test
    void everyFileThatTheDataNamesExistsWithTheSizeItSays() throws IOException {
        Site written = write(List.of(album), List.of());

        Map<String, SiteFile> files = written.files().stream().collect(Collectors.toMap(SiteFile::key, f -> f));
        JsonNode descriptor = descriptor();
        assertThat(files).containsKeys(descriptor.get("browse").asText());
        JsonNode play = json(written, descriptor.get("play").get("files").get(0).asText());
        String names = play.get("names").asText();
        for (int i = 0; i < 2; i++) {
            String key = "a/" + names.substring(16 * i, 16 * i + 16) + ".opus";
            assertThat(files).containsKey(key);
            assertThat(Files.size(files.get(key).file()))
                    .isEqualTo(play.get("bytes").get(i).asLong());
            assertThat(files.get(key).contentType()).isEqualTo("audio/ogg; codecs=opus");
        }
        assertThat(files.keySet()).allMatch(k -> k.matches("[a-z0-9/._-]{1,200}"));
        assertThat(files).containsKeys("index.html", "404.html", "lowtunes.json");
        assertThat(written.files()).extracting(SiteFile::key).isSorted();
    }

    @Test
    void thingsOfOneNameHaveAddressesOfTheirOwn() throws IOException {
        SiteAlbum other = new SiteAlbum(
                album.artist(),
                album.title(),
                List.of(track("CCCCCC", "Trois", 3, List.of())),
                Optional.empty(),
                Presentation.NONE);
        List<SitePlaylist> party =
                List.of(new SitePlaylist("Party", List.of("AAAAAA")), new SitePlaylist("Party", List.of("BBBBBB")));

        Site written = write(List.of(album, other), party);

        JsonNode browse = json(written, descriptor().get("browse").asText());
        assertThat(browse.get("albumSlugs").asText().split("\n"))
                .doesNotHaveDuplicates()
                .startsWith("ete");
        assertThat(browse.get("playlists").findValuesAsText("slug"))
                .doesNotHaveDuplicates()
                .startsWith("party");
    }

    @Test
    void everyFileThatThePlayerListsIsPublished() throws IOException {
        Site written = write(List.of(album), List.of());

        String player = descriptor().get("player").asText();
        assertThat(written.files())
                .extracting(SiteFile::key)
                .contains(descriptor().get("worker").asText());
        for (JsonNode file : json(written, player + "files.json")) {
            assertThat(written.files()).extracting(SiteFile::key).contains(player + file.asText());
        }
    }

    @Test
    void theSameLibraryGivesTheSameBytesAndNames() throws IOException {
        Site first = write(List.of(album), List.of());
        Map<String, String> bytes = contents(first);
        Site second = write(List.of(album), List.of());

        assertThat(second.publication()).isEqualTo(first.publication());
        assertThat(contents(second)).isEqualTo(bytes);
    }

    @Test
    void whatAnEarlierBuildLeftIsRemoved() throws IOException {
        write(List.of(album), List.of());
        Files.createDirectories(site.resolve("old/er"));
        Files.writeString(site.resolve("old/er/file.txt"), "x");
        SiteAlbum shorter = new SiteAlbum(
                album.artist(), album.title(), album.tracks().subList(0, 1), album.cover(), Presentation.NONE);

        Site written = write(List.of(shorter), List.of());

        try (var found = Files.walk(site)) {
            assertThat(found.filter(Files::isRegularFile))
                    .hasSameSizeAs(written.files())
                    .allMatch(f -> !f.endsWith("file.txt"));
        }
        assertThat(site.resolve("old")).doesNotExist();
    }

    @Test
    void aDateAndAnAddressOfTheLedgerStay() throws IOException {
        Ledger before = Ledger.EMPTY.with(
                Map.of("AAAAAA", new Ledger.Entry("x", LocalDate.of(2020, 1, 1), 1, 64, List.of("CCCCCC"))),
                Map.of(new Ledger.Address(Ledger.Kind.ALBUM, "Les Voisins", "Été"), "summer"));

        Site written = new SiteWriter(site).write(settings("x"), List.of(album), List.of(), SIMILAR, before);

        JsonNode browse = json(written, descriptor().get("browse").asText());
        assertThat(browse.get("albumAdded").toString()).isEqualTo("[18262]");
        assertThat(browse.get("albumSlugs").asText()).isEqualTo("summer");
        assertThat(browse.get("aliases").toString()).isEqualTo("{\"ids\":\"CCCCCC\",\"tracks\":[0]}");
        assertThat(Ledger.parse(written.ledger(), "")
                        .track("AAAAAA")
                        .orElseThrow()
                        .aliases())
                .containsExactly("CCCCCC");
    }

    @Test
    void hostileTextsAreTextEverywhere() throws IOException {
        SiteAlbum hostile = new SiteAlbum(HOSTILE, HOSTILE, album.tracks(), Optional.empty(), Presentation.NONE);

        Site written =
                new SiteWriter(site).write(settings(HOSTILE), List.of(hostile), List.of(), SIMILAR, Ledger.EMPTY);

        String index = Files.readString(site.resolve("index.html"));
        assertThat(index).doesNotContain("<script>alert");
        assertThat(index).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
        assertThat(inlined(index).get("title").asText()).isEqualTo(HOSTILE);
        assertThat(written.files()).extracting(SiteFile::key).allMatch(k -> k.matches("[a-z0-9/._-]{1,200}"));
    }

    @Test
    void theEntranceHoldsTheDescriptorThatMachinesRead() throws IOException {
        Site written = write(List.of(album), List.of());

        assertThat(inlined(Files.readString(site.resolve("index.html")))).isEqualTo(descriptor());
        assertThat(descriptor().get("publication").asText()).isEqualTo(written.publication());
        assertThat(descriptor().get("tracks").asInt()).isEqualTo(2);
        assertThat(descriptor().get("similar").get("k").asInt()).isEqualTo(2);
    }

    @Test
    void theDescriptorSaysWhatAllFilesTake() throws IOException {
        long all = 0;
        for (SiteFile file : write(List.of(album), List.of()).files()) {
            all += Files.size(file.file());
        }

        long atRest = descriptor().get("atRest").asLong();
        assertThat(atRest).isBetween(all, all + 10_200);
        assertThat(atRest % 10_000).isZero();
    }

    @Test
    void renditionsThatAreOnPaperOnlyAreCountedAndNotWritten() throws IOException {
        write(List.of(album), List.of());
        long atRest = descriptor().get("atRest").asLong();

        SiteWriter.onPaper(site).write(settings("Nous"), List.of(album), List.of(), SIMILAR, Ledger.EMPTY);

        assertThat(descriptor().get("atRest").asLong()).isEqualTo(atRest);
        assertThat(site.resolve("index.html")).exists();
    }

    @Test
    void aChangeOfOneTitleIsAnotherPublication() throws IOException {
        Site first = write(List.of(album), List.of());
        SiteAlbum renamed = new SiteAlbum(album.artist(), "Hiver", album.tracks(), album.cover(), Presentation.NONE);

        assertThat(write(List.of(renamed), List.of()).publication()).isNotEqualTo(first.publication());
    }

    private Site write(List<SiteAlbum> albums, List<SitePlaylist> playlists) throws IOException {
        return new SiteWriter(site).write(settings("Nous"), albums, playlists, SIMILAR, Ledger.EMPTY);
    }

    private static SiteSettings settings(String title) {
        return new SiteSettings(
                title,
                "fr",
                new SiteNotes("", "mailto:us@example.org", "", "CC BY 4.0", "", Optional.empty(), List.of()),
                Optional.of(URI.create("https://music.example.org/")),
                Set.of(),
                LocalDate.of(2026, 11, 20));
    }

    private SiteTrack track(String id, String title, int number, List<String> genres) throws IOException {
        Tags tags = new Tags(
                title, "Quelqu’un", "Les Voisins", "Été", 1, number, "1999-05-01", genres, "", "", "", "", "", false);
        Path opus = file(id + ".opus");
        return new SiteTrack(
                id,
                "00".repeat(31) + "0" + number,
                "x",
                tags,
                -2.5,
                64,
                new Rendition(opus, 96_000, Files.size(opus), HexFormat.of().formatHex(ContentName.hash(opus))),
                "",
                List.of());
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "bytes of " + name);
    }

    private JsonNode descriptor() throws IOException {
        return new ObjectMapper().readTree(site.resolve("lowtunes.json").toFile());
    }

    private static JsonNode inlined(String index) throws IOException {
        String start = "id=\"lowtunes\">";
        int from = index.indexOf(start) + start.length();
        return new ObjectMapper().readTree(index.substring(from, index.indexOf("</script>", from)));
    }

    private static JsonNode json(Site written, String key) throws IOException {
        SiteFile file = written.files().stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper().readTree(file.file().toFile());
    }

    private static Map<String, String> contents(Site written) throws IOException {
        return written.files().stream().collect(Collectors.toMap(SiteFile::key, f -> {
            try {
                return Files.readString(f.file(), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }
}
