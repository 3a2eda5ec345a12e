package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.WebLink;
import org.lowtunes.publish.Gzip;

class PagesTest {

    private static final String HOSTILE = "</title><script>alert(1)</script>&\"' \\ {{player}} $1 \u0001";
    private static final Presentation SAID = new Presentation(
            "Recorded at night.\nIn a kitchen.",
            "Mix: Ann",
            List.of(new WebLink("Band", URI.create("https://example.org/a?b&c"))),
            false,
            Optional.empty());
    private static final Presentation UNLISTED = new Presentation("", "", List.of(), true, Optional.empty());

    @TempDir
    private Path folder;

    private PaperSite paper;

    @BeforeEach
    void paper() {
        paper = new PaperSite(folder);
    }

    @Test
    void everyKindOfPageIsValidHtml() throws IOException {
        Site site = paper.write(twoAlbums(), new SitePlaylist("Le soir", List.of("BBBBBB", "AAAAAA")));

        for (SiteFile file : site.files()) {
            if (file.key().endsWith(".html")) {
                HtmlCheck.isValid(file.key(), paper.text(file.key()));
            }
        }
    }

    @Test
    void hostileTextsAreTextOnEveryPage() throws IOException {
        Presentation hostile = new Presentation(
                HOSTILE,
                HOSTILE,
                List.of(new WebLink(HOSTILE, URI.create("https://x.example/%22%3E"))),
                false,
                Optional.empty());
        paper.title = HOSTILE;

        Site site = paper.write(
                List.of(paper.album(
                        HOSTILE,
                        HOSTILE,
                        hostile,
                        paper.track("AAAAAA")
                                .titled(HOSTILE)
                                .by(HOSTILE + "2")
                                .composer(HOSTILE)
                                .licence(HOSTILE)
                                .copyright(HOSTILE)
                                .lyrics(HOSTILE))),
                new SitePlaylist(HOSTILE, List.of("AAAAAA")));

        for (SiteFile file : site.files()) {
            if (file.key().endsWith(".html")) {
                assertThat(paper.text(file.key())).as(file.key()).doesNotContain("<script>alert");
                HtmlCheck.isValid(file.key(), paper.text(file.key()).replace("\u0001", ""));
            }
        }
    }

    @Test
    void anAlbumStandsAloneWithEverythingThatIsSaidOfIt() throws IOException {
        paper.write(twoAlbums());

        String page = paper.text("album/ete.html");
        assertThat(page)
                .contains("<h1>Été</h1>", "<a href=\"../artist/les-voisins.html\">Les Voisins</a>")
                .contains("<audio controls preload=\"none\" src=\"../a/", "aria-labelledby=\"t1\"")
                .contains("alt=\"a tree\"", "composed by Satie", "Licence: CC0-1.0", "© 1999 Les Voisins")
                .contains("<p class=\"words\">La\nlune</p>")
                .contains("<p>Recorded at night.</p><p>In a kitchen.</p>", "<p>Mix: Ann</p>")
                .contains("<a href=\"https://example.org/a?b&amp;c\" rel=\"noopener\">Band</a>");
        assertThat(page).doesNotContain("noscript");
    }

    @Test
    void everythingThatAPageNamesExists() throws IOException {
        Site site = paper.write(twoAlbums(), new SitePlaylist("Le soir", List.of("BBBBBB", "AAAAAA")));

        List<String> keys = site.files().stream().map(SiteFile::key).toList();
        for (String page : keys) {
            if (page.endsWith(".html")) {
                for (String address : addresses(paper.text(page))) {
                    if (!address.matches("https?:.*|mailto:.*|#.*")) {
                        String key = URI.create(page).resolve(address).toString();
                        assertThat(keys).as(page).contains(key.isEmpty() ? "index.html" : key);
                    }
                }
            }
        }
    }

    @Test
    void aPageDoesNotChangeWhenSomethingElseDoes() throws IOException {
        paper.write(twoAlbums());
        String before = paper.text("album/ete.html");
        List<SiteAlbum> more = new ArrayList<>(twoAlbums());
        more.add(paper.album("Printemps", paper.track("EEEEEE")));

        paper.write(more);

        assertThat(paper.text("album/ete.html")).isEqualTo(before);
    }

    @Test
    void anUnlistedAlbumHasAPageWithACatalogueOfItsOwn() throws IOException {
        List<SiteAlbum> albums = new ArrayList<>(twoAlbums());
        albums.add(paper.album("Secret", UNLISTED, paper.track("EEEEEE")));

        Site site = paper.write(albums, new SitePlaylist("Le soir", List.of("EEEEEE", "AAAAAA")));

        String page = paper.text("album/secret.html");
        HtmlCheck.isValid("album/secret.html", page);
        assertThat(page).contains("<meta name=\"robots\" content=\"noindex\">");
        var own = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(page.replaceAll("(?s).*id=\"lowtunes\">|</script>.*", ""));
        assertThat(own.get("unlisted").asText()).isEqualTo("album/secret.html");
        assertThat(own.get("publication").asText()).hasSize(16);
        assertThat(own.has("worker")).isFalse();
        assertThat(paper.json(own.get("browse").asText()).get("ids").asText()).isEqualTo("EEEEEE");
        assertThat(own.get("play").get("files")).hasSize(1);
        for (SiteFile file : site.files()) {
            if (file.key().endsWith(".html") && !file.key().equals("album/secret.html")) {
                assertThat(paper.text(file.key())).as(file.key()).doesNotContainIgnoringCase("secret");
            }
        }
        assertThat(paper.text("playlist/le-soir.m3u8")).doesNotContain("EEEEEE");
    }

    @Test
    void theAddressOfARenamedAlbumLeadsToItsNewOne() throws IOException {
        Site before = paper.write(List.of(paper.album("Été", paper.track("AAAAAA"), paper.track("BBBBBB"))));
        paper.ledger = Ledger.parse(before.ledger(), "ledger");

        Site after = paper.write(
                List.of(paper.album("Summer", paper.track("CCCCCC").aliases("AAAAAA"), paper.track("BBBBBB"))));

        String page = paper.text("album/ete.html");
        HtmlCheck.isValid("album/ete.html", page);
        assertThat(page)
                .contains("content=\"0; url=../album/summer.html\"", "<a href=\"../album/summer.html\">")
                .contains("<link rel=\"canonical\" href=\"https://music.example.org/album/summer.html\">");
        var browse = paper.json(paper.json("lowtunes.json").get("browse").asText());
        assertThat(browse.get("moved").toString()).isEqualTo("{\"album/ete\":\"summer\"}");
        assertThat(after.ledger()).contains("page\talbum/ete.html\tAAAAAA,BBBBBB\n");

        paper.ledger = Ledger.parse(after.ledger(), "ledger");
        paper.write(List.of(paper.album("Été", paper.track("CCCCCC"), paper.track("BBBBBB"))));
        assertThat(paper.text("album/summer.html")).contains("url=../album/ete.html");
        assertThat(paper.text("album/ete.html")).contains("<h1>Été</h1>");
    }

    @Test
    void theAddressOfSomethingThatIsGoneIsGone() throws IOException {
        Site before = paper.write(List.of(paper.album("Été", paper.track("AAAAAA"), paper.track("BBBBBB"))));
        paper.ledger = Ledger.parse(before.ledger(), "ledger");

        paper.write(List.of(paper.album("Hiver", paper.track("CCCCCC"))));

        assertThat(paper.file("album/ete.html")).doesNotExist();
    }

    @Test
    void withoutAnAddressNothingAbsoluteIsSaid() throws IOException {
        paper.siteUrl = Optional.empty();

        paper.write(twoAlbums(), new SitePlaylist("Le soir", List.of("AAAAAA")));

        for (String page :
                List.of("index.html", "album/ete.html", "playlist/le-soir.html", "artist/les-voisins.html")) {
            assertThat(paper.text(page)).as(page).doesNotContain("og:", "canonical", "<svg");
        }
        assertThat(paper.text("playlist/le-soir.m3u8")).contains("\n../a/");
    }

    @Test
    void pagesAreAFewKilobytes() throws IOException {
        PaperTrack[] tracks = IntStream.range(0, 12)
                .mapToObj(i -> paper.track("TRK" + "%03d".formatted(i))
                        .composer("Composer")
                        .licence("CC BY-SA 4.0"))
                .toArray(PaperTrack[]::new);
        List<String> fifty = IntStream.range(0, 50)
                .mapToObj(i -> "TRK%03d".formatted(i % 12))
                .toList();

        paper.write(List.of(paper.album("Night songs", tracks)), new SitePlaylist("Long", fifty));

        for (Map.Entry<String, Integer> limit : Map.of(
                        "album/night-songs.html", 2_600,
                        "artist/les-voisins.html", 1_400,
                        "playlist/long.html", 4_200,
                        "index.html", 1_800)
                .entrySet()) {
            String page = paper.text(limit.getKey());
            System.out.println(limit.getKey() + ": " + bytes(page).length + " bytes, " + gzip(page) + " gzip");
            assertThat(gzip(page)).as(limit.getKey()).isLessThan(limit.getValue());
        }
    }

    @Test
    void theEntranceOfALargeLibraryStaysSmall() throws IOException {
        List<SiteAlbum> albums = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            PaperTrack[] tracks = IntStream.range(i * 5, i * 5 + 5)
                    .mapToObj(n ->
                            paper.track("%06d".formatted(n)).titled(words(n)).by("Artist " + words(n % 600)))
                    .toArray(PaperTrack[]::new);
            albums.add(paper.album("Artist " + words(i), words(i + 9000), Presentation.NONE, tracks));
        }

        paper.write(albums);

        String index = paper.text("index.html");
        String browse = paper.text(paper.json("lowtunes.json").get("browse").asText());
        System.out.println("2,000 tracks: index.html " + gzip(index) + " gzip, catalogue " + gzip(browse) + " gzip");
        assertThat(index).contains("and 200 more");
        assertThat(gzip(index)).isLessThan(12_000);
    }

    /** Texts that a compressor cannot guess. */
    private static String words(int n) {
        return ContentName.of(Integer.toString(n).getBytes(StandardCharsets.UTF_8))
                .replaceAll("[2-7]", " ")
                .strip();
    }

    private List<SiteAlbum> twoAlbums() throws IOException {
        return List.of(
                paper.album(
                        "Été",
                        SAID,
                        paper.track("AAAAAA")
                                .composer("Satie")
                                .licence("CC0-1.0")
                                .copyright("© 1999 Les Voisins")
                                .lyrics("[ar:x]\n[00:01.00]La\n[00:02.00]lune"),
                        paper.track("BBBBBB").by("Guest")),
                paper.album("Hiver", paper.track("CCCCCC")));
    }

    private static List<String> addresses(String page) {
        return Pattern.compile(" (?:href|src)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int gzip(String text) {
        return Gzip.pack(bytes(text)).length;
    }
}
