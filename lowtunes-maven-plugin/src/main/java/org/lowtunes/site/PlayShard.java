package org.lowtunes.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A data file of what is needed to sound, for up to {@link #TRACKS} tracks; see site-format.md section 4. */
record PlayShard(
        int format,
        int from,
        List<Long> samples,
        List<Long> bytes,
        String names,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Double> gains) {

    /** Tracks in a shard: one file of some 3 KB serves a visit. */
    static final int TRACKS = 256;
}
