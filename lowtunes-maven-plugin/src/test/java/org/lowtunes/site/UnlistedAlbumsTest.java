package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.library.Presentation;

/** Albums that are in no list, found by who may find them. */
class UnlistedAlbumsTest {

    private static final String PAGE = "album/secret.html";
    private static final Set<String> ALL_PAGES = Set.of("album/ete.html", PAGE, "album/gone.html");
    private static final Presentation HIDDEN = new Presentation("For friends", "", List.of(), true, Optional.empty());

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private PaperSite paper;
    private Ledger decided;

    @BeforeEach
    void aSiteWithASecret() throws IOException {
        paper = new PaperSite(folder);
        Site site = paper.write(List.of(
                paper.album("Été", paper.track("AAAAAA")),
                paper.album("Secret", HIDDEN, paper.track("BBBBBB").aliases("CCCCCC"), paper.track("DDDDDD"))));
        decided = Ledger.parse(site.ledger(), "test");
    }

    @Test
    void whoMayListThePagesFindsWhatIsInNoList() {
        PublishedCatalogue catalogue =
                site(Optional.of(ALL_PAGES), Optional.empty()).catalogue();

        assertThat(catalogue.albums()).extracting(PublishedAlbum::title).containsExactly("Été", "Secret");
        PublishedAlbum secret = catalogue.albums().get(1);
        assertThat(secret.slug()).isEqualTo("secret");
        assertThat(secret.presentation()).isEqualTo(HIDDEN);
        assertThat(secret.cover()).isPresent();
        assertThat(secret.tracks()).extracting(PublishedTrack::id).containsExactly("BBBBBB", "DDDDDD");
        assertThat(secret.tracks().get(0).aliases()).containsExactly("CCCCCC");
        for (String id : List.of("AAAAAA", "BBBBBB", "DDDDDD")) {
            assertThat(catalogue.ledger().track(id))
                    .isEqualTo(decided.track(id))
                    .isPresent();
        }
    }

    @Test
    void byItsAddressASiteTellsNobodyOfThem() {
        assertThat(site(Optional.empty(), Optional.empty()).catalogue().albums())
                .hasSize(1);
        assertThat(asked).doesNotContain(PAGE);
    }

    @Test
    void byItsAddressASiteIsAskedForWhatThisMachineHasPublishedThere() {
        PublishedSite site = site(Optional.empty(), Optional.empty());
        site.remember(decided);

        assertThat(site.catalogue().albums()).hasSize(2);
    }

    @Test
    void nobodyElsesSiteIsAskedForAddressesOfOurs() {
        PublishedSite site = site(Optional.empty(), Optional.empty());
        site.remember(Ledger.EMPTY.with(Map.of(), Map.of(address("Secret"), "secret", address("Été"), "ete")));

        assertThat(site.catalogue().albums()).hasSize(1);
        assertThat(asked).doesNotContain(PAGE);
    }

    @Test
    void theAddressOfThePageIsEnough() {
        PublishedCatalogue catalogue = site(Optional.empty(), Optional.of(PAGE)).catalogue();

        assertThat(catalogue.albums()).extracting(PublishedAlbum::title).containsExactly("Secret");
        assertThat(catalogue.ledger().tracks()).containsOnlyKeys("BBBBBB", "DDDDDD");
        assertThat(asked).doesNotContain(Site.DESCRIPTOR);
    }

    @Test
    void thePageOfAListedAlbumIsNone() {
        assertThatThrownBy(() ->
                        site(Optional.empty(), Optional.of("album/ete.html")).catalogue())
                .isInstanceOf(PublishedSiteException.class)
                .hasMessageContaining("no album that is in no list");
    }

    @Test
    void aPageThatSpeaksOfAnotherIsNotBelieved() throws IOException {
        Files.writeString(paper.file("album/other.html"), paper.text(PAGE));
        assertThat(site(Optional.of(Set.of("album/other.html")), Optional.empty())
                        .catalogue()
                        .albums())
                .hasSize(1);

        Files.writeString(
                paper.file("album/other.html"),
                paper.text(PAGE).replace("\"unlisted\":\"" + PAGE, "\"unlisted\":\"album/other.html"));
        assertThatThrownBy(() -> site(Optional.of(Set.of("album/other.html")), Optional.empty())
                        .catalogue())
                .isInstanceOf(PublishedSiteException.class)
                .hasMessageContaining("album/other.html");
    }

    @Test
    void whatAnOlderLowtunesDidNotPublishIsKnownWhereItWasDecided() throws IOException {
        String page = paper.text(PAGE);
        Files.writeString(paper.file(PAGE), page.replaceFirst("\"ledger\":\"d/[a-z2-7]{16}.txt\",", ""));
        PublishedSite site = site(Optional.of(ALL_PAGES), Optional.empty());

        assertThatThrownBy(site::catalogue).hasMessageContaining("older lowtunes");
        site.remember(decided);
        assertThat(site.catalogue().albums()).hasSize(2);
    }

    @Test
    void itsLedgerSaysNothingOfAnyOtherAndTheSitesNothingOfIt() throws IOException {
        String open = paper.text(paper.json(Site.DESCRIPTOR).get("ledger").asText());
        assertThat(open).contains("AAAAAA").doesNotContain("BBBBBB").doesNotContainIgnoringCase("secret");

        Ledger own = site(Optional.empty(), Optional.of(PAGE)).catalogue().ledger();
        assertThat(own.toText()).doesNotContain("AAAAAA").doesNotContain("ete");
    }

    private static Ledger.Address address(String title) {
        return new Ledger.Address(Ledger.Kind.ALBUM, "Les Voisins", title);
    }

    private PublishedSite site(Optional<Set<String>> pages, Optional<String> only) {
        PublishedFiles there = new PublishedFiles() {
            @Override
            public String name() {
                return "https://music.example.org/";
            }

            @Override
            public Optional<InputStream> open(String key) throws IOException {
                asked.add(key);
                Path file = paper.file(key);
                return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public Optional<Set<String>> albumPages() {
                return pages;
            }

            @Override
            public Optional<String> onlyPage() {
                return only;
            }
        };
        return new PublishedSite(there, new AudioCache(folder.resolve("cache")));
    }
}
