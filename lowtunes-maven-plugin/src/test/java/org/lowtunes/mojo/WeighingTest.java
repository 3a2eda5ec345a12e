package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.publish.AtRest;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

class WeighingTest {

    private static final String TEXT = "The same words again and again. ".repeat(200);

    @TempDir
    Path folder;

    @Test
    void a_site_weighs_what_it_takes_at_rest() throws Exception {
        Site site = site("aaaa", "Ours", "ledger");

        for (boolean packsText : new boolean[] {true, false}) {
            assertThat(weighing().of(site, packsText)).isEqualTo(AtRest.of(site, packsText));
        }
    }

    @Test
    void what_was_weighed_before_is_not_read_again() throws Exception {
        Site site = site("aaaa", "Ours", "ledger");
        AtRest before = weighing().of(site, true);
        for (SiteFile file : site.files()) {
            Files.delete(file.file());
        }

        assertThat(weighing().of(site, true)).isEqualTo(before);
    }

    @Test
    void another_publication_title_ledger_or_form_is_weighed_by_itself() throws Exception {
        Site site = site("aaaa", "Ours", "ledger");
        Weighing weighing = weighing();
        List<AtRest> weighed = new ArrayList<>(List.of(weighing.of(site, true), weighing.of(site, false)));
        for (Site other : List.of(
                site("bbbb", "Ours", "ledger", 3),
                site("aaaa", "A much longer title that the record has", "ledger"),
                site("aaaa", "Ours", "a ledger of more than one word"))) {
            weighed.add(weighing.of(other, true));
            assertThat(weighed.get(weighed.size() - 1)).isEqualTo(AtRest.of(other, true));
        }
        assertThat(weighed).doesNotHaveDuplicates();
    }

    @Test
    void a_damaged_note_is_weighed_anew() throws Exception {
        Site site = site("aaaa", "Ours", "ledger");
        weighing().of(site, true);
        List<Path> notes;
        try (Stream<Path> kept = Files.walk(folder.resolve("cache"))) {
            notes = kept.filter(Files::isRegularFile).toList();
        }
        assertThat(notes).isNotEmpty();
        for (byte[] damage : new byte[][] {{}, {1, 2, 3}, new byte[52]}) {
            for (Path note : notes) {
                Files.write(note, damage);
            }
            assertThat(weighing().of(site, true)).isEqualTo(AtRest.of(site, true));
        }
    }

    /** A new one each time: only the cache remembers. */
    private Weighing weighing() {
        return new Weighing(new AudioCache(folder.resolve("cache")));
    }

    private Site site(String publication, String title, String ledger) throws Exception {
        return site(publication, title, ledger, 1);
    }

    private Site site(String publication, String title, String ledger, int tracks) throws Exception {
        List<SiteFile> files = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            files.add(file("a/sound" + i + ".opus", "audio/ogg", "x".repeat(5_000), true));
        }
        files.add(file("d/browse.json", "application/json", TEXT, true));
        files.add(file("index.html", "text/html", TEXT, false));
        return new Site(publication, title, tracks, files, ledger);
    }

    private SiteFile file(String key, String type, String text, boolean immutable) throws Exception {
        Path place = folder.resolve("site").resolve(key);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
        return new SiteFile(key, place, type, immutable);
    }
}
