package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.budget.Commons;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Extra;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteSettings;

/** Where nothing changed, nothing is written; whatever changes, the site is what a build into an empty folder gives. */
class UnchangedSiteIT {

    private static final long BYTES = 2_000_000;
    private static final SiteSettings OURS =
            new SiteSettings("Ours", "en", SiteNotes.NONE, Optional.empty(), Set.of(), LocalDate.of(2026, 11, 20));

    @TempDir
    Path folder;

    private Ffmpeg ffmpeg;
    private Path music;
    private Ledger ledger;
    private SiteSettings settings = OURS;
    private int built;

    @BeforeEach
    void aSmallLibrary() throws Exception {
        ffmpeg = Ffmpeg.find(Optional.empty(), SampleSite.CACHE);
        List<Path> samples;
        try (Stream<Path> all = Files.walk(SampleSite.MUSIC)) {
            samples = all.filter(file -> file.toString().endsWith(".flac"))
                    .sorted()
                    .limit(2)
                    .toList();
        }
        PaperLibrary.make(folder, 24, BYTES, samples, ffmpeg);
        music = folder.resolve("music");
        ledger = new LedgerFile(folder.resolve("ledger.tsv")).read();
    }

    @Test
    void an_unchanged_site_is_not_written_again() throws Exception {
        Site first = build("site");
        FileTime[] times = times(first);

        assertThat(build("site")).isEqualTo(first);
        assertThat(times(first)).isEqualTo(times);
        ledger = Ledger.parse(first.ledger(), "ledger");
        settings = on(LocalDate.of(2027, 1, 1));
        assertThat(build("site")).isEqualTo(first);
        assertThat(times(first)).as("with its own ledger, on another day").isEqualTo(times);
    }

    @Test
    void every_change_is_noticed() throws Exception {
        check("the first build");
        Path album = music.resolve("Artist 0/Album 1");
        Path playlist = music.resolve("Party.m3u8");
        settings = with("Yours", "en", SiteNotes.NONE, Set.of());
        check("title");
        settings = with("Yours", "fr", SiteNotes.NONE, Set.of());
        check("language");
        SiteNotes notes = new SiteNotes("", "", "", "CC0-1.0", "", Optional.of(picture("icon.png", 1)), List.of());
        settings = with("Yours", "fr", notes, Set.of());
        check("notes and icon");
        picture("icon.png", 2);
        check("another icon in the same place");
        settings = with("Yours", "fr", notes, Set.of(Extra.values()));
        check("extras");
        Files.writeString(album.resolve("album.yaml"), "text: Recorded at home.\n");
        check("notes of an album");
        picture("music/Artist 0/Album 1/cover.png", 3);
        check("a cover");
        picture("music/Artist 0/Album 1/cover.png", 4);
        check("another cover");
        Files.writeString(playlist, "Artist 0/Album 1/01 Piece 12.flac\n");
        check("a playlist");
        Files.writeString(playlist, "Artist 0/Album 1/02 Piece 13.flac\n");
        check("another playlist");
        Files.move(album.resolve("03 Piece 14.flac"), album.resolve("03 Song.flac"));
        check("a title");
        Files.writeString(album.resolve("03 Song.lrc"), "[00:00.00]la la\n");
        check("lyrics");
        Files.delete(album.resolve("04 Piece 15.flac"));
        check("a track less");
        ledger = Ledger.parse(check("again").ledger(), "ledger");
        check("a ledger that knows everything");
        Files.move(album, album.resolveSibling("Renamed"));
        check("an album of another name, whose old page leads to the new one");
        Path site = folder.resolve("site");
        Files.writeString(site.resolve(Site.SWITCH), "edited by hand");
        Files.writeString(site.resolve("stray.txt"), "stray");
        check("a folder that somebody touched");
        Files.createDirectories(album.getParent());
        try (Stream<Path> all = Files.walk(folder.resolve("cache/renditions"))) {
            Path rendition =
                    all.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            Path copy = Files.copy(rendition, folder.resolve("copy"));
            Files.move(copy, rendition, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        check("a rendition that is another file");
    }

    /** Builds over what is there, and into an empty folder. */
    private Site check(String what) throws Exception {
        Site over = build("site");
        Site fresh = build("fresh" + ++built);
        assertThat(over.publication()).as(what).isEqualTo(fresh.publication());
        assertThat(over.ledger()).as(what).isEqualTo(fresh.ledger());
        assertThat(contents("site")).as(what).isEqualTo(contents("fresh" + built));
        return over;
    }

    private Site build(String name) throws Exception {
        SiteBuild.Settings all = new SiteBuild.Settings(
                LibrarySources.of(List.of(music)),
                settings,
                folder.resolve(name),
                new Limits(
                        Long.MAX_VALUE / 4,
                        OptionalLong.of(10 * BYTES),
                        Limits.USUAL_FLOOR,
                        Limits.USUAL_CEILING,
                        true,
                        Commons.NONE),
                2);
        return new SiteBuild(all, ffmpeg, new AudioCache(folder.resolve("cache")), line -> {}).run(ledger);
    }

    private static SiteSettings with(String title, String language, SiteNotes notes, Set<Extra> extras) {
        return new SiteSettings(
                title, language, notes, Optional.of(URI.create("https://example.org/")), extras, OURS.today());
    }

    private static SiteSettings on(LocalDate day) {
        return new SiteSettings(OURS.title(), OURS.language(), OURS.notes(), OURS.siteUrl(), OURS.extras(), day);
    }

    private Path picture(String name, int colour) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        image.setRGB(colour, colour, 0xff0000);
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static FileTime[] times(Site site) throws IOException {
        FileTime[] times = new FileTime[site.files().size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = Files.getLastModifiedTime(site.files().get(i).file());
        }
        return times;
    }

    private Map<String, String> contents(String name) throws IOException {
        Path site = folder.resolve(name);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(site.relativize(file).toString(), ContentName.of(file));
            }
        }
        return contents;
    }
}
