package org.lowtunes.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A data file of what is shown on the page of a track or an album only, for up to {@link #TRACKS} tracks; see
 * site-format.md section 9. A column that nobody needs is {@code null}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DetailsShard(
        int format,
        int from,
        String composers,
        List<Integer> composer,
        String licences,
        List<Integer> licence,
        String copyrights,
        List<Integer> copyright,
        String recordings,
        String lyrics) {

    /** Tracks in a shard. */
    static final int TRACKS = 256;

    /**
     * @param from number of the first track
     * @param lyrics content name of the words of each track, or empty
     */
    static DetailsShard of(int from, List<SiteTrack> tracks, List<String> lyrics) {
        Column composers =
                Column.of(tracks.stream().map(t -> t.tags().composer()).toList());
        Column licences = Column.of(tracks.stream().map(t -> t.tags().licence()).toList());
        Column copyrights =
                Column.of(tracks.stream().map(t -> t.tags().copyright()).toList());
        return new DetailsShard(
                1,
                from,
                composers.words(),
                composers.numbers(),
                licences.words(),
                licences.numbers(),
                copyrights.words(),
                copyrights.numbers(),
                Column.sparse(tracks.stream()
                        .map(t -> t.tags().musicBrainzRecording())
                        .toList()),
                Column.sparse(lyrics));
    }

    /** Whether nothing is said of any track. */
    boolean isEmpty() {
        return composers == null && licences == null && copyrights == null && recordings == null && lyrics == null;
    }
}
