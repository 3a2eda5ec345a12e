package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.library.Tags;

class PublishedSiteTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDLESS = "endless";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new HashMap<>();
    private List<SiteTrack> tracks;

    @BeforeEach
    void aPublishedSite() throws IOException {
        tracks = List.of(track("1", "Un", 1, 1), track("2", "Deux", 2, 1), track("3", "Trois", 1, 2));
        SiteAlbum album = new SiteAlbum(
                "Les Voisins",
                "Été",
                tracks,
                Optional.of(new SiteCover(file("small"), file("large"), "a tree")),
                Presentation.NONE);
        Ledger before = Ledger.EMPTY.with(
                Map.of(
                        tracks.get(0).id(),
                        new Ledger.Entry(
                                ContentName.ofSound(tracks.get(0).sound()),
                                LocalDate.of(2020, 1, 1),
                                -2.5,
                                64,
                                List.of("CCCCCC"))),
                Map.of(new Ledger.Address(Ledger.Kind.ALBUM, "Les Voisins", "Été"), "summer"));
        Site site = new SiteWriter(folder.resolve("site"))
                .write(
                        new SiteSettings(
                                "Nous", "fr", SiteNotes.NONE, Optional.empty(), Set.of(), LocalDate.of(2026, 11, 20)),
                        List.of(album),
                        List.of(new SitePlaylist(
                                "Le soir",
                                List.of(tracks.get(2).id(), tracks.get(0).id()))),
                        new NeighbourShards(2, 2000, List.of(), new byte[0], new byte[0]),
                        before);
        for (SiteFile file : site.files()) {
            files.put(file.key(), Files.readAllBytes(file.file()));
        }
    }

    @Test
    void whatWasPublishedIsReadBack() {
        PublishedCatalogue catalogue = site().catalogue();

        assertThat(catalogue.albums()).hasSize(1);
        PublishedAlbum album = catalogue.albums().get(0);
        assertThat(album.artist()).isEqualTo("Les Voisins");
        assertThat(album.title()).isEqualTo("Été");
        assertThat(album.slug()).isEqualTo("summer");
        assertThat(album.cover().orElseThrow().alt()).isEqualTo("a tree");
        for (int i = 0; i < 3; i++) {
            PublishedTrack there = album.tracks().get(i);
            SiteTrack here = tracks.get(i);
            assertThat(there.id()).isEqualTo(here.id());
            assertThat(there.sound()).startsWith(here.sound().substring(0, 20)).hasSize(64);
            assertThat(there.tags().title()).isEqualTo(here.tags().title());
            assertThat(there.tags().artist()).isEqualTo("Quelqu’un");
            assertThat(there.tags().albumArtist()).isEqualTo("Les Voisins");
            assertThat(there.tags().disc()).isEqualTo(here.tags().disc());
            assertThat(there.tags().number()).isEqualTo(here.tags().number());
            assertThat(there.tags().year()).isEqualTo(1999);
            assertThat(there.tags().genres()).containsExactly("Jazz", "Rock");
            assertThat(there.samples()).isEqualTo(96_000);
            assertThat(there.decided().gain()).isEqualTo(-2.5);
            assertThat(there.decided().kbps()).isEqualTo(64);
        }
        assertThat(album.tracks().get(0).decided().published()).isEqualTo("2020-01-01");
        assertThat(album.tracks().get(0).aliases()).containsExactly("CCCCCC");
        assertThat(catalogue.playlists())
                .containsExactly(new SitePlaylist(
                        "Le soir", List.of(tracks.get(2).id(), tracks.get(0).id())));
        assertThat(catalogue.ledger().slugs())
                .containsEntry(new Ledger.Address(Ledger.Kind.ALBUM, "Les Voisins", "Été"), "summer");
    }

    @Test
    void coversComeAsTheyAre() throws IOException {
        PublishedSite site = site();
        SiteCover cover = site.cover(site.catalogue().albums().get(0).cover().orElseThrow());

        assertThat(cover.small()).hasSameBinaryContentAs(folder.resolve("small"));
        assertThat(cover.large()).hasSameBinaryContentAs(folder.resolve("large"));
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        String cover = files.keySet().stream()
                .filter(k -> k.startsWith("c/"))
                .sorted()
                .findFirst()
                .orElseThrow();
        files.put(cover, "another picture".getBytes(StandardCharsets.UTF_8));
        PublishedSite site = site();

        assertThatThrownBy(() ->
                        site.cover(site.catalogue().albums().get(0).cover().orElseThrow()))
                .isInstanceOf(PublishedSiteException.class)
                .hasMessageContaining(cover);
    }

    @Test
    void aRenditionIsNoLongerThanTheCatalogueSays() {
        PublishedSite site = site();
        PublishedTrack track = site.catalogue().albums().get(0).tracks().get(0);
        files.put("a/" + track.rendition() + ".opus", ENDLESS.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> site.rendition(track))
                .isInstanceOf(PublishedSiteException.class)
                .hasMessageContaining(track.rendition());
    }

    @Test
    void noSiteIsSaidToBeNone() {
        files.clear();

        assertThat(site().exists()).isFalse();
        assertRefused("no lowtunes site");
    }

    @Test
    void hostileDescriptorsAreRefused() {
        byte[] good = files.get("lowtunes.json");
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{",
                "{\"format\":2}",
                "{\"format\":1}",
                "[".repeat(100_000),
                "{\"format\":1,\"browse\":\"../../../etc/passwd\"}",
                "{\"format\":1,\"browse\":\"d/../lowtunes.json\"}",
                "{\"format\":1,\"browse\":\"http://elsewhere.example/d/aaaaaaaaaaaaaaaa.json\"}",
                "{\"format\":1,\"browse\":{\"a\":1}}",
                ENDLESS)) {
            files.put("lowtunes.json", text.getBytes(StandardCharsets.UTF_8));
            assertRefused("example");
        }
        for (String member : List.of("browse", "play", "ledger")) {
            files.put("lowtunes.json", good);
            change("lowtunes.json", d -> d.remove(member));
            assertRefused("example");
        }
    }

    @Test
    void hostileCataloguesAreRefused() {
        byte[] good = files.get("lowtunes.json");
        List<Consumer<ObjectNode>> tricks = List.of(
                b -> b.put("ids", "A".repeat(6 * 200_001)),
                b -> b.put("ids", "A".repeat(18)),
                b -> b.put("ids", "../../" + "A".repeat(12)),
                b -> b.put("ids", "AAAAA"),
                b -> b.put("ids", 7),
                b -> b.put("titles", "one"),
                b -> b.putArray("trackArtist").add(0).add(0).add(1_000_000_000),
                b -> b.putArray("trackArtist").add(0).add(0).add(-1),
                b -> b.putArray("trackGenres").add(0).add(0).add(99),
                b -> b.putArray("trackGenres"),
                b -> b.putArray("albumTracks").add(1_000_000_000),
                b -> b.putArray("albumTracks").add(1.5),
                b -> b.putArray("albumTracks").add(-3),
                b -> b.putArray("albumCover").add(3),
                b -> b.putArray("albumYear").add(123_456),
                b -> b.remove("covers"),
                b -> b.putObject("covers").put("small", "../../../../x.").put("large", "../../../../x."),
                b -> b.putArray("playlists").addObject().putArray("tracks").add(1_000_000));
        for (Consumer<ObjectNode> trick : tricks) {
            files.put("lowtunes.json", good);
            changeData("browse", trick);
            assertRefused("example");
        }
    }

    @Test
    void aLedgerThatDoesNotFitItsTracksIsRefused() {
        String ledger = text("ledger");
        String line =
                ledger.lines().filter(l -> l.startsWith("track")).findFirst().orElseThrow();
        for (String other : List.of(
                "",
                line.replaceFirst("[a-z2-7]{16}", "../../../../../."),
                line.replace("\t64\t", "\t999999\t"),
                line.replace("\t-2.50\t", "\tNaN\t"),
                line.replace("\t-2.50\t", "\t1e9\t"))) {
            byte[] changed = ledger.replace(line + "\n", other.isEmpty() ? "" : other + "\n")
                    .getBytes(StandardCharsets.UTF_8);
            String key = "d/" + ContentName.of(changed) + ".txt";
            files.put(key, changed);
            change("lowtunes.json", d -> d.put("ledger", key));
            assertThatThrownBy(() -> site().catalogue()).as(other).hasMessageContaining("example");
        }
    }

    @Test
    void textsThatNobodyShouldSeeAreCleaned() {
        changeData("browse", b -> b.put("titles", "\u202eevil\u0000\nDeux\n\u0007"));

        List<PublishedTrack> there = site().catalogue().albums().get(0).tracks();
        assertThat(there.get(0).tags().title()).isEqualTo("evil");
        assertThat(there.get(2).tags().title()).isEqualTo(there.get(2).id());
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> site().catalogue())
                .isInstanceOf(PublishedSiteException.class)
                .hasMessageContaining(words);
    }

    private String text(String member) {
        try {
            String key = JSON.readTree(files.get("lowtunes.json")).get(member).asText();
            return new String(files.get(key), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void changeData(String member, Consumer<ObjectNode> change) {
        try {
            ObjectNode data = (ObjectNode) JSON.readTree(text(member));
            change.accept(data);
            byte[] bytes = JSON.writeValueAsBytes(data);
            String key = "d/" + ContentName.of(bytes) + ".json";
            files.put(key, bytes);
            change("lowtunes.json", d -> d.put(member, key));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String key, Consumer<ObjectNode> change) {
        try {
            ObjectNode data = (ObjectNode) JSON.readTree(files.get(key));
            change.accept(data);
            files.put(key, JSON.writeValueAsBytes(data));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private PublishedSite site() {
        PublishedFiles there = new PublishedFiles() {
            @Override
            public String name() {
                return "https://music.example.org/";
            }

            @Override
            public Optional<InputStream> open(String key) {
                return Optional.ofNullable(files.get(key))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).equals(ENDLESS)
                                ? new EndlessStream()
                                : new ByteArrayInputStream(bytes));
            }
        };
        return new PublishedSite(there, new AudioCache(folder.resolve("cache")));
    }

    /** As much as anybody wants to read. */
    private static final class EndlessStream extends InputStream {
        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }
    }

    private SiteTrack track(String seed, String title, int number, int disc) throws IOException {
        String sound = HexFormat.of().formatHex(ContentName.sha256().digest(seed.getBytes(StandardCharsets.US_ASCII)));
        Tags tags = new Tags(
                title,
                "Quelqu’un",
                "Les Voisins",
                "Été",
                disc,
                number,
                "1999-05-01",
                List.of("Jazz", "Rock"),
                "",
                "",
                "",
                "",
                "",
                false);
        Path opus = file(title);
        String id = Base64.getUrlEncoder()
                .encodeToString(HexFormat.of().parseHex(sound))
                .substring(0, 6);
        return new SiteTrack(
                id,
                sound,
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
}
