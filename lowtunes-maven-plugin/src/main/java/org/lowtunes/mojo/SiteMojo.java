package org.lowtunes.mojo;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.library.WrittenSite;
import org.lowtunes.publish.KnownMd5;
import org.lowtunes.publish.Publisher;
import org.lowtunes.report.FailOn;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.PublishedFiles;
import org.lowtunes.site.SiteSettings;
import org.lowtunes.words.Words;

/** What the goals that build a site share. */
abstract class SiteMojo extends MusicMojo {

    /** The site's title. Unless set: the project's name, or, without a POM, the folder's. */
    @Parameter(property = "lowtunes.title")
    private String title;

    /** The language of the library's own texts, as a BCP 47 tag. Unless set: this machine's. */
    @Parameter(property = "lowtunes.language")
    private String language;

    /** Who is responsible for the site: a mail or web address, or words. Shown on its about page. */
    @Parameter(property = "lowtunes.contact")
    private String contact;

    /** The licence of the music, as the about page shows it. */
    @Parameter(property = "lowtunes.licence")
    private String licence;

    /** What the site has beside its pages: {@code jsonLd}, {@code oEmbed}, {@code sitemap}, {@code podcast}. */
    @Parameter(property = "lowtunes.extras")
    private List<String> extras;

    /** How many tracks are worked on at once. Unless set: one for every processor core. */
    @Parameter(property = "lowtunes.threads")
    private Integer threads;

    /** Where it is written what must stay from one publication to the next. It belongs in every backup. */
    @Parameter(property = "lowtunes.ledger", defaultValue = "lowtunes-ledger.tsv")
    private String ledger;

    /** The date that what is new is published at, {@code 2026-11-20}. Unless set: today. */
    @Parameter(property = "lowtunes.date")
    private String date;

    /**
     * From which problem on the exit status is a failure, when everything is done: {@code never}, {@code unreadable} (a
     * file was left out) or {@code warning} (there is any problem).
     */
    @Parameter(property = "lowtunes.failOn", defaultValue = "never")
    private String failOn;

    /** Ids of tracks that were removed by name, here or by somebody else, and may come back. */
    @Parameter(property = "lowtunes.readmit")
    private List<String> readmit;

    /** Says what would be done, and neither encodes nor publishes. */
    @Parameter(property = "lowtunes.dryRun", defaultValue = "false")
    private boolean dryRun;

    private FailOn failOn() {
        try {
            return FailOn.of(failOn);
        } catch (IllegalArgumentException e) {
            throw new SettingException(e.getMessage());
        }
    }

    final boolean isDryRun() {
        return dryRun;
    }

    final Path siteFolder() {
        return target().resolve("site");
    }

    /** What the cache knows of the renditions of a site. */
    final KnownMd5 knownMd5() {
        AudioCache cache = new AudioCache(cacheFolder());
        return file -> file.key().matches("a/[a-z2-7]{16}\\.opus")
                ? cache.md5(ContentName.hashOf(
                        file.key().substring("a/".length(), file.key().length() - ".opus".length())))
                : Optional.empty();
    }

    final LedgerFile ledgerFile() {
        return new LedgerFile(path(ledger));
    }

    /** The steps of a build with these parameters. */
    final SiteBuild siteBuild() {
        return siteBuild(Optional.empty());
    }

    /** The same, for a site that is to take the place of another. */
    final SiteBuild siteBuild(Optional<PublishedFiles> replaced) {
        return siteBuild(librarySources(), new SiteBuild.Online(publishedSites(), replaced, readmitted()));
    }

    /**
     * The same, over the site that it is to take the place of: what is online and has no source here stays, even where
     * there is no source at all.
     */
    final SiteBuild siteBuildOver(PublishedFiles replaced) {
        List<PublishedFiles> online = new ArrayList<>(publishedSites());
        online.add(replaced);
        return siteBuild(sourcesAtHand(), new SiteBuild.Online(online, Optional.of(replaced), readmitted()));
    }

    final Set<String> readmitted() {
        return Stream.ofNullable(readmit)
                .flatMap(List::stream)
                .flatMap(id -> given(id).stream())
                .collect(Collectors.toSet());
    }

    private SiteBuild siteBuild(LibrarySources sources, SiteBuild.Online online) {
        WrittenSite written = WrittenSite.in(basedir());
        SiteBuild build = new SiteBuild(
                new SiteBuild.Settings(
                        sources,
                        new SiteSettings(
                                siteTitle(written),
                                siteLanguage(written),
                                siteNotes(written.notes()),
                                siteUrl(),
                                Extras.of(extras),
                                date()),
                        siteFolder(),
                        limits(),
                        threads()),
                online,
                ffmpeg(),
                new AudioCache(cacheFolder()),
                getLog()::info);
        build.found(written.problems());
        return build;
    }

    /**
     * The curator's own, with what others have removed from the site meanwhile; where there is none, the one that was
     * published with the site.
     */
    final Ledger ledger(Publisher publisher) {
        LedgerFile file = ledgerFile();
        if (file.exists()) {
            Ledger own = file.read();
            return publisher
                    .openLedger()
                    .map(text -> own.removing(Ledger.parse(text, Words.say("mojo.that-ledger"))))
                    .orElse(own);
        }
        return publisher
                .ledger()
                .map(text -> {
                    getLog().info(Words.say("mojo.published-ledger", file.file()));
                    return Ledger.parse(text, Words.say("mojo.that-ledger"));
                })
                .orElse(Ledger.EMPTY);
    }

    /** A step of a build. */
    interface Step<R> {
        R take() throws InterruptedException;
    }

    /**
     * Takes all steps of a goal. Whatever comes of them, the report is written, and all problems and a summary are told
     * together at the end.
     *
     * @throws MojoFailureException when there are problems that are to count as a failure
     */
    final <R> R reporting(SiteBuild build, Step<R> steps) throws InterruptedException, MojoFailureException {
        FailOn limit = failOn();
        ReportStep report = new ReportStep(target().resolve("report.html"), getLog());
        R done = report.reporting(build, steps);
        Optional<String> verdict = limit.verdict(build.facts(Optional.empty()));
        if (verdict.isPresent()) {
            throw new MojoFailureException(verdict.get());
        }
        return done;
    }

    /** Takes a step, and tells all problems of the run together whatever comes of it. */
    final <R> R tellingProblems(SiteBuild build, Step<R> step) throws InterruptedException {
        try {
            return step.take();
        } finally {
            ReportStep.tell(build.problems(), getLog());
        }
    }

    /** What the POM says counts more than the file beside it. */
    private SiteNotes siteNotes(SiteNotes written) {
        return new SiteNotes(
                written.description(),
                given(contact).orElse(written.contact()),
                written.legal(),
                given(licence).orElse(written.licence()),
                written.accent(),
                written.icon(),
                written.links());
    }

    private String siteTitle(WrittenSite written) {
        return given(title)
                .or(() -> given(written.title()))
                .or(this::projectName)
                .orElseGet(() -> basedir().getFileName() == null
                        ? Words.say("mojo.music")
                        : basedir().getFileName().toString());
    }

    private String siteLanguage(WrittenSite written) {
        String ofThisMachine = Locale.getDefault().getLanguage();
        String chosen = Optional.ofNullable(language)
                .map(String::strip)
                .or(() -> given(written.language()))
                .orElse(ofThisMachine.isEmpty() ? "en" : ofThisMachine);
        if (!chosen.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
            throw new SettingException(Words.say("mojo.language", chosen));
        }
        return chosen;
    }

    private int threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        if (threads != null && threads < 1) {
            throw new SettingException(Words.say("mojo.threads", threads, cores));
        }
        return threads == null ? cores : threads;
    }

    private LocalDate date() {
        try {
            return date == null ? LocalDate.now() : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new SettingException(Words.say("mojo.date", date));
        }
    }
}
