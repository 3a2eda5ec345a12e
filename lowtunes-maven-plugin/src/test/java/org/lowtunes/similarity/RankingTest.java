package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Ranking.write(tracks, out);
        assertThat(out.toString().split("\n", -1))
                .containsExactly("b/one\tb/copy\ta/two", "b/copy\tb/one\ta/two", "silent", "a/two\tb/copy\tb/one", "");
    }
}
