package org.lowtunes.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lowtunes.site.Media.CoverNames;

/** Writes the data files of a catalogue: of the whole site, or of one album that is in no list. */
final class DataFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SiteFolder site;
    private final Media media;
    private final Addresses addresses;
    private final Map<String, Ledger.Entry> entries;

    /** @param entries what the ledger says of each track, by id */
    DataFiles(SiteFolder site, Media media, Addresses addresses, Map<String, Ledger.Entry> entries) {
        this.site = site;
        this.media = media;
        this.addresses = addresses;
        this.entries = entries;
    }

    /**
     * Writes the files of these albums, renditions and covers included.
     *
     * @param moved the slugs that things have now, by the kind and slug that they had
     */
    Descriptor.Data write(List<SiteAlbum> albums, List<SitePlaylist> playlists, SortedMap<String, String> moved)
            throws IOException {
        List<SiteTrack> tracks =
                albums.stream().flatMap(a -> a.tracks().stream()).toList();
        Browse browse = new BrowseColumns(albums, addresses, entries::get).with(covers(albums), playlists, moved);
        NotesFile notes = NotesFile.of(albums);
        return new Descriptor.Data(
                add(browse), play(tracks), details(tracks), notes.albums().isEmpty() ? null : add(notes));
    }

    private Map<SiteAlbum, CoverNames> covers(List<SiteAlbum> albums) throws IOException {
        Map<SiteAlbum, CoverNames> names = new HashMap<>();
        for (SiteAlbum album : albums) {
            Optional<CoverNames> cover = media.cover(album);
            cover.ifPresent(c -> names.put(album, c));
        }
        return names;
    }

    private Descriptor.Shards play(List<SiteTrack> tracks) throws IOException {
        List<String> keys = new ArrayList<>();
        for (int from = 0; from < tracks.size(); from += PlayShard.TRACKS) {
            List<SiteTrack> shard = tracks.subList(from, Math.min(tracks.size(), from + PlayShard.TRACKS));
            StringBuilder names = new StringBuilder();
            for (SiteTrack track : shard) {
                names.append(media.rendition(track));
            }
            PlayShard file = new PlayShard(
                    1,
                    from,
                    shard.stream().map(t -> t.rendition().samples()).toList(),
                    shard.stream().map(t -> t.rendition().bytes()).toList(),
                    names.toString(),
                    gains(shard));
            keys.add(add(file));
        }
        return new Descriptor.Shards(PlayShard.TRACKS, keys);
    }

    /** What headers tell decoders to add, in dB; {@code null} when all gains are in the samples. */
    private static List<Double> gains(List<SiteTrack> tracks) {
        List<Double> gains = tracks.stream()
                .map(track -> Math.round(track.rendition().gain() * 100) / 100.0)
                .toList();
        return gains.stream().allMatch(gain -> gain == 0) ? null : gains;
    }

    /** {@code null} when nothing is said of any track: then nobody needs to ask. */
    private Descriptor.Shards details(List<SiteTrack> tracks) throws IOException {
        List<DetailsShard> shards = new ArrayList<>();
        for (int from = 0; from < tracks.size(); from += DetailsShard.TRACKS) {
            List<SiteTrack> shard = tracks.subList(from, Math.min(tracks.size(), from + DetailsShard.TRACKS));
            List<String> lyrics = new ArrayList<>();
            for (SiteTrack track : shard) {
                lyrics.add(media.lyrics(track));
            }
            shards.add(DetailsShard.of(from, shard, lyrics));
        }
        if (shards.stream().allMatch(DetailsShard::isEmpty)) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        for (DetailsShard shard : shards) {
            keys.add(add(shard));
        }
        return new Descriptor.Shards(DetailsShard.TRACKS, keys);
    }

    private String add(Object value) throws IOException {
        return site.add("d", bytes(value), "json");
    }

    private static byte[] bytes(Object value) throws JsonProcessingException {
        return JSON.writeValueAsBytes(value);
    }
}
