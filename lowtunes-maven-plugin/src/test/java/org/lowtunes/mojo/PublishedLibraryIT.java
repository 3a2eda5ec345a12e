package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.lowtunes.site.PublishedSiteException;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.site.SiteSettings;

/** Published sites as parts of a library, in folders. */
class PublishedLibraryIT {

    private static final Path ALBUM = SampleSite.MUSIC.resolve("Trio Maré Baixa");
    private static final Path OTHER = SampleSite.MUSIC.resolve("Jardin d’impulsions");

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();
    private Path first;
    private Path second;
    private Site ofFirst;
    private Site ofSecond;

    @BeforeEach
    void twoSites() throws Exception {
        first = folder.resolve("first");
        second = folder.resolve("second");
        ofFirst = build("shared", List.of(ALBUM), List.of(), "2026-01-02");
        publish(ofFirst, first);
        ofSecond = build("shared", List.of(OTHER), List.of(), "2026-02-03");
        publish(ofSecond, second);
    }

    @Test
    void twoSitesBecomeOne() throws Exception {
        Site both = build("empty", List.of(), List.of(first, second), "2026-05-06");

        Set<String> renditions = sounds(ofFirst);
        renditions.addAll(sounds(ofSecond));
        assertThat(sounds(both)).isEqualTo(renditions);
        assertThat(log).noneMatch(line -> line.startsWith("Encoded ") && !line.contains("nothing"));
        Ledger ledger = Ledger.parse(both.ledger(), "both");
        for (Site site : List.of(ofFirst, ofSecond)) {
            Ledger before = Ledger.parse(site.ledger(), "before");
            before.tracks().forEach((id, entry) -> assertThat(ledger.track(id)).contains(entry));
            assertThat(ledger.slugs()).containsAllEntriesOf(before.slugs());
        }
    }

    @Test
    void aTrackThatIsHereAndThereIsOneTrack() throws Exception {
        Site both = build("empty", List.of(ALBUM), List.of(first, second), "2026-05-06");

        assertThat(both.tracks()).isEqualTo(ofFirst.tracks() + ofSecond.tracks());
        assertThat(sounds(both)).containsAll(sounds(ofFirst)).containsAll(sounds(ofSecond));
    }

    @Test
    void aTrackThatJoinsAnAlbumChangesNothingOfIt() throws Exception {
        Path part = Files.createDirectories(folder.resolve("part").resolve("Trio Maré Baixa"));
        Path whole = Files.createDirectories(folder.resolve("whole").resolve("Trio Maré Baixa"));
        List<Path> files;
        try (var all = Files.walk(ALBUM)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path left = files.stream()
                .filter(f -> !f.toString().matches(".*\\.(jpg|png|webp|yaml|m3u8?)"))
                .findFirst()
                .orElseThrow();
        for (Path file : files) {
            Files.copy(
                    file,
                    (file.equals(left) ? whole : part)
                            .resolve(file.getFileName().toString()));
        }
        Site before = build("shared", List.of(part), List.of(), "2026-01-02");
        Path www = folder.resolve("www");
        publish(before, www);

        Site after = build("empty", List.of(whole), List.of(www), "2026-05-06");
        assertThat(after.tracks()).isEqualTo(before.tracks() + 1);
        assertThat(sounds(after))
                .containsAll(sounds(before))
                .hasSize(sounds(before).size() + 1);
        Set<Double> gains = Ledger.parse(after.ledger(), "after").tracks().values().stream()
                .map(Ledger.Entry::gain)
                .collect(Collectors.toSet());
        assertThat(gains).hasSize(1);
    }

    @Test
    void aSiteWhoseSoundIsNoSoundEndsInOneMessage() throws Exception {
        Path sound = first.resolve(sounds(ofFirst).iterator().next());
        byte[] bytes = Files.readAllBytes(sound);
        Files.delete(sound);
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        for (byte[] other : List.of(new byte[0], Arrays.copyOf(bytes, bytes.length - 1), changed)) {
            Files.write(sound, other);
            assertThatThrownBy(() -> build("empty", List.of(), List.of(first), "2026-05-06"))
                    .isInstanceOf(PublishedSiteException.class)
                    .hasMessageContaining(first.relativize(sound).toString().replace('\\', '/'));
        }
        Files.delete(sound);
        assertThatThrownBy(() -> build("empty", List.of(), List.of(first), "2026-05-06"))
                .isInstanceOf(PublishedSiteException.class);
    }

    @Test
    void moreThanTheQuotaIsNotEvenFetched() {
        assertThatThrownBy(() -> build("empty", List.of(), List.of(first), "2026-05-06", 100_000))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("lowtunes.quota");
        assertThat(folder.resolve("empty").resolve("published")).doesNotExist();
    }

    private Site build(String cache, List<Path> music, List<Path> sites, String today) throws Exception {
        return build(cache, music, sites, today, 150_000_000);
    }

    private Site build(String cache, List<Path> music, List<Path> sites, String today, long quota) throws Exception {
        log.clear();
        List<PublishedFiles> published = sites.stream()
                .map(www -> (PublishedFiles) new PublishedTarget(new FolderTarget(www)))
                .toList();
        SiteBuild build = new SiteBuild(
                new SiteBuild.Settings(
                        LibrarySources.of(music),
                        new SiteSettings(
                                "Ours", "en", SiteNotes.NONE, Optional.<URI>empty(), Set.of(), LocalDate.parse(today)),
                        folder.resolve("site-" + cache),
                        Limits.ofQuota(quota),
                        2),
                new SiteBuild.Online(published, Optional.empty(), Set.of()),
                Ffmpeg.find(Optional.empty(), SampleSite.CACHE),
                new AudioCache(cache.equals("shared") ? SampleSite.CACHE : folder.resolve(cache)),
                log::add);
        return build.run(Ledger.EMPTY);
    }

    private static void publish(Site site, Path www) {
        new Publisher(new FolderTarget(www), Clock.systemUTC(), line -> {}).publish(site);
    }

    private static Set<String> sounds(Site site) {
        return site.files().stream()
                .map(SiteFile::key)
                .filter(key -> key.startsWith("a/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
