package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowtunes.library.Presentation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Golden files stand beside this class; the schemas are written down from the texts of the specifications. */
class OpenWebTest {

    private static final String HOSTILE = "]]></title><script>alert(1)</script>&\"' \u0001\ufffe";
    private static final Set<String> KEYS = Set.of("news.atom", "sitemap.xml", "album/ete.rss");

    @TempDir
    private Path folder;

    private PaperSite paper;

    @BeforeEach
    void paper() {
        paper = new PaperSite(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "news.atom, news.atom",
        "sitemap.xml, sitemap.xml",
        "robots.txt, robots.txt",
        "album/ete.rss, podcast.rss",
        "embed/album/ete.json, oembed.json"
    })
    void aFileIsTheSameAsTheGoldenOne(String key, String golden) throws IOException {
        write(EnumSet.allOf(Extra.class));

        assertThat(paper.text(key))
                .isEqualTo(Files.readString(Path.of("src/test/resources/org/lowtunes/site", golden)));
    }

    @ParameterizedTest
    @CsvSource({"news.atom, atom.xsd", "sitemap.xml, sitemap.xsd", "album/ete.rss, podcast.xsd"})
    void aFileFollowsItsSchema(String key, String schema) throws Exception {
        write(EnumSet.allOf(Extra.class));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(OpenWebTest.class.getResource(schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(paper.text(key))));
    }

    @Test
    void hostileTextsAreTextInEveryFile() throws Exception {
        paper.title = HOSTILE;
        paper.extras = EnumSet.allOf(Extra.class);
        Presentation said = new Presentation(HOSTILE, HOSTILE, List.of(), false, Optional.empty());

        Site site = paper.write(List.of(paper.album(
                HOSTILE, "Été", said, paper.track("AAAAAA").titled(HOSTILE).by(HOSTILE))));

        for (String key : KEYS) {
            Document document = xml(paper.text(key));
            assertThat(document.getElementsByTagName("script").getLength())
                    .as(key)
                    .isZero();
        }
        for (SiteFile file : site.files()) {
            if (file.key().endsWith(".html")) {
                assertThat(paper.text(file.key())).as(file.key()).doesNotContain("<script>alert");
            }
        }
        assertThat(oembed("album/ete").get("html").asText()).doesNotContain("<script>");
    }

    @Test
    void withoutTheSitesAddressThereIsNoneOfThem() throws IOException {
        paper.siteUrl = Optional.empty();

        Site site = write(EnumSet.allOf(Extra.class));

        assertThat(site.files())
                .extracting(SiteFile::key)
                .noneMatch(key -> key.matches("embed/.*|.*\\.(rss|atom)|sitemap\\.xml|robots\\.txt"));
        assertThat(paper.text("album/ete.html")).doesNotContain("ld+json", "oembed");
    }

    @Test
    void onlyTheFeedIsThereUnasked() throws IOException {
        Site site = write(Set.of());

        assertThat(site.files())
                .extracting(SiteFile::key)
                .contains("news.atom")
                .noneMatch(key -> key.matches("embed/.*|.*\\.rss|sitemap\\.xml|robots\\.txt"));
        assertThat(paper.text("index.html"))
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\""
                        + "https://music.example.org/news.atom\" title=\"Nous\">");
    }

    @Test
    void everyAddressInThemLeadsToAFile() throws Exception {
        Site site = write(EnumSet.allOf(Extra.class));

        Set<String> keys = site.files().stream().map(SiteFile::key).collect(java.util.stream.Collectors.toSet());
        List<String> addresses = new ArrayList<>();
        for (String key : KEYS) {
            Document document = xml(paper.text(key));
            addresses.addAll(attributes(document, "href"));
            addresses.addAll(attributes(document, "url"));
            NodeList locations = document.getElementsByTagName("loc");
            for (int i = 0; i < locations.getLength(); i++) {
                addresses.add(locations.item(i).getTextContent());
            }
        }
        addresses.add(oembed("album/ete").get("html").asText().replaceAll(".*src=\"|\".*", ""));
        addresses.add(oembed("playlist/le-soir").get("html").asText().replaceAll(".*src=\"|\".*", ""));
        assertThat(addresses).hasSizeGreaterThan(12).allSatisfy(address -> {
            assertThat(address).startsWith(PaperSite.ADDRESS.toString());
            String key =
                    address.substring(PaperSite.ADDRESS.toString().length()).replaceAll(" 400w$", "");
            assertThat(keys).contains(key.isEmpty() ? "index.html" : key);
        });
    }

    @Test
    void anEnclosureSaysTheBytesOfItsFile() throws Exception {
        write(EnumSet.allOf(Extra.class));

        NodeList enclosures = xml(paper.text("album/ete.rss")).getElementsByTagName("enclosure");
        assertThat(enclosures.getLength()).isEqualTo(2);
        for (int i = 0; i < enclosures.getLength(); i++) {
            Element enclosure = (Element) enclosures.item(i);
            String key = enclosure
                    .getAttribute("url")
                    .substring(PaperSite.ADDRESS.toString().length());
            assertThat(enclosure.getAttribute("length")).isEqualTo(Long.toString(Files.size(paper.file(key))));
        }
    }

    @Test
    void theGuidOfAFeedIsThatOfTheSpecification() {
        assertThat(PodcastFeed.guid("https://podnews.net/rss")).hasToString("9b024349-ccf0-5f69-a609-6b82873eab3c");
        assertThat(PodcastFeed.guid("http://podnews.net/rss/")).hasToString("9b024349-ccf0-5f69-a609-6b82873eab3c");
    }

    @Test
    void structuredDataSaysWhatThePageShows() throws IOException {
        write(EnumSet.of(Extra.JSON_LD));

        JsonNode album = data("album/ete.html");
        assertThat(album.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(album.get("@type").asText()).isEqualTo("MusicAlbum");
        assertThat(album.get("byArtist").get("url").asText())
                .isEqualTo("https://music.example.org/artist/les-voisins.html");
        assertThat(album.get("numTracks").asInt()).isEqualTo(2);
        assertThat(album.get("track").get(0).get("duration").asText()).isEqualTo("PT3M7S");
        assertThat(data("playlist/le-soir.html").get("@type").asText()).isEqualTo("MusicPlaylist");
        assertThat(data("artist/les-voisins.html").get("album")).hasSize(1);
    }

    @Test
    void robotsReadOneFileAHostSoAPathHasNone() throws IOException {
        paper.siteUrl = Optional.of(URI.create("https://example.org/music/"));

        write(EnumSet.allOf(Extra.class));

        assertThat(paper.file("robots.txt")).doesNotExist();
        assertThat(paper.file("sitemap.xml")).exists();
    }

    @Test
    void whatIsUnlistedIsInNoneOfThem() throws IOException {
        paper.extras = EnumSet.allOf(Extra.class);
        Presentation hidden = new Presentation("", "", List.of(), true, Optional.empty());

        Site site = paper.write(List.of(
                paper.album("Été", paper.track("AAAAAA")), paper.album("Secret", hidden, paper.track("BBBBBB"))));

        assertThat(site.files())
                .extracting(SiteFile::key)
                .filteredOn(key -> key.contains("secret"))
                .containsExactly("album/secret.html");
        for (String key : KEYS) {
            assertThat(paper.text(key)).as(key).doesNotContainIgnoringCase("secret");
        }
        assertThat(paper.text("album/secret.html")).doesNotContain("ld+json", "oembed");
    }

    @Test
    void pagesWithAllOfThemAreValid() throws IOException {
        Site site = write(EnumSet.allOf(Extra.class));

        for (SiteFile file : site.files()) {
            if (file.key().endsWith(".html")) {
                HtmlCheck.isValid(file.key(), paper.text(file.key()));
            }
        }
    }

    @Test
    void whatEachCostsIsTold() throws IOException {
        List<String> told = new SiteCosts(write(EnumSet.allOf(Extra.class)), EnumSet.allOf(Extra.class)).told();
        System.out.println(String.join("\n", told));
        assertThat(told)
                .hasSize(7)
                .anyMatch(line -> line.contains("podcast feeds (one file, "))
                .anyMatch(line -> line.contains("small players to embed (4 files, "));
    }

    private Site write(Set<Extra> extras) throws IOException {
        paper.extras = extras;
        return paper.write(
                List.of(paper.album(
                        "Été",
                        paper.track("AAAAAA").titled("A & B"),
                        paper.track("BBBBBB").by("Guest"))),
                new SitePlaylist("Le soir", List.of("BBBBBB", "AAAAAA")));
    }

    private JsonNode oembed(String page) throws IOException {
        return paper.json("embed/" + page + ".json");
    }

    private JsonNode data(String key) throws IOException {
        return new ObjectMapper()
                .readTree(paper.text(key).replaceAll("(?s).*application/ld\\+json\">|</script>.*", ""));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> attributes(Document document, String name) {
        List<String> values = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String value = ((Element) all.item(i)).getAttribute(name);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }
}
