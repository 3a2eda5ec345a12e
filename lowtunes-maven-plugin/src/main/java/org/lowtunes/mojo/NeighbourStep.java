package org.lowtunes.mojo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.similarity.NeighbourIndex;
import org.lowtunes.similarity.Neighbours;
import org.lowtunes.similarity.TraitIndex;
import org.lowtunes.similarity.VectorIndex;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.NeighbourShards;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteTrack;

/** Compares every track with every other, unless these very tracks were compared before. */
final class NeighbourStep {

    private static final String KIND = "neighbours";
    /** Rises when the same tracks get other neighbours. */
    private static final int VERSION = 1;

    private static final int NEIGHBOURS = 20;
    /** Up to here one file serves everything; above, a radio's step should fetch one small file. */
    private static final int TRACKS_IN_ONE_FILE = 2000;

    private static final int TRACKS_IN_A_SHARD = 256;

    private final AudioCache cache;

    /** @param cache keeps what was found */
    NeighbourStep(AudioCache cache) {
        this.cache = cache;
    }

    /** @param heard by id */
    NeighbourShards compare(List<SiteAlbum> albums, Map<String, HeardTrack> heard) {
        List<SiteTrack> tracks =
                albums.stream().flatMap(album -> album.tracks().stream()).toList();
        int shard = tracks.size() <= TRACKS_IN_ONE_FILE ? TRACKS_IN_ONE_FILE : TRACKS_IN_A_SHARD;
        String name = name(albums);
        Optional<NeighbourShards> known = cache.computed(KIND, name).flatMap(kept -> unpack(kept, shard));
        if (known.isPresent()) {
            return known.get();
        }
        NeighbourShards found = compare(candidates(albums, heard), shard);
        cache.keepComputed(KIND, name, pack(found));
        return found;
    }

    /** Of everything that decides who is whose neighbour. */
    private static String name(List<SiteAlbum> albums) {
        StringBuilder all = new StringBuilder();
        all.append(VERSION).append(' ').append(Descriptor.FORMAT).append('\n');
        for (int i = 0; i < albums.size(); i++) {
            for (SiteTrack track : albums.get(i).tracks()) {
                all.append(track.id())
                        .append('\t')
                        .append(track.sound())
                        .append('\t')
                        .append(i);
                all.append('\t')
                        .append(track.tags().artist())
                        .append('\t')
                        .append(track.tags().title());
                all.append('\n');
            }
        }
        return ContentName.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Candidate> candidates(List<SiteAlbum> albums, Map<String, HeardTrack> heard) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < albums.size(); i++) {
            for (SiteTrack track : albums.get(i).tracks()) {
                candidates.add(new Candidate(
                        track.id(),
                        Integer.toString(i),
                        track.tags().artist(),
                        track.tags().title(),
                        heard.get(track.id()).description()));
            }
        }
        return candidates;
    }

    private static NeighbourShards compare(List<Candidate> candidates, int shard) {
        int[][] neighbours = Neighbours.of(candidates, NEIGHBOURS);
        List<byte[]> files = new ArrayList<>();
        boolean anything = Arrays.stream(neighbours).anyMatch(n -> n.length > 0);
        for (int from = 0; anything && from < candidates.size(); from += shard) {
            files.add(NeighbourIndex.encode(neighbours, from, Math.min(candidates.size(), from + shard), NEIGHBOURS));
        }
        return new NeighbourShards(
                NEIGHBOURS, shard, files, VectorIndex.encode(candidates), TraitIndex.encode(candidates));
    }

    /** Each file after its length; vectors and traits come first. */
    private static byte[] pack(NeighbourShards shards) {
        List<byte[]> parts = new ArrayList<>(List.of(shards.vectors(), shards.traits()));
        parts.addAll(shards.files());
        ByteBuffer packed = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        parts.forEach(part -> packed.putInt(part.length).put(part));
        return packed.array();
    }

    private static Optional<NeighbourShards> unpack(byte[] kept, int shard) {
        ByteBuffer packed = ByteBuffer.wrap(kept);
        List<byte[]> parts = new ArrayList<>();
        while (packed.remaining() >= Integer.BYTES) {
            byte[] part = new byte[packed.getInt()];
            packed.get(part);
            parts.add(part);
        }
        return parts.size() < 2
                ? Optional.empty()
                : Optional.of(new NeighbourShards(
                        NEIGHBOURS, shard, parts.subList(2, parts.size()), parts.get(0), parts.get(1)));
    }
}
