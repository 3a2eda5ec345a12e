package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Album;
import org.lowtunes.library.Track;
import org.lowtunes.publish.AtRest;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.NeighbourShards;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteCover;
import org.lowtunes.site.SiteInput;
import org.lowtunes.site.SiteMemory;
import org.lowtunes.site.SitePlaylist;
import org.lowtunes.site.SiteWriter;
import org.lowtunes.words.Words;

/** Puts the site of a library together: on paper, to see what it takes beside its renditions, and then for good. */
final class SiteAssembly {

    private static final String BESIDE = "beside";
    private static final long USUAL_BYTES = 1_000_000;

    private final SiteBuild.Settings settings;
    private final AudioCache cache;
    private final Heard heard;
    private final Map<Track, SiteCover> covers = new HashMap<>();
    private final List<SitePlaylist> playlists;
    private final Ledger ledger;
    private SiteInput input;

    /**
     * @param covers of the library's albums
     * @param playlists of the curator
     * @param ledger what was decided before
     */
    SiteAssembly(
            SiteBuild.Settings settings,
            AudioCache cache,
            Heard heard,
            Map<Album, SiteCover> covers,
            List<SitePlaylist> playlists,
            Ledger ledger) {
        this.settings = settings;
        this.cache = cache;
        this.heard = heard;
        this.playlists = playlists;
        this.ledger = ledger;
        covers.forEach((album, cover) -> album.tracks().forEach(track -> this.covers.put(track, cover)));
    }

    /**
     * Writes the site.
     *
     * @param specs what was decided for each track
     * @param renditions of the tracks that have one; the others are left out
     */
    Site write(Map<Track, RenditionSpec> specs, Map<Track, Rendition> renditions) {
        return write(settings.siteFolder(), albums(specs, renditions));
    }

    /** Writes a site of these albums into a folder. */
    Site write(Path folder, List<SiteAlbum> albums) {
        try {
            NeighbourShards similar = similar(albums);
            SiteMemory memory = new SiteMemory(cache, folder);
            String name = input().name(albums, similar, ledger);
            Optional<Site> there = memory.recall(name);
            if (there.isPresent()) {
                return there.get();
            }
            Site site = write(new SiteWriter(folder), albums, similar);
            Ledger next = Ledger.parse(site.ledger(), folder.toString());
            memory.keep(name, input().name(albums, similar, next), site);
            return site;
        } catch (IOException e) {
            throw new SettingException(Words.say("mojo.site-unwritable", folder, e.getMessage()));
        }
    }

    /**
     * The bytes that everything but the renditions takes where the site is published. They are measured on a site that
     * has everything but its renditions; for what was measured before, the figure is kept.
     *
     * @param specs of about the bitrates that are to come
     */
    long besideTheSound(Map<Track, RenditionSpec> specs) {
        Map<Track, Rendition> standIns = new HashMap<>();
        heard.tracks().forEach(one -> {
            RenditionSpec spec = specs.get(one.track());
            Path nowhere = cache.folder().resolve("not-there").resolve(spec.sound());
            standIns.put(
                    one.track(),
                    new Rendition(
                            nowhere,
                            one.listening().renditionSamples(),
                            USUAL_BYTES,
                            spec.sound(),
                            spec.kept() ? spec.gain() : 0));
        });
        List<SiteAlbum> albums = albums(specs, standIns);
        try {
            String everything = input().nameOfSize(albums, ledger) + (packsText() ? "-packed" : "-plain");
            Optional<byte[]> known = cache.computed(BESIDE, everything).filter(kept -> kept.length == Long.BYTES);
            if (known.isPresent()) {
                return ByteBuffer.wrap(known.get()).getLong();
            }
            long beside = measure(albums);
            cache.keepComputed(
                    BESIDE,
                    everything,
                    ByteBuffer.allocate(Long.BYTES).putLong(beside).array());
            return beside;
        } catch (IOException e) {
            throw new SettingException(Words.say("budget.no-room-to-measure", cache.folder(), e.getMessage()));
        }
    }

    private long measure(List<SiteAlbum> albums) throws IOException {
        return onPaper(albums, site -> AtRest.of(site, packsText()).beside());
    }

    /**
     * Writes a site that has everything but its renditions, for as long as it is looked at.
     *
     * @param renditions of all tracks; their files need not be there
     */
    <R> R onPaper(Map<Track, RenditionSpec> specs, Map<Track, Rendition> renditions, Function<Site, R> look) {
        try {
            return onPaper(albums(specs, renditions), look);
        } catch (IOException e) {
            throw new SettingException(Words.say("budget.no-room-to-measure", cache.folder(), e.getMessage()));
        }
    }

    private <R> R onPaper(List<SiteAlbum> albums, Function<Site, R> look) throws IOException {
        Path scratch = cache.scratch();
        try {
            return look.apply(write(SiteWriter.onPaper(scratch), albums, similar(albums)));
        } finally {
            try (Stream<Path> all = Files.walk(scratch)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Site write(SiteWriter writer, List<SiteAlbum> albums, NeighbourShards similar) throws IOException {
        return writer.write(settings.site(), albums, playlists, similar, ledger);
    }

    private NeighbourShards similar(List<SiteAlbum> albums) {
        return new NeighbourStep(cache)
                .compare(albums.stream().filter(SiteAlbum::listed).toList(), heard.byId());
    }

    private SiteInput input() throws IOException {
        if (input == null) {
            input = new SiteInput(settings.site(), playlists);
        }
        return input;
    }

    private boolean packsText() {
        return settings.limits().packsText();
    }

    /** The albums of the tracks that have a rendition. */
    List<SiteAlbum> albums(Map<Track, RenditionSpec> specs, Map<Track, Rendition> renditions) {
        return Album.of(renditions.keySet()).stream()
                .map(album -> new SiteAlbum(
                        album.artist(),
                        album.title(),
                        album.tracks().stream()
                                .map(track -> heard.siteTrack(track, specs.get(track), renditions.get(track)))
                                .toList(),
                        album.tracks().stream()
                                .filter(covers::containsKey)
                                .map(covers::get)
                                .findFirst(),
                        album.presentation()))
                .toList();
    }
}
