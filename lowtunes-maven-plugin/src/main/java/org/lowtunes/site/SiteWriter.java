package org.lowtunes.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.library.SiteNotes;

/**
 * Writes a site: renditions, covers, data files, the player, and the entrance last. The same input gives the same
 * bytes; no clock is read.
 */
public final class SiteWriter {

    private static final int FORMAT = 1;
    private static final int SAMPLE_RATE = 48_000;
    private static final long ROUND = 10_000;
    /** What the publication's name and size take in descriptor and entrance. */
    private static final long ROOM_FOR_FIGURES = 200;

    private final Path folder;
    private final boolean onPaper;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param folder that holds the site, and nothing else, afterwards */
    public SiteWriter(Path folder) {
        this(folder, false);
    }

    private SiteWriter(Path folder, boolean onPaper) {
        this.folder = folder;
        this.onPaper = onPaper;
    }

    /** Writes everything but renditions, which need not be there, to see how much everything else takes. */
    public static SiteWriter onPaper(Path folder) {
        return new SiteWriter(folder, true);
    }

    /**
     * The name of the player that is written into every site.
     *
     * @throws IOException when it cannot be read
     */
    public static String player() throws IOException {
        return PlayerFiles.load().name();
    }

    /**
     * Writes everything.
     *
     * @param albums in the order of the catalogue; unlisted ones may stand anywhere
     * @param similar whose numbers follow that order, without the unlisted ones
     * @param ledger what was decided before
     * @throws IOException when the folder cannot be written
     */
    public Site write(
            SiteSettings settings,
            List<SiteAlbum> albums,
            List<SitePlaylist> playlists,
            NeighbourShards similar,
            Ledger ledger)
            throws IOException {
        SiteFolder site = new SiteFolder(folder, onPaper);
        List<SiteAlbum> listed = albums.stream().filter(SiteAlbum::listed).toList();
        List<SiteAlbum> unlisted = albums.stream().filter(a -> !a.listed()).toList();
        List<SiteTrack> tracks =
                listed.stream().flatMap(a -> a.tracks().stream()).toList();
        Map<String, Ledger.Entry> entries =
                entries(albums.stream().flatMap(a -> a.tracks().stream()).toList(), ledger, settings.today());
        Slugs slugs = new Slugs(ledger);
        Addresses addresses = new Addresses(
                slugs, Stream.concat(listed.stream(), unlisted.stream()).toList(), playlists);
        PlayerFiles player = PlayerFiles.load();
        String playerFolder = "p/" + player.name() + "/";
        for (Map.Entry<String, byte[]> file : player.files().entrySet()) {
            site.put(playerFolder + file.getKey(), file.getValue(), true);
        }
        Holdings holdings = new Holdings(settings, listed, playlists, addresses, entries);
        Map<String, List<SiteTrack>> present = holdings.pages();
        SortedMap<String, String> moved = FormerPages.redirects(ledger.pages(), present, aliases(entries));
        Media media = new Media(site);
        DataFiles data = new DataFiles(site, media, addresses, entries);
        Descriptor.Data catalogue = data.write(listed, playlists, FormerPages.slugs(moved));
        Ledger decided = ledger.with(entries, slugs.given())
                .withPages(FormerPages.remembered(present))
                .calling(names(albums));
        Descriptor unnamed = new Descriptor(
                FORMAT,
                "",
                said(settings, site),
                tracks.size(),
                Math.round(
                        tracks.stream().mapToLong(t -> t.rendition().samples()).sum() / (double) SAMPLE_RATE),
                tracks.stream().mapToLong(t -> t.rendition().bytes()).sum(),
                null,
                playerFolder,
                PlayerFiles.WORKER,
                catalogue,
                site.add("d", published(decided, slugs.given(), listed, unlisted), "txt"),
                neighbours(site, similar),
                null);
        Pages pages = new Pages(player, holdings, media, unnamed);
        site.put(PlayerFiles.WORKER, player.worker(), false);
        site.put("404.html", pages.notFound(), false);
        pages.write(site);
        pages.writeForPrograms(site);
        for (SiteAlbum album : unlisted) {
            String key = holdings.page(album);
            Descriptor own = unnamed.of(
                    album,
                    key,
                    data.write(List.of(album), List.of(), new TreeMap<>()),
                    site.add("d", alone(decided, album), "txt"));
            String name = ContentName.of(text(own).getBytes(StandardCharsets.UTF_8));
            site.put(key, pages.album(album, text(own.named(name))), false);
        }
        for (Map.Entry<String, String> former : moved.entrySet()) {
            if (!site.holds(former.getKey())) {
                site.put(former.getKey(), pages.moved(former.getValue()), false);
            }
        }
        Descriptor measured = unnamed.taking(roundedUp(
                site.bytes() + length(text(unnamed)) + length(pages.index(text(unnamed))) + ROOM_FOR_FIGURES));
        String publication =
                ContentName.of((site.hashLines() + pages.index(text(measured))).getBytes(StandardCharsets.UTF_8));
        String descriptor = text(measured.named(publication));
        site.put(Site.DESCRIPTOR, descriptor, false);
        site.put(Site.SWITCH, pages.index(descriptor), false);
        return new Site(publication, settings.title(), tracks.size(), site.finish(), decided.toText());
    }

    private static Map<String, String> aliases(Map<String, Ledger.Entry> entries) {
        Map<String, String> aliases = new HashMap<>();
        entries.forEach((id, entry) -> entry.aliases().forEach(alias -> aliases.putIfAbsent(alias, id)));
        return aliases;
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The figure stands in files that it counts. */
    private static long roundedUp(long bytes) {
        return (bytes + ROUND - 1) / ROUND * ROUND;
    }

    private static Map<String, Ledger.Entry> entries(List<SiteTrack> tracks, Ledger ledger, LocalDate today) {
        return tracks.stream().collect(Collectors.toMap(SiteTrack::id, track -> {
            var before = ledger.track(track.id());
            return new Ledger.Entry(
                    ContentName.ofHash(HexFormat.of().parseHex(track.sound())),
                    before.map(Ledger.Entry::published).orElseGet(() -> firstDate(track, ledger, today)),
                    track.gain(),
                    track.kbps(),
                    Stream.concat(
                                    before.map(Ledger.Entry::aliases).orElse(List.of()).stream(),
                                    track.aliases().stream())
                            .distinct()
                            .toList());
        }));
    }

    /** What replaces a track is as old as that. */
    private static LocalDate firstDate(SiteTrack track, Ledger ledger, LocalDate today) {
        return track.aliases().stream()
                .flatMap(alias -> ledger.track(alias).stream())
                .map(Ledger.Entry::published)
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static Map<String, String> names(List<SiteAlbum> albums) {
        return albums.stream()
                .flatMap(a -> a.tracks().stream())
                .collect(Collectors.toMap(SiteTrack::id, track -> Ledger.name(track.tags())));
    }

    /** What another build needs to take these tracks over; nothing of what is in no list. */
    private static byte[] published(
            Ledger ledger, Map<Ledger.Address, String> slugs, List<SiteAlbum> listed, List<SiteAlbum> unlisted) {
        Set<String> ids = listed.stream()
                .flatMap(a -> a.tracks().stream())
                .map(SiteTrack::id)
                .collect(Collectors.toSet());
        Set<Ledger.Address> hidden = addresses(unlisted);
        hidden.removeAll(addresses(listed));
        Set<Ledger.Address> shown = new HashSet<>(slugs.keySet());
        shown.removeAll(hidden);
        return ledger.only(ids, shown).toText().getBytes(StandardCharsets.UTF_8);
    }

    /** What another build needs to take an album over that is in no list; nothing of any other. */
    private static byte[] alone(Ledger ledger, SiteAlbum album) {
        Set<String> ids = album.tracks().stream().map(SiteTrack::id).collect(Collectors.toSet());
        Ledger own = ledger.only(ids, addresses(List.of(album)));
        // Without the tombstones of others, so that its page changes only when it does.
        return new Ledger(own.tracks(), own.slugs(), own.pages(), List.of())
                .toText()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Set<Ledger.Address> addresses(List<SiteAlbum> albums) {
        return albums.stream()
                .flatMap(a -> Stream.of(
                        new Ledger.Address(Ledger.Kind.ALBUM, a.artist(), a.title()),
                        new Ledger.Address(Ledger.Kind.ARTIST, "", a.artist())))
                .collect(Collectors.toSet());
    }

    private static Descriptor.Said said(SiteSettings settings, SiteFolder site) throws IOException {
        SiteNotes notes = settings.notes();
        return new Descriptor.Said(
                settings.title(),
                settings.language(),
                orNull(notes.description()),
                orNull(notes.contact()),
                orNull(notes.legal()),
                orNull(notes.licence()),
                orNull(notes.accent()),
                icon(notes.icon(), site),
                NotesFile.Link.of(notes.links()),
                settings.siteUrl().map(Object::toString).orElse(null));
    }

    private static String icon(Optional<Path> file, SiteFolder site) throws IOException {
        if (file.isEmpty()) {
            return null;
        }
        String name = file.get().getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return "c/" + site.add("c", file.get(), ending) + "." + ending;
    }

    private static Descriptor.Neighbours neighbours(SiteFolder site, NeighbourShards similar) throws IOException {
        List<String> keys = new ArrayList<>();
        for (byte[] file : similar.files()) {
            keys.add(site.add("d", file, "bin"));
        }
        return keys.isEmpty()
                ? null
                : new Descriptor.Neighbours(
                        similar.k(),
                        similar.shard(),
                        keys,
                        site.add("d", similar.vectors(), "bin"),
                        site.add("d", similar.traits(), "bin"));
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private String text(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }
}
