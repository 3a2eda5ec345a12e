package org.lowtunes.mojo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.audio.FfmpegTags;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.LibraryScan;
import org.lowtunes.library.LibrarySource;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.Share;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.library.WebLink;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Extra;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteSettings;

/** The sample library as a site, built as the goals build it; the second build of a run costs next to nothing. */
final class SampleSite {

    static final Path MUSIC =
            Path.of("../sample-library/music").toAbsolutePath().normalize();
    static final Path CACHE = Path.of("target/test-cache").toAbsolutePath();

    private static final SiteNotes NOTES = new SiteNotes("", "", "", "CC0-1.0", "", Optional.empty(), List.of());

    private SampleSite() {}

    static Site build(Path folder, Optional<URI> siteUrl) throws InterruptedException {
        return build(List.of(MUSIC), 150_000_000, folder, siteUrl);
    }

    /** With all that a curator may say and ask for, and a colour that is too light for text on white. */
    static Site buildFull(String contributor, Path folder, URI siteUrl) throws InterruptedException {
        LibrarySource music = new LibrarySource(contributor, MUSIC, Share.ALL);
        SiteNotes notes = new SiteNotes(
                "Small pieces from everywhere & nowhere. <b>All</b> of them free.",
                "mailto:somebody@example.org",
                "Published by somebody,\n1 Street, Town",
                "CC0-1.0",
                "#ffd400",
                Optional.empty(),
                List.of(new WebLink("Where it is played", URI.create("https://example.org/concerts"))));
        return build(
                new LibrarySources(List.of(music), List.of(), List.of()),
                new SiteSettings(
                        "Sample library",
                        "en",
                        notes,
                        Optional.of(siteUrl),
                        EnumSet.allOf(Extra.class),
                        LocalDate.of(2026, 11, 20)),
                150_000_000,
                folder);
    }

    /** As a curator would have it who asks for nothing special, under a name of its own. */
    static Site buildPlain(String title, Path folder) throws InterruptedException {
        return build(
                LibrarySources.of(List.of(MUSIC)),
                new SiteSettings(title, "en", NOTES, Optional.empty(), Set.of(), LocalDate.of(2026, 11, 20)),
                150_000_000,
                folder);
    }

    /** Only some folders of it, for so many bytes. */
    static Site build(List<Path> music, long quota, Path folder, Optional<URI> siteUrl) throws InterruptedException {
        return build(
                LibrarySources.of(music),
                new SiteSettings("Sample library", "en", NOTES, siteUrl, Set.of(), LocalDate.of(2026, 11, 20)),
                quota,
                folder);
    }

    private static Site build(LibrarySources music, SiteSettings site, long quota, Path folder)
            throws InterruptedException {
        SiteBuild.Settings settings = new SiteBuild.Settings(
                music, site, folder, Limits.ofQuota(quota), Runtime.getRuntime().availableProcessors());
        return new SiteBuild(settings, ffmpeg(), new AudioCache(CACHE), line -> {}).run(Ledger.EMPTY);
    }

    /** The file of the track with this title. */
    static Path file(String title) {
        return new LibraryScan(new FfmpegTags(ffmpeg()))
                .scan(LibrarySources.of(List.of(MUSIC))).tracks().stream()
                        .filter(t -> t.tags().title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .file();
    }

    private static Ffmpeg ffmpeg() {
        return Ffmpeg.find(Optional.empty(), CACHE);
    }

    static void publish(Site site, Target target, Optional<URI> siteUrl) {
        PublishSettings settings = PublishSettings.defaults().withSiteUrl(siteUrl.orElse(null));
        new Publisher(target, settings, Clock.systemUTC(), line -> {}).publish(site);
    }
}
