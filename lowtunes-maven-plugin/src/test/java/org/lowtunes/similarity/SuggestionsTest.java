package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    /** Each track of a ring of 100 is near to the twenty around it; five artists take turns. */
    private static Suggestions ring() {
        int[][] neighbours = new int[100][20];
        int[] artists = new int[100];
        for (int track = 0; track < 100; track++) {
            artists[track] = track % 5;
            for (int rank = 0; rank < 20; rank++) {
                int step = rank / 2 + 1;
                neighbours[track][rank] = Math.floorMod(track + (rank % 2 == 0 ? step : -step), 100);
            }
        }
        return new Suggestions(neighbours, artists);
    }

    @Test
    void the_test_vectors_are_those_of_this_reference() throws IOException {
        try (InputStream file = SuggestionsTest.class.getResourceAsStream("suggestions.json")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(SuggestionVectors.json());
        }
    }

    @Test
    void a_set_is_answered_by_what_is_near_to_all_of_it() {
        assertThat(ring().likeSet(List.of(10, 14), 3)).containsExactlyInAnyOrder(11, 12, 13);
        assertThat(ring().likeSet(List.of(), 3)).isEmpty();
    }

    @Test
    void a_radio_never_repeats_and_stays_near_its_seed() {
        Suggestions ring = ring();
        Random random = new Random(1);
        List<Integer> played = new ArrayList<>(List.of(50));
        for (int step = 0; step < 40; step++) {
            played.add(ring.next(played, random.nextDouble()));
        }
        assertThat(played).doesNotHaveDuplicates().doesNotContain(-1);
        assertThat(played).allMatch(track -> Math.abs(track - 50) <= 40);
    }

    @Test
    void a_radio_of_two_tracks_alternates_and_of_one_ends() {
        Suggestions two = new Suggestions(new int[][] {{1}, {0}}, new int[] {0, 0});
        assertThat(two.next(List.of(0), 0.5)).isEqualTo(1);
        assertThat(two.next(List.of(0, 1), 0.5)).isZero();
        assertThat(new Suggestions(new int[][] {{}}, new int[] {0}).next(List.of(0), 0))
                .isEqualTo(-1);
    }

    @Test
    void what_was_skipped_speaks_against_its_neighbours_and_what_was_heard_lately_is_left_out() {
        Suggestions ring = ring();
        List<Suggestions.Event> history = List.of(
                new Suggestions.Event(20, 10, "like"),
                new Suggestions.Event(21, 1, "play"),
                new Suggestions.Event(60, 10, "skip"));
        List<Suggestions.Suggestion> suggested = ring.forYou(history, 50);
        assertThat(suggested).isNotEmpty().allMatch(s -> s.track() >= 10 && s.track() <= 31);
        assertThat(suggested).noneMatch(s -> s.track() == 21);
        assertThat(suggested).allMatch(s -> s.because() == 20 || s.because() == 21);
    }
}
