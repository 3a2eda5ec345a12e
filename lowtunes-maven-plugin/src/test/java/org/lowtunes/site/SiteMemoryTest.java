package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.library.Presentation;

class SiteMemoryTest {

    @TempDir
    private Path folder;

    private Path place;
    private AudioCache cache;
    private SiteMemory memory;
    private PaperSite paper;
    private List<SiteAlbum> albums;
    private Site site;

    @BeforeEach
    void aSiteThatWasWritten() throws IOException {
        cache = new AudioCache(folder.resolve("cache"));
        paper = new PaperSite(folder);
        albums = List.of(
                paper.album("Été", paper.track("AAAAAA").lyrics("la la"), paper.track("BBBBBB")),
                paper.album("Hiver", paper.track("CCCCCC").aliases("DDDDDD")),
                paper.album(
                        "Secret",
                        new Presentation("", "", List.of(), true, java.util.Optional.empty()),
                        paper.track("EEEEEE")));
        site = paper.write(albums, new SitePlaylist("Party", List.of("AAAAAA", "CCCCCC")));
        place = site.files().get(0).file();
        for (int i = 0; i < Path.of(site.files().get(0).key()).getNameCount(); i++) {
            place = place.getParent();
        }
        memory = new SiteMemory(cache, place);
        memory.keep("of this", "of that", site);
    }

    @Test
    void a_site_that_nobody_touched_is_known_again_by_what_it_was_made_of() {
        assertThat(memory.recall("of this")).contains(site);
        assertThat(memory.recall("of that")).contains(site);
    }

    @Test
    void another_input_is_another_site() {
        assertThat(memory.recall("of something else")).isEmpty();
        assertThat(memory.recall("")).isEmpty();
    }

    @Test
    void another_folder_is_another_site() {
        assertThat(new SiteMemory(cache, folder.resolve("elsewhere")).recall("of this"))
                .isEmpty();
    }

    @Test
    void every_file_that_is_gone_or_other_is_noticed() throws IOException {
        Path away = folder.resolve("away");
        for (SiteFile file : site.files()) {
            Files.move(file.file(), away);
            assertThat(memory.recall("of this")).as("without " + file.key()).isEmpty();
            Files.copy(away, file.file(), StandardCopyOption.COPY_ATTRIBUTES);
            assertThat(memory.recall("of this")).as("another " + file.key()).isEmpty();
            Files.move(away, file.file(), StandardCopyOption.REPLACE_EXISTING);
            memory.keep("of this", "of that", site);
        }
    }

    @Test
    void a_page_that_was_edited_is_noticed_though_it_is_as_long_and_as_old_as_before() throws IOException {
        Path page = place.resolve(Site.SWITCH);
        FileTime time = Files.getLastModifiedTime(page);
        String text = Files.readString(page);
        Files.writeString(page, text.replace('e', 'a'));
        Files.setLastModifiedTime(page, time);

        assertThat(memory.recall("of this")).isEmpty();
    }

    @Test
    void a_file_that_does_not_belong_there_is_noticed() throws IOException {
        Files.writeString(place.resolve("album/stray.html"), "x");

        assertThat(memory.recall("of this")).isEmpty();
    }

    @Test
    void a_link_to_a_rendition_that_the_cache_marks_as_used_is_the_same_file() throws IOException {
        Path sound = site.files().stream()
                .filter(file -> file.key().startsWith("a/"))
                .findFirst()
                .orElseThrow()
                .file();
        Files.setLastModifiedTime(sound, FileTime.fromMillis(1_000_000));

        assertThat(memory.recall("of this")).contains(site);
    }

    @Test
    void a_damaged_memory_is_none() throws IOException {
        try (Stream<Path> entries = Files.walk(folder.resolve("cache"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[bytes.length / 2] ^= 1;
                Files.write(entry, bytes);
            }
        }
        assertThat(memory.recall("of this")).isEmpty();
    }

    @Test
    void a_folder_that_is_gone_is_no_site() throws IOException {
        Files.move(place, folder.resolve("moved"));

        assertThat(memory.recall("of this")).isEmpty();
    }

    /** What {@link SiteMemory#keep} relies on: the ledger that comes of a site gives that site again. */
    @Test
    void a_site_that_is_written_with_its_own_ledger_is_the_same() throws IOException {
        paper.ledger = Ledger.parse(
                String.join(
                        "\n",
                        "lowtunes ledger 1",
                        "album\tete\tSomebody Else\tÉté",
                        "album\twinter\tLes Voisins\tHiver",
                        "called\tZZZZZZ\tsomething",
                        "future\tline",
                        "page\talbum/old-name.html\tAAAAAA,BBBBBB",
                        "page\talbum/gone.html\tZZZZZZ",
                        "removed\tqqqqqqqqqqqqqqqq",
                        "track\tAAAAAA\tx\t2020-01-01\t-1.00\t48\tFFFFFF",
                        "track\tDDDDDD\tx\t2019-01-01\t-1.00\t48\t",
                        "track\tZZZZZZ\tx\t2018-01-01\t-1.00\t48\t",
                        ""),
                "test");
        SitePlaylist party = new SitePlaylist("Party", List.of("AAAAAA", "CCCCCC"));
        Site first = paper.write(albums, party);
        Map<String, String> bytes = contents(first);

        paper.ledger = Ledger.parse(first.ledger(), "test");
        Site second = paper.write(albums, party);

        assertThat(second).isEqualTo(first);
        assertThat(contents(second)).isEqualTo(bytes);
    }

    private static Map<String, String> contents(Site site) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (SiteFile file : site.files()) {
            contents.put(file.key(), ContentName.of(file.file()));
        }
        return contents;
    }
}
