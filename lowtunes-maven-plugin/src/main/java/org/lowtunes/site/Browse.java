package org.lowtunes.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.SortedMap;

/**
 * The data file of what can be found, in columns; see site-format.md section 3 for each member. A missing column is
 * {@code null}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format"})
record Browse(
        int format,
        String ids,
        String titles,
        List<Integer> seconds,
        List<Integer> trackArtist,
        List<Object> trackGenres,
        List<Integer> trackNumber,
        List<Integer> trackDisc,
        String artists,
        String artistSlugs,
        String genres,
        String albums,
        String albumSlugs,
        List<Integer> albumArtist,
        List<Integer> albumYear,
        List<Integer> albumTracks,
        List<Long> albumAdded,
        List<Integer> albumCover,
        Covers covers,
        List<Playlist> playlists,
        String contributors,
        List<Integer> trackContributor,
        Aliases aliases,
        SortedMap<String, String> moved) {

    /** Names of the pictures, concatenated, and their alternative texts, joined by LF. */
    record Covers(String small, String large, String alts) {}

    /** A curator's playlist: numbers of its tracks. */
    record Playlist(String title, String slug, List<Integer> tracks) {}

    /** Ids, concatenated, that mean a track too, and for each the number of the track that it means. */
    record Aliases(String ids, List<Integer> tracks) {}
}
