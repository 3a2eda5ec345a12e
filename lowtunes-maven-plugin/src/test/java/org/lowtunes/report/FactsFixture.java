package org.lowtunes.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lowtunes.library.Problem;
import org.lowtunes.site.SitePart;

/** Builds that went in all sorts of ways. */
final class FactsFixture {

    static final String HOSTILE = "</title><script>alert(1)</script><img src=x onerror='a'>\" & \u202e\0\ud800 {0}";

    private FactsFixture() {}

    static BuildFacts usual() {
        List<TrackFacts> tracks = IntStream.range(0, 40)
                .mapToObj(i -> new TrackFacts(
                        "Band/Album " + i / 10 + "/" + i + ".flac",
                        "Song " + i,
                        "Band: Album " + i / 10,
                        i < 20 ? "Anna" : "Bilal",
                        i < 30 ? "CC BY-SA 4.0" : "",
                        i % 13 == 0 ? List.of(TrackFacts.Tag.DATE, TrackFacts.Tag.GENRE) : List.of(),
                        180 + i,
                        -24 + i * 0.3,
                        -1.5,
                        32 + i,
                        (32 + i) * 125L * (180 + i),
                        i < 7,
                        i < 3
                                ? Optional.empty()
                                : Optional.of(new TrackFacts.Before(i == 3 ? -2 : -1.5, 32 + i / 5 * 5))))
                .toList();
        return new BuildFacts(
                "Our music",
                "",
                tracks,
                List.of(new AlbumFacts("Band: Album 0", false, false), new AlbumFacts("Band: Album 1", true, false)),
                Map.of(
                        SitePart.AUDIO,
                        tracks.stream().mapToLong(TrackFacts::bytes).sum(),
                        SitePart.COVERS,
                        900_000L,
                        SitePart.PLAYER,
                        400_000L),
                100_000_000,
                List.of(List.of("a.flac", "b/a.mp3", "c/a.ogg")),
                List.of(
                        new Problem(Problem.Severity.WARNING, "a.mp3", "A warning.", "Mend it."),
                        new Problem(Problem.Severity.UNREADABLE, "z.mp3", "It is empty.", "Copy it again.")),
                Optional.empty());
    }

    static BuildFacts hostile() {
        TrackFacts track = new TrackFacts(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(TrackFacts.Tag.ARTIST),
                1,
                Double.NEGATIVE_INFINITY,
                0,
                32,
                4000,
                true,
                Optional.of(new TrackFacts.Before(0, 48)));
        return new BuildFacts(
                HOSTILE,
                HOSTILE,
                List.of(track, track),
                List.of(new AlbumFacts(HOSTILE, false, false), new AlbumFacts(HOSTILE, true, false)),
                Map.of(SitePart.AUDIO, 8000L),
                10,
                List.of(List.of(HOSTILE, HOSTILE)),
                List.of(new Problem(Problem.Severity.WARNING, HOSTILE, HOSTILE, HOSTILE)),
                Optional.of(HOSTILE));
    }

    static BuildFacts nothing(String failure) {
        return new BuildFacts(
                "Our music", "", List.of(), List.of(), Map.of(), 1000, List.of(), List.of(), Optional.of(failure));
    }
}
