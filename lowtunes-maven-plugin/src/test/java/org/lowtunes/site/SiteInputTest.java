package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.library.Tags;
import org.lowtunes.library.WebLink;

class SiteInputTest {

    @TempDir
    private Path folder;

    private Everything base;

    /** What a site is made of, as one record, so that each of its parts can be varied. */
    record Everything(
            SiteSettings settings,
            List<SiteAlbum> albums,
            List<SitePlaylist> playlists,
            NeighbourShards similar,
            Ledger ledger) {

        String name() throws IOException {
            return new SiteInput(settings, playlists).name(albums, similar, ledger);
        }
    }

    @BeforeEach
    void everythingThatCanBeSaid() throws IOException {
        WebLink link = new WebLink("us", URI.create("https://example.org/"));
        Rendition rendition = new Rendition(folder.resolve("a.opus"), 480_000, 12_345, "ab".repeat(32), 0.5);
        Tags tags = new Tags(
                "T", "A", "AA", "B", 1, 2, "1999", List.of("Jazz", "Rock"), "C", "CC0", "me", "la la", "0-0", false);
        SiteTrack track =
                new SiteTrack("AAAAAA", "cd".repeat(32), "a.flac", tags, -3.5, 64, rendition, "Zoe", List.of("BBBBBB"));
        SiteAlbum album = new SiteAlbum(
                "AA",
                "B",
                List.of(track, track),
                Optional.of(new SiteCover(file("small"), file("large"), "a tree")),
                new Presentation("text", "credits", List.of(link), false, Optional.of(LocalDate.of(2026, 1, 1))));
        Ledger ledger = Ledger.EMPTY
                .with(
                        Map.of("ZZZZZZ", new Ledger.Entry("x", LocalDate.of(2020, 1, 1), 1, 64, List.of("CCCCCC"))),
                        Map.of(new Ledger.Address(Ledger.Kind.ALBUM, "AA", "B"), "b"))
                .withPages(Map.of("album/b.html", List.of("ZZZZZZ")));
        base = new Everything(
                new SiteSettings(
                        "Ours",
                        "en",
                        new SiteNotes("d", "c", "l", "li", "#123456", Optional.of(file("icon.png")), List.of(link)),
                        Optional.of(PaperSite.ADDRESS),
                        Set.of(Extra.values()[0]),
                        PaperSite.TODAY),
                List.of(album),
                List.of(new SitePlaylist("Party", List.of("AAAAAA"))),
                new NeighbourShards(2, 2000, List.of(new byte[] {1, 2}), new byte[] {3}, new byte[] {4}),
                new Ledger(ledger.tracks(), ledger.slugs(), ledger.pages(), List.of("something\telse")));
    }

    @Test
    void what_goes_in_gives_the_same_name_again() throws IOException {
        assertThat(base.name()).isEqualTo(base.name());
    }

    @Test
    void whatever_changes_gives_another_name() throws Exception {
        Set<String> names = new HashSet<>(List.of(base.name()));
        Map<String, Object> variants = variants(base);
        for (Map.Entry<String, Object> variant : variants.entrySet()) {
            assertThat(names.add(((Everything) variant.getValue()).name()))
                    .as(variant.getKey())
                    .isTrue();
        }
        assertThat(variants).hasSizeGreaterThan(80);
    }

    @Test
    void what_moves_from_one_value_to_the_next_gives_another_name() {
        assertThat(new Fingerprint().add("ab").add("c").name())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").name());
        assertThat(new Fingerprint().add(List.of("a"), a -> {}).add("").name())
                .isNotEqualTo(new Fingerprint().add(List.of(), a -> {}).add("").name());
    }

    @Test
    void where_a_rendition_lies_does_not_matter() throws IOException {
        SiteAlbum album = base.albums().get(0);
        SiteTrack track = album.tracks().get(0);
        Rendition there = track.rendition();
        Rendition elsewhere =
                new Rendition(folder.resolve("b.opus"), there.samples(), there.bytes(), there.content(), there.gain());
        SiteTrack moved = track.heardAs(track.gain(), track.kbps(), elsewhere);
        SiteAlbum same = new SiteAlbum(
                album.artist(), album.title(), List.of(moved, moved), album.cover(), album.presentation());

        assertThat(new Everything(base.settings(), List.of(same), base.playlists(), base.similar(), base.ledger())
                        .name())
                .isEqualTo(base.name());
    }

    @Test
    void the_day_does_not_matter_where_everything_was_published_before() throws IOException {
        Ledger published = base.ledger()
                .with(Map.of("AAAAAA", new Ledger.Entry("x", LocalDate.of(2020, 1, 1), 1, 64, List.of())), Map.of());

        assertThat(on(LocalDate.of(2026, 1, 1), published)).isEqualTo(on(LocalDate.of(2027, 5, 5), published));
        assertThat(on(LocalDate.of(2026, 1, 1), base.ledger()))
                .isNotEqualTo(on(LocalDate.of(2027, 5, 5), base.ledger()));
    }

    private String on(LocalDate day, Ledger ledger) throws IOException {
        SiteSettings settings = base.settings();
        SiteSettings then = new SiteSettings(
                settings.title(), settings.language(), settings.notes(), settings.siteUrl(), settings.extras(), day);
        return new Everything(then, base.albums(), base.playlists(), base.similar(), ledger).name();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(text), text);
    }

    /** The same value with one thing in it changed, for each thing in it, by what was changed. */
    private Map<String, Object> variants(Object value) throws Exception {
        Map<String, Object> variants = new LinkedHashMap<>();
        if (value instanceof Record) {
            RecordComponent[] parts = value.getClass().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
            var constructor = value.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i].getAccessor().setAccessible(true);
                values[i] = parts[i].getAccessor().invoke(value);
            }
            for (int i = 0; i < parts.length; i++) {
                if (value instanceof Rendition && parts[i].getName().equals("file")) {
                    continue;
                }
                String name = value.getClass().getSimpleName() + "." + parts[i].getName() + " ";
                for (Map.Entry<String, Object> other : variants(values[i]).entrySet()) {
                    Object[] changed = values.clone();
                    changed[i] = other.getValue();
                    variants.put(name + other.getKey(), constructor.newInstance(changed));
                }
            }
        } else if (value instanceof String text) {
            variants.put("longer", text + "x");
            variants.put("empty", "");
        } else if (value instanceof Integer number) {
            variants.put("more", number + 1);
        } else if (value instanceof Long number) {
            variants.put("more", number + 1);
        } else if (value instanceof Double number) {
            variants.put("more", number + 0.01);
        } else if (value instanceof Boolean yes) {
            variants.put("not", !yes);
        } else if (value instanceof LocalDate day) {
            variants.put("later", day.plusDays(1));
        } else if (value instanceof URI address) {
            variants.put("elsewhere", address.resolve("other/"));
        } else if (value instanceof Path file) {
            variants.put("otherwise", file("not " + file.getFileName()));
        } else if (value instanceof byte[] bytes) {
            variants.put("longer", Arrays.copyOf(bytes, bytes.length + 1));
        } else if (value instanceof Enum<?> constant) {
            Object[] all = constant.getDeclaringClass().getEnumConstants();
            variants.put("another", all[(constant.ordinal() + 1) % all.length]);
        } else if (value instanceof Optional<?> optional) {
            variants.put("nothing", Optional.empty());
            variants(optional.orElseThrow()).forEach((name, other) -> variants.put(name, Optional.of(other)));
        } else if (value instanceof SortedMap<?, ?> map) {
            variants.put("nothing", new TreeMap<>());
            variants(List.copyOf(map.values()).get(0))
                    .forEach((name, other) -> variants.put("value " + name, entry(map.firstKey(), other)));
            variants(map.firstKey())
                    .forEach((name, other) -> variants.put(
                            "key " + name, entry(other, map.values().iterator().next())));
        } else if (value instanceof Set<?>) {
            variants.put("all", new TreeSet<>(Arrays.asList(Extra.values())));
            variants.put("none", Set.of());
        } else if (value instanceof Collection<?> list) {
            List<Object> one = new ArrayList<>(list);
            variants.put("nothing", List.of());
            variants.put("more", plus(one));
            for (Map.Entry<String, Object> other : variants(one.get(0)).entrySet()) {
                List<Object> changed = new ArrayList<>(one);
                changed.set(0, other.getValue());
                variants.put("first " + other.getKey(), changed);
            }
        } else {
            throw new IllegalArgumentException("this test cannot vary " + value.getClass());
        }
        return variants;
    }

    private static List<Object> plus(List<Object> list) {
        List<Object> more = new ArrayList<>(list);
        more.add(list.get(0));
        return more;
    }

    private static SortedMap<Object, Object> entry(Object key, Object value) {
        SortedMap<Object, Object> map = new TreeMap<>();
        map.put(key, value);
        return map;
    }
}
