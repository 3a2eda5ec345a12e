package org.lowtunes.site;

import java.util.List;

/**
 * The similarity index, ready to be published.
 *
 * @param k neighbours a track
 * @param shard tracks a file
 * @param files bytes of each file; none when there is nothing to recommend
 * @param vectors one small vector a track, for paths and for comparing with another site
 * @param traits what a listener can be told of each track
 */
public record NeighbourShards(int k, int shard, List<byte[]> files, byte[] vectors, byte[] traits) {

    /** Copies the list, so that the record cannot change. */
    public NeighbourShards {
        files = List.copyOf(files);
    }
}
