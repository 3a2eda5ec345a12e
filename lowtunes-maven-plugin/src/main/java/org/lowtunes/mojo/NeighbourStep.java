package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.similarity.NeighbourIndex;
import org.lowtunes.similarity.Neighbours;
import org.lowtunes.similarity.TraitIndex;
import org.lowtunes.similarity.VectorIndex;
import org.lowtunes.site.NeighbourShards;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteTrack;

/** Compares every track with every other. */
final class NeighbourStep {

    private static final int NEIGHBOURS = 20;
    /** Up to here one file serves everything; above, a radio's step should fetch one small file. */
    private static final int TRACKS_IN_ONE_FILE = 2000;

    private static final int TRACKS_IN_A_SHARD = 256;

    private NeighbourStep() {}

    /** @param descriptors by id */
    static NeighbourShards compare(List<SiteAlbum> albums, Map<String, Optional<Descriptor>> descriptors) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < albums.size(); i++) {
            for (SiteTrack track : albums.get(i).tracks()) {
                candidates.add(new Candidate(
                        track.id(),
                        Integer.toString(i),
                        track.tags().artist(),
                        track.tags().title(),
                        descriptors.get(track.id())));
            }
        }
        int[][] neighbours = Neighbours.of(candidates, NEIGHBOURS);
        int shard = candidates.size() <= TRACKS_IN_ONE_FILE ? TRACKS_IN_ONE_FILE : TRACKS_IN_A_SHARD;
        List<byte[]> files = new ArrayList<>();
        boolean anything = Arrays.stream(neighbours).anyMatch(n -> n.length > 0);
        for (int from = 0; anything && from < candidates.size(); from += shard) {
            files.add(NeighbourIndex.encode(neighbours, from, Math.min(candidates.size(), from + shard), NEIGHBOURS));
        }
        return new NeighbourShards(
                NEIGHBOURS, shard, files, VectorIndex.encode(candidates), TraitIndex.encode(candidates));
    }
}
