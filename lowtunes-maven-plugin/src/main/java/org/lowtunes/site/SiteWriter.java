package org.lowtunes.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowtunes.site.BrowseColumns.CoverNames;

/**
 * Writes a site: renditions, covers, data files, the player, and the entrance last. The same input gives the same
 * bytes; no clock is read.
 */
public final class SiteWriter {

    private static final int FORMAT = 1;
    private static final int SAMPLE_RATE = 48_000;

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param folder that holds the site, and nothing else, afterwards */
    public SiteWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes everything.
     *
     * @param albums in the order of the catalogue
     * @param similar whose numbers follow that order
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
        SiteFolder site = new SiteFolder(folder);
        List<SiteTrack> tracks =
                albums.stream().flatMap(a -> a.tracks().stream()).toList();
        Map<String, Ledger.Entry> entries = entries(tracks, ledger, settings.today());
        Slugs slugs = new Slugs(ledger);
        Browse browse = new BrowseColumns(albums, slugs, id -> entries.get(id).published())
                .with(covers(site, albums), playlists);
        Ledger decided = ledger.with(entries, slugs.given());
        PlayerFiles player = PlayerFiles.load();
        String playerFolder = "p/" + player.name() + "/";
        for (Map.Entry<String, byte[]> file : player.files().entrySet()) {
            site.put(playerFolder + file.getKey(), file.getValue(), true);
        }
        Descriptor unnamed = new Descriptor(
                FORMAT,
                "",
                settings.title(),
                settings.language(),
                orNull(settings.notes().contact()),
                orNull(settings.notes().licence()),
                settings.siteUrl().map(Object::toString).orElse(null),
                tracks.size(),
                Math.round(
                        tracks.stream().mapToLong(t -> t.rendition().samples()).sum() / (double) SAMPLE_RATE),
                tracks.stream().mapToLong(t -> t.rendition().bytes()).sum(),
                playerFolder,
                PlayerFiles.WORKER,
                site.add("d", bytes(browse), "json"),
                play(site, tracks),
                site.add("d", published(decided, tracks, slugs), "txt"),
                neighbours(site, similar));
        site.put(PlayerFiles.WORKER, player.worker(), false);
        site.put("404.html", Pages.notFound(player, unnamed), false);
        String unnamedIndex = Pages.index(player, unnamed, text(unnamed), albums);
        String publication = ContentName.of((site.hashLines() + unnamedIndex).getBytes(StandardCharsets.UTF_8));
        String descriptor = text(unnamed.named(publication));
        site.put(Site.DESCRIPTOR, descriptor, false);
        site.put(Site.SWITCH, Pages.index(player, unnamed, descriptor, albums), false);
        return new Site(publication, settings.title(), tracks.size(), site.finish(), decided.toText());
    }

    private static Map<String, Ledger.Entry> entries(List<SiteTrack> tracks, Ledger ledger, LocalDate today) {
        return tracks.stream().collect(Collectors.toMap(SiteTrack::id, track -> {
            var before = ledger.track(track.id());
            return new Ledger.Entry(
                    ContentName.ofHash(java.util.HexFormat.of().parseHex(track.sound())),
                    before.map(Ledger.Entry::published).orElse(today),
                    track.gain(),
                    track.kbps(),
                    before.map(Ledger.Entry::aliases).orElse(List.of()));
        }));
    }

    /** What another build needs to take these tracks over. */
    private static byte[] published(Ledger ledger, List<SiteTrack> tracks, Slugs slugs) {
        Set<String> ids = tracks.stream().map(SiteTrack::id).collect(Collectors.toSet());
        return ledger.only(ids, slugs.given().keySet()).toText().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<SiteAlbum, CoverNames> covers(SiteFolder site, List<SiteAlbum> albums) throws IOException {
        Map<SiteAlbum, CoverNames> names = new HashMap<>();
        for (SiteAlbum album : albums) {
            if (album.cover().isPresent()) {
                SiteCover cover = album.cover().get();
                names.put(
                        album,
                        new CoverNames(
                                site.add("c", cover.small(), "webp"),
                                site.add("c", cover.large(), "webp"),
                                cover.alt()));
            }
        }
        return names;
    }

    private Descriptor.Shards play(SiteFolder site, List<SiteTrack> tracks) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int from = 0; from < tracks.size(); from += PlayShard.TRACKS) {
            List<SiteTrack> shard = tracks.subList(from, Math.min(tracks.size(), from + PlayShard.TRACKS));
            StringBuilder names = new StringBuilder();
            for (SiteTrack track : shard) {
                names.append(site.add("a", track.rendition().file(), "opus"));
            }
            PlayShard file = new PlayShard(
                    FORMAT,
                    from,
                    shard.stream().map(t -> t.rendition().samples()).toList(),
                    shard.stream().map(t -> t.rendition().bytes()).toList(),
                    names.toString());
            keys.add(site.add("d", bytes(file), "json"));
        }
        return new Descriptor.Shards(PlayShard.TRACKS, keys);
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

    private byte[] bytes(Object value) throws JsonProcessingException {
        return json.writeValueAsBytes(value);
    }

    private String text(Object value) throws JsonProcessingException {
        return json.writeValueAsString(value);
    }
}
