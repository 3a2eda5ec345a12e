package org.lowtunes.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What a reader must know first; see site-format.md section 2. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Descriptor(
        int format,
        String publication,
        String title,
        String language,
        String contact,
        String licence,
        String siteUrl,
        int tracks,
        long seconds,
        long bytes,
        String player,
        String worker,
        String browse,
        Shards play,
        String ledger,
        Neighbours similar) {

    /** Data files that hold {@code shard} tracks each. */
    record Shards(int shard, List<String> files) {}

    /** Similarity indices that hold {@code k} neighbours for {@code shard} tracks each, and what stands beside them. */
    record Neighbours(int k, int shard, List<String> files, String vectors, String traits) {}

    Descriptor named(String name) {
        return new Descriptor(
                format, name, title, language, contact, licence, siteUrl, tracks, seconds, bytes, player, worker,
                browse, play, ledger, similar);
    }
}
