package org.lowtunes.mojo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Covers;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Encoder;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.audio.OpusKeeping;
import org.lowtunes.audio.Probe;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.Album;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.Problem;
import org.lowtunes.library.Track;
import org.lowtunes.publish.AtRest;
import org.lowtunes.publish.Published;
import org.lowtunes.publish.Stages;
import org.lowtunes.report.BuildFacts;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.PublishedFiles;
import org.lowtunes.site.PublishedSite;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteCosts;
import org.lowtunes.site.SiteCover;
import org.lowtunes.site.SitePlaylist;
import org.lowtunes.site.SiteSettings;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** From folders of music to a site: scan, listen, decide, encode, write. Knows no Maven. */
final class SiteBuild {

    /** More than anything beside the renditions has ever taken, for a start, for each album and for each track. */
    private static final long AMPLE_START = 4_000_000;

    private static final long AMPLE_ALBUM = 100_000;
    private static final long AMPLE_TRACK = 20_000;

    /** A measured site misses its plan by a few bytes at most, and then by none. */
    private static final int MOST_ROUNDS = 4;

    private final Settings settings;
    private final OnlineStep online;
    private final Ffmpeg ffmpeg;
    private final AudioCache cache;
    private final Consumer<String> log;
    private final CpuPool pool;
    private final Chronicle chronicle = new Chronicle();
    private final List<Problem> problems = new ArrayList<>();
    private Built built;

    /** What a site was made of. */
    private record Built(List<SiteAlbum> albums, Heard heard, SiteAssembly assembly) {}

    /**
     * What a build needs to know.
     *
     * @param music where the library is
     * @param site what the curator says about the site
     * @param siteFolder where it is written
     * @param limits what the site may take
     * @param threads tracks worked on at once
     */
    record Settings(LibrarySources music, SiteSettings site, Path siteFolder, Limits limits, int threads) {

        /** A name for these folders, by which it is remembered what is known of their files. */
        String library() {
            return ContentName.of(music.folders().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * What is published already.
     *
     * @param library sites that are a part of the library
     * @param target the site that is to be replaced, if any
     * @param readmitted ids of tracks that were removed by name and may come back
     */
    record Online(List<PublishedFiles> library, Optional<PublishedFiles> target, Set<String> readmitted) {
        static final Online NOTHING = new Online(List.of(), Optional.empty(), Set.of());
    }

    SiteBuild(Settings settings, Ffmpeg ffmpeg, AudioCache cache, Consumer<String> log) {
        this(settings, Online.NOTHING, ffmpeg, cache, log);
    }

    SiteBuild(Settings settings, Online online, Ffmpeg ffmpeg, AudioCache cache, Consumer<String> log) {
        this.settings = settings;
        this.online = new OnlineStep(
                online.library().stream()
                        .map(files -> new PublishedSite(files, cache))
                        .toList(),
                online.target().map(files -> new PublishedSite(files, cache)).orElse(null),
                online.readmitted(),
                log);
        this.ffmpeg = ffmpeg;
        this.cache = cache;
        this.log = log;
        this.pool = new CpuPool(settings.threads());
    }

    /**
     * Builds the site.
     *
     * @param own what was decided before
     * @throws InterruptedException on Ctrl-C; what is finished is kept, and the next build goes on from there
     */
    Site run(Ledger own) throws InterruptedException {
        Site site = build(own);
        cache.remember(settings.library());
        return site;
    }

    private Site build(Ledger own) throws InterruptedException {
        Ledger ledger = online.ledger(own);
        Heard heard = listen(ledger);
        EncodeStep encoding = encoding();
        DecideStep deciding = decide(heard, ledger, encoding);
        SiteAssembly assembly = assembly(heard, ledger);
        long budget = deciding.budget();
        CommonsStep commons = new CommonsStep(settings.limits().commons(), cache, log);
        long beside = beside(assembly, deciding, heard, budget);
        if (commons.shared()) {
            commons.ask();
            beside = assembly.besideTheSound(deciding.specsAt(settings.limits().ceiling()));
            DecideStep.Prospect plan = deciding.plan(budget - beside);
            commons.refuseMoreThan(plan.bytes() - plan.error() + beside);
        }
        Weighing weighing = new Weighing(cache);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Map<Track, RenditionSpec> specs = deciding.fit(
                    budget - beside - deciding.reserve(),
                    tried -> sizes(encoding.encode(heard.only(tried.keySet()), tried)));
            Map<Track, Rendition> renditions = encoding.encode(heard.tracks(), specs);
            Site site = assembly.write(specs, renditions);
            AtRest taken = weighing.of(site, settings.limits().packsText());
            if (taken.bytes() <= budget) {
                problems.addAll(encoding.problems());
                chronicle.made(specs, renditions, encoding.encoded());
                chronicle.taken(taken.parts(), budget);
                report(encoding, renditions.size(), taken, budget);
                long kept = specs.values().stream().filter(RenditionSpec::kept).count();
                if (kept > 0) {
                    log.accept(Words.say("mojo.kept", kept));
                }
                new SiteCosts(site, settings.site().extras()).told().forEach(log);
                commons.refuseMoreThan(taken.bytes());
                commons.tell(taken.bytes());
                EncodedAgain.lines(heard, ledger, specs).forEach(log);
                built = new Built(assembly.albums(specs, renditions), heard, assembly);
                return site;
            }
            beside = Math.max(beside, taken.beside()) + Math.max(1, taken.bytes() - budget) * (round - 1);
        }
        throw new SettingException(Words.say("budget.over-after-all", "", Sizes.bytes(budget)));
    }

    private EncodeStep encoding() {
        return new EncodeStep(new Encoder(ffmpeg, cache), this::finished, online, pool, log);
    }

    private Optional<Rendition> finished(RenditionSpec spec) {
        return online.carried(spec).or(() -> cache.find(spec));
    }

    private DecideStep decide(Heard heard, Ledger ledger, EncodeStep encoding) throws InterruptedException {
        return new DecideStep(
                heard,
                ledger,
                settings.limits(),
                SharedBytes.of(settings.music()),
                new TrackDemands.Probing(new Probe(ffmpeg, cache), encoding.finished(), pool),
                new KeepStep(new OpusKeeping(cache), pool).bytes(heard.tracks()));
    }

    private SiteAssembly assembly(Heard heard, Ledger ledger) throws InterruptedException {
        List<Album> albums =
                Album.of(heard.tracks().stream().map(HeardTrack::track).toList());
        CoverStep covering = new CoverStep(new Covers(ffmpeg, cache), this::name);
        Map<Album, SiteCover> covers = covering.scale(albums, pool);
        problems.addAll(covering.problems());
        online.covers(albums, heard.tracks()).forEach(covers::putIfAbsent);
        chronicle.covered(covers);
        covers.putAll(covering.draw(
                albums.stream().filter(album -> !covers.containsKey(album)).toList(), pool));
        return new SiteAssembly(settings, cache, heard, covers, playlists(heard, ledger), ledger);
    }

    /** Where there is room for everything anyway, nothing need be measured beforehand. */
    private long beside(SiteAssembly assembly, DecideStep deciding, Heard heard, long budget) {
        long ample = AMPLE_START + heard.tracks().size() * (AMPLE_ALBUM + AMPLE_TRACK);
        return deciding.surelyFits(budget - ample)
                ? ample
                : assembly.besideTheSound(deciding.specsAt(settings.limits().ceiling()));
    }

    private void report(EncodeStep encoding, int tracks, AtRest taken, long budget) {
        log.accept(Words.say("mojo.encoded", encoding.encoded().size(), tracks));
        log.accept(Words.say(
                "budget.used",
                Sizes.bytes(taken.bytes()),
                Sizes.bytes(budget),
                Math.round(100.0 * taken.bytes() / budget),
                Sizes.bytes(taken.sounds()),
                Sizes.bytes(taken.beside())));
    }

    /** What is known so far, for the report. */
    BuildFacts facts(Optional<String> failure) {
        return chronicle.facts(settings.site(), problems, failure);
    }

    /** Takes problems that were found before the build, so that all are told together. */
    void found(List<Problem> before) {
        problems.addAll(before);
    }

    /**
     * Sites on the way from a published one to the one that was built last, each written into a folder beside it.
     *
     * @param reached is told which of them was published
     */
    Stages between(Published published, Consumer<Site> reached) {
        Map<String, Integer> channels = built.heard().byId().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().listening().renditionChannels()));
        return new SitesBetween(
                built.albums(),
                published,
                channels,
                spec -> finished(spec).or(() -> online.find(spec)),
                albums -> built.assembly().write(settings.siteFolder().resolveSibling("site-between"), albums),
                reached);
    }

    /** Every problem so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Says what a build would encode, and encodes nothing.
     *
     * @param planned gets the site as it would be, while it lasts, after that was said
     */
    void plan(Ledger own, DryRun.Planned planned) throws InterruptedException {
        Ledger ledger = online.ledger(own);
        Heard heard = listen(ledger);
        DryRun dryRun =
                new DryRun(settings.limits(), cache, spec -> finished(spec).or(() -> online.find(spec)), log);
        dryRun.tell(heard, ledger, decide(heard, ledger, encoding()), assembly(heard, ledger), planned);
    }

    private static Map<Track, Long> sizes(Map<Track, Rendition> renditions) {
        return renditions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().bytes()));
    }

    /** Scans and listens, and goes no further. */
    Heard listen(Ledger ledger) throws InterruptedException {
        HearStep hearing = new HearStep(settings, online, ffmpeg, cache, log);
        try {
            Heard heard = hearing.hear(ledger, pool);
            chronicle.heard(heard, ledger);
            return heard;
        } finally {
            problems.addAll(hearing.problems());
        }
    }

    private List<SitePlaylist> playlists(Heard heard, Ledger ledger) {
        PlaylistStep step = new PlaylistStep(
                heard.idsByTrack(),
                heard.aliases(),
                ledger,
                RuleStep.of(heard, ledger, settings.site().today()));
        List<SitePlaylist> playlists = step.playlists(heard.library());
        problems.addAll(step.problems());
        return heard.withOnline(playlists);
    }

    /** A file as the curator knows it: below its music folder. */
    private String name(Path file) {
        return settings.music().folders().stream()
                .filter(file::startsWith)
                .map(folder -> folder.relativize(file).toString())
                .findFirst()
                .orElse(file.toString());
    }
}
