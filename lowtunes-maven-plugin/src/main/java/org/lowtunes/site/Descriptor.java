package org.lowtunes.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * What a reader must know first; see site-format.md section 2. What there is nothing to say of is {@code null}.
 *
 * @param said by the curator
 * @param data files
 * @param unlisted the page that this descriptor stands in, when it is that of an album that is in no list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "publication"})
record Descriptor(
        int format,
        String publication,
        @JsonUnwrapped Said said,
        int tracks,
        long seconds,
        long bytes,
        Long atRest,
        String player,
        String worker,
        @JsonUnwrapped Data data,
        String ledger,
        Neighbours similar,
        String unlisted) {

    private static final int SAMPLE_RATE = 48_000;

    /** The curator's words about the site; {@code icon} is a key. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(
            String title,
            String language,
            String description,
            String contact,
            String legal,
            String licence,
            String accent,
            String icon,
            List<NotesFile.Link> links,
            String siteUrl) {}

    /** The data files of a catalogue, by their keys. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String browse, Shards play, Shards details, String notes) {}

    /** Data files that hold {@code shard} tracks each. */
    record Shards(int shard, List<String> files) {}

    /** Similarity indices that hold {@code k} neighbours for {@code shard} tracks each, and what stands beside them. */
    record Neighbours(int k, int shard, List<String> files, String vectors, String traits) {}

    Descriptor named(String name) {
        return new Descriptor(
                format, name, said, tracks, seconds, bytes, atRest, player, worker, data, ledger, similar, unlisted);
    }

    /** The same, with the bytes of all files of the site. */
    Descriptor taking(long all) {
        return new Descriptor(
                format,
                publication,
                said,
                tracks,
                seconds,
                bytes,
                all,
                player,
                worker,
                data,
                ledger,
                similar,
                unlisted);
    }

    /**
     * The descriptor of an album that is in no list: the same words, and nothing but that album.
     *
     * @param page the key of its page
     * @param own data files
     * @param decided key of what was decided for it
     */
    Descriptor of(SiteAlbum album, String page, Data own, String decided) {
        long samples =
                album.tracks().stream().mapToLong(t -> t.rendition().samples()).sum();
        long size =
                album.tracks().stream().mapToLong(t -> t.rendition().bytes()).sum();
        return new Descriptor(
                format,
                "",
                said,
                album.tracks().size(),
                Math.round(samples / (double) SAMPLE_RATE),
                size,
                null,
                player,
                null,
                own,
                decided,
                null,
                page);
    }
}
