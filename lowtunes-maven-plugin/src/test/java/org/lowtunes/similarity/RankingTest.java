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

    @Test
    void clicks_square_waves_and_held_tones_have_distances_that_are_numbers() {
        short[] clicks = Tones.silence(10);
        short[] square = Tones.silence(10);
        short[] tone = Tones.silence(10);
        short[] offset = Tones.silence(10);
        for (int i = 0; i < clicks.length; i++) {
            clicks[i] = i % 11_025 == 0 ? Short.MAX_VALUE : 0;
            square[i] = i / 50 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
            tone[i] = (short) (10_000 * StrictMath.sin(i * 0.1));
            offset[i] = 12_000;
        }
        List<Candidate> tracks = new ArrayList<>();
        for (short[] samples : List.of(clicks, square, tone, offset, Tones.music(1, 10, 100))) {
            tracks.add(new Candidate("id" + tracks.size(), "", "", "", Tones.describe(samples)));
        }
        Ranking ranking = new Ranking(tracks);
        for (int track = 0; track < tracks.size(); track++) {
            assertThat(ranking.of(track)).hasSize(4);
            assertThat(ranking.of(track)).allMatch(place -> place.distance() >= 0 && place.distance() <= 1);
        }
    }
}
