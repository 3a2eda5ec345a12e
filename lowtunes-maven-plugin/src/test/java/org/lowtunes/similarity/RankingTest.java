package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingTest {
    @Test
    void each_track_has_a_line_with_all_others_that_sound() throws IOException {
        List<Candidate> tracks = List.of(
                new Candidate("b/one", "b", "", "", Tones.describe(Tones.music(1, 8, 90))),
                new Candidate("b/copy", "b", "", "", Tones.describe(Tones.music(1, 8, 90))),
                new Candidate("silent", "", "", "", Optional.empty()),
                new Candidate("a/two", "a", "", "", Tones.describe(Tones.music(2, 8, 120))));
        StringBuilder out = new StringBuilder();
        new Ranking(tracks).write(out);
        assertThat(out.toString().split("\n", -1))
                .containsExactly("b/one\tb/copy\ta/two", "b/copy\tb/one\ta/two", "silent", "a/two\tb/copy\tb/one", "");
    }

    @Test
    void copies_are_each_others_nearest_and_distances_lie_between_0_and_1() {
        List<Candidate> tracks = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) {
            tracks.add(new Candidate("id" + seed, "", "", "", Tones.describe(Tones.music(seed, 8, 90 + 5 * seed))));
        }
        tracks.add(new Candidate("copy", "", "", "", tracks.get(2).descriptor()));
        tracks.add(new Candidate("silent", "", "", "", Optional.empty()));
        Ranking ranking = new Ranking(tracks);
        assertThat(ranking.of(6)).isEmpty();
        assertThat(ranking.of(2).get(0).track()).isEqualTo(5);
        for (int track = 0; track < 6; track++) {
            assertThat(ranking.of(track))
                    .hasSize(5)
                    .isSortedAccordingTo(Comparator.comparingDouble(Neighbour::distance))
                    .allMatch(place -> place.distance() >= 0 && place.distance() <= 1);
        }
    }
}
