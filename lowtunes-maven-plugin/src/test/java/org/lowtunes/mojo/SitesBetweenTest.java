package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.Tags;
import org.lowtunes.publish.Published;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteTrack;

/** Three tracks that were published at 64 kbit/s and get 48, and one that is new; the cache has lost one old one. */
class SitesBetweenTest {

    private static final List<String> IDS = List.of("AAAAAA", "BBBBBB", "CCCCCC", "NEWNEW");

    @TempDir
    Path folder;

    private final Map<RenditionSpec, Rendition> cache = new HashMap<>();
    private final List<SiteAlbum> written = new ArrayList<>();
    private final List<Site> reached = new ArrayList<>();

    @Test
    void theFirstTracksAreNewTheOthersAsTheyWereOrNotThereYet() {
        SitesBetween sites = sites(Set.of("A-64", "B-64", "C-64"));

        assertThat(heard(sites, 0)).containsExactly("AAAAAA 64 A-64", "BBBBBB 64 B-64");
        assertThat(heard(sites, 1)).containsExactly("AAAAAA 48 A-48", "BBBBBB 64 B-64");
        assertThat(heard(sites, 3)).containsExactly("AAAAAA 48 A-48", "BBBBBB 48 B-48", "CCCCCC 48 C-48");
        assertThat(heard(sites, 4)).hasSize(4).contains("NEWNEW 48 N-48");
    }

    @Test
    void anAlbumWithoutATrackIsNotThereYet() {
        assertThat(heard(sites(Set.of("A-64", "B-64")), 2)).hasSize(2);
        assertThat(written).extracting(SiteAlbum::title).containsExactly("One");
    }

    @Test
    void whatIsPublishedAlreadyCostsNothingAndIsThereFromTheStart() {
        SitesBetween sites = sites(Set.of("A-48", "B-64", "C-48"));

        assertThat(sites.albums()).containsExactly(List.of(0L, 4L), List.of(0L, 4L));
        assertThat(heard(sites, 0)).containsExactly("AAAAAA 48 A-48", "BBBBBB 64 B-64", "CCCCCC 48 C-48");
    }

    @Test
    void anOldRenditionThatIsNotThePublishedOneIsNotTaken() {
        assertThat(heard(sites(Set.of("A-64", "another")), 0)).containsExactly("AAAAAA 64 A-64");
    }

    private List<String> heard(SitesBetween sites, int tracks) {
        sites.site(tracks);
        return written.stream()
                .flatMap(album -> album.tracks().stream())
                .map(track -> track.id() + " " + track.kbps() + " " + text(track.rendition()))
                .toList();
    }

    private SitesBetween sites(Set<String> published) {
        Map<String, Ledger.Entry> entries = new TreeMap<>();
        Map<String, Integer> channels = new HashMap<>();
        List<SiteTrack> tracks = new ArrayList<>();
        for (String id : IDS) {
            String sound = "%064x".formatted(id.hashCode());
            tracks.add(new SiteTrack(id, sound, id, tags(), -1, 48, rendition(id.charAt(0) + "-48"), "", List.of()));
            channels.put(id, 2);
            if (!id.equals("NEWNEW")) {
                entries.put(id, new Ledger.Entry("x", LocalDate.of(2026, 11, 1), 0, 64, List.of()));
            }
            if (!List.of("NEWNEW", "CCCCCC").contains(id)) {
                cache.put(new RenditionSpec(sound, 0, 64, 2), rendition(id.charAt(0) + "-64"));
            }
        }
        List<SiteAlbum> albums = List.of(album("One", tracks.subList(0, 2)), album("Two", tracks.subList(2, 4)));
        Set<String> names = published.stream()
                .map(text -> ContentName.of(text.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
        return new SitesBetween(
                albums,
                new Published(names, Ledger.EMPTY.with(entries, Map.of()).toText()),
                channels,
                spec -> Optional.ofNullable(cache.get(spec)),
                mixed -> {
                    written.clear();
                    written.addAll(mixed);
                    return new Site("name", "title", 0, List.of(), "");
                },
                reached::add);
    }

    private static SiteAlbum album(String title, List<SiteTrack> tracks) {
        return new SiteAlbum("Ada", title, tracks, Optional.empty(), Presentation.NONE);
    }

    private static Tags tags() {
        return new Tags("", "", "", "", 1, 1, "", List.of(), "", "", "", "", "", false);
    }

    private Rendition rendition(String text) {
        try {
            Path file = Files.writeString(folder.resolve(text), text);
            return new Rendition(file, 48_000, text.length(), HexFormat.of().formatHex(ContentName.hash(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Rendition rendition) {
        try {
            return Files.readString(rendition.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
