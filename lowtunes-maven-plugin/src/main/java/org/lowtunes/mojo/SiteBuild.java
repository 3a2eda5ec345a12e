package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Covers;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Encoder;
import org.lowtunes.audio.Ffmpeg;
import org.lowtunes.audio.FfmpegTags;
import org.lowtunes.audio.Listener;
import org.lowtunes.audio.Probe;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.BitratePlan;
import org.lowtunes.library.Album;
import org.lowtunes.library.Library;
import org.lowtunes.library.LibraryScan;
import org.lowtunes.library.Problem;
import org.lowtunes.library.Track;
import org.lowtunes.publish.Published;
import org.lowtunes.publish.Stages;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteCover;
import org.lowtunes.site.SiteSettings;
import org.lowtunes.site.SiteWriter;
import org.lowtunes.site.TrackIds;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** From folders of music to a site: scan, listen, decide, encode, compare, write. Knows no Maven. */
final class SiteBuild {

    /** The player, the pages, and the records of the publications that are remembered. */
    private static final long PLAYER_AND_PAGES = 400_000;
    /** Two covers. */
    private static final long BYTES_AN_ALBUM = 25_000;
    /** Lines in catalogue, indices and records. */
    private static final long BYTES_A_TRACK = 800;

    private final Settings settings;
    private final Ffmpeg ffmpeg;
    private final AudioCache cache;
    private final Consumer<String> log;
    private final CpuPool pool;
    private final List<Problem> problems = new ArrayList<>();
    private Built built;

    /** What a site was made of. */
    private record Built(List<SiteAlbum> albums, Heard heard, Ledger ledger) {}

    /**
     * What a build needs to know.
     *
     * @param music folders of the library
     * @param site what the curator says about the site
     * @param siteFolder where it is written
     * @param quota bytes that the host gives
     * @param threads tracks worked on at once
     */
    record Settings(List<Path> music, SiteSettings site, Path siteFolder, long quota, int threads) {}

    SiteBuild(Settings settings, Ffmpeg ffmpeg, AudioCache cache, Consumer<String> log) {
        this.settings = settings;
        this.ffmpeg = ffmpeg;
        this.cache = cache;
        this.log = log;
        this.pool = new CpuPool(settings.threads());
    }

    /**
     * Builds the site.
     *
     * @param ledger what was decided before
     * @throws InterruptedException on Ctrl-C; what is finished is kept, and the next build goes on from there
     */
    Site run(Ledger ledger) throws InterruptedException {
        Heard heard = listen(ledger);
        EncodeStep encoding = new EncodeStep(new Encoder(ffmpeg, cache), cache, pool, log);
        Map<Track, RenditionSpec> specs = new DecideStep(heard, ledger)
                .fit(
                        bytesForAudio(heard),
                        new Probe(ffmpeg, cache),
                        pool,
                        tried -> sizes(encoding.encode(heard.tracks(), tried)));
        Map<Track, Rendition> renditions = encoding.encode(heard.tracks(), specs);
        problems.addAll(encoding.problems());
        log.accept(
                encoding.encoded() == 0
                        ? "Encoded nothing: every rendition is finished already"
                        : "Encoded " + encoding.encoded() + " of " + renditions.size() + " tracks");
        List<Album> albums = Album.of(renditions.keySet());
        CoverStep covering = new CoverStep(new Covers(ffmpeg, cache), this::name);
        Map<Album, SiteCover> covers = covering.scale(albums, pool);
        problems.addAll(covering.problems());
        List<SiteAlbum> siteAlbums = albums.stream()
                .map(a -> new SiteAlbum(
                        a.artist(),
                        a.title(),
                        a.tracks().stream()
                                .map(t -> heard.siteTrack(t, specs.get(t), renditions.get(t)))
                                .toList(),
                        Optional.ofNullable(covers.get(a)),
                        a.presentation()))
                .toList();
        built = new Built(siteAlbums, heard, ledger);
        return write(settings.siteFolder(), siteAlbums, heard, ledger);
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
                cache,
                albums -> write(
                        settings.siteFolder().resolveSibling("site-between"), albums, built.heard(), built.ledger()),
                reached);
    }

    /** Every problem so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Says what a build would encode, and encodes nothing.
     *
     * @return how many tracks that are
     */
    long plan(Ledger ledger) throws InterruptedException {
        Heard heard = listen(ledger);
        DecideStep deciding = new DecideStep(heard, ledger);
        BitratePlan plan = deciding.plan(bytesForAudio(heard), new Probe(ffmpeg, cache), pool);
        Map<Track, RenditionSpec> specs = deciding.specs(plan.kbps());
        long missing =
                specs.values().stream().filter(s -> cache.find(s).isEmpty()).count();
        Map<Integer, Long> bitrates = specs.values().stream()
                .collect(Collectors.groupingBy(RenditionSpec::kbps, TreeMap::new, Collectors.counting()));
        log.accept("Would encode " + missing + " of " + specs.size() + " tracks. All audio would take about "
                + Sizes.bytes(plan.bytes()) + " of " + Sizes.bytes(bytesForAudio(heard)) + ". Bitrates: "
                + bitrates.entrySet().stream()
                        .map(e -> e.getValue() + " at " + e.getKey() + " kbit/s")
                        .collect(Collectors.joining(", ")));
        return missing;
    }

    /**
     * What the quota leaves for renditions: a tenth of it stays free, so that old and new can stand side by side while
     * something is replaced; the player, the covers, the data and the records take their part.
     */
    private long bytesForAudio(Heard heard) {
        int albums = Album.of(heard.tracks().stream().map(HeardTrack::track).toList())
                .size();
        long beside = PLAYER_AND_PAGES
                + (long) albums * BYTES_AN_ALBUM
                + (long) heard.tracks().size() * BYTES_A_TRACK;
        return Math.max(0, settings.quota() / 10 * 9 - beside);
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static Map<Track, Long> sizes(Map<Track, Rendition> renditions) {
        return renditions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().bytes()));
    }

    /** Scans and listens, and goes no further. */
    Heard listen(Ledger ledger) throws InterruptedException {
        log.accept("Using ffmpeg " + ffmpeg.version()
                + (ffmpeg.bundled() ? ", which comes with lowtunes" : " (" + ffmpeg.executable() + ")"));
        ffmpeg.passedOver().ifPresent(reason -> log.accept("The ffmpeg on the PATH was passed over: " + reason));
        Library library = new LibraryScan(new FfmpegTags(ffmpeg), tagMemory()).scan(settings.music());
        problems.addAll(library.problems());
        log.accept("Found " + counted(library.tracks().size(), "track") + " and "
                + counted(library.playlists().size(), "playlist"));
        ListenStep listening = new ListenStep(new Listener(ffmpeg), cache);
        List<HeardTrack> tracks = listening.listen(
                library.tracks(),
                pool,
                new Progress("Listening", library.tracks().size(), log));
        problems.addAll(listening.problems());
        problems.addAll(CopyReport.of(tracks));
        log.accept(
                listening.listened() == 0
                        ? "Listened to nothing: every track is known already"
                        : "Listened to " + listening.listened() + " of "
                                + library.tracks().size() + " tracks");
        Map<String, String> ids =
                TrackIds.assign(tracks.stream().map(t -> t.listening().sound()).toList(), ledger);
        Set<String> removed = removed(tracks, ids, ledger);
        return new Heard(library, without(removed, tracks), without(removed, listening.everything()), ids);
    }

    /** The sounds that were removed by name; that they stay out although their files are there is said. */
    private Set<String> removed(List<HeardTrack> tracks, Map<String, String> ids, Ledger ledger) {
        Set<String> removed = new HashSet<>();
        for (HeardTrack one : tracks) {
            String sound = one.listening().sound();
            ledger.removed(ids.get(sound)).ifPresent(line -> {
                removed.add(sound);
                log.accept(Words.say("mojo.stays-removed", one.track().path(), line.replace('\t', ' ')));
            });
        }
        return removed;
    }

    private static List<HeardTrack> without(Set<String> sounds, List<HeardTrack> tracks) {
        return tracks.stream()
                .filter(one -> !sounds.contains(one.listening().sound()))
                .toList();
    }

    /** Where the scan remembers the tags of files that did not change; other folders have another memory. */
    private Path tagMemory() {
        byte[] folders = settings.music().toString().getBytes(StandardCharsets.UTF_8);
        return cache.folder().resolve("tags").resolve(ContentName.of(folders));
    }

    private Site write(Path folder, List<SiteAlbum> albums, Heard heard, Ledger ledger) {
        try {
            return new SiteWriter(folder)
                    .write(
                            settings.site(),
                            albums,
                            heard.playlists(),
                            NeighbourStep.compare(
                                    albums.stream().filter(SiteAlbum::listed).toList(), heard.byId()),
                            ledger);
        } catch (IOException e) {
            throw new SettingException("The site cannot be written into " + folder + " (" + e.getMessage()
                    + "). Make room there, or make the folder writable.");
        }
    }

    /** A file as the curator knows it: below its music folder. */
    private String name(Path file) {
        return settings.music().stream()
                .filter(file::startsWith)
                .map(folder -> folder.relativize(file).toString())
                .findFirst()
                .orElse(file.toString());
    }
}
