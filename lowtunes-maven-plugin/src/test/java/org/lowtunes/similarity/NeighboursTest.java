package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final List<Optional<Descriptor>> SOUNDS = IntStream.range(0, 12)
            .mapToObj(seed -> Tones.describe(Tones.music(seed, 8, 80 + 7 * seed)))
            .toList();

    private static Candidate track(int number, String album) {
        return new Candidate("id" + number, album, "artist", "title " + number, SOUNDS.get(number));
    }

    private static List<Candidate> library() {
        return IntStream.range(0, 12).mapToObj(i -> track(i, "album " + i % 2)).toList();
    }

    @Test
    void nobody_is_its_own_neighbour_or_listed_twice() {
        int[][] lists = Neighbours.of(library(), 20);
        for (int track = 0; track < lists.length; track++) {
            assertThat(lists[track]).isNotEmpty().doesNotContain(track).doesNotHaveDuplicates();
        }
    }

    @Test
    void libraries_of_none_one_and_two_tracks_work() {
        assertThat(Neighbours.of(List.of(), 20)).isEmpty();
        assertThat(Neighbours.of(library().subList(0, 1), 20)).isDeepEqualTo(new int[][] {{}});
        assertThat(Neighbours.of(library().subList(0, 2), 20)).isDeepEqualTo(new int[][] {{1}, {0}});
    }

    @Test
    void the_own_album_gets_at_most_half_of_the_places() {
        int[][] lists = Neighbours.of(library(), 6);
        for (int track = 0; track < lists.length; track++) {
            int own = track % 2;
            assertThat(lists[track]).hasSize(6);
            assertThat(Arrays.stream(lists[track]).filter(i -> i % 2 == own).count())
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void the_order_of_files_changes_nothing() {
        List<Candidate> shuffled = new ArrayList<>(library());
        Collections.shuffle(shuffled, new Random(4));
        assertThat(named(shuffled)).isEqualTo(named(library()));
    }

    @Test
    void a_file_that_says_nothing_changes_no_list() {
        List<Candidate> more = new ArrayList<>(library());
        more.add(5, new Candidate("bad", "", "", "", Optional.empty()));
        List<String> names = new ArrayList<>(named(more));
        assertThat(names.remove("bad []")).isTrue();
        assertThat(names).isEqualTo(named(library()));
    }

    @Test
    void the_same_title_by_the_same_artist_is_listed_once() {
        List<Candidate> tracks = new ArrayList<>(library());
        tracks.add(new Candidate("id12", "best of", "Artist", "Title 3", SOUNDS.get(4)));
        int[][] lists = Neighbours.of(tracks, 20);
        assertThat(lists[3]).doesNotContain(12);
        assertThat(Arrays.stream(lists[0]).filter(i -> i == 3 || i == 4 || i == 12))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_library_of_more_tracks_than_are_compared_in_full_has_full_lists_in_any_order() {
        List<Candidate> many =
                ManyTracks.of(SOUNDS.stream().map(Optional::orElseThrow).toList(), 450, 20);
        int[][] lists = Neighbours.of(many, 20);
        List<Candidate> reversed = new ArrayList<>(many);
        Collections.reverse(reversed);
        int[][] backwards = Neighbours.of(reversed, 20);
        for (int track = 0; track < 450; track++) {
            int[] same = Arrays.stream(backwards[449 - track]).map(i -> 449 - i).toArray();
            assertThat(lists[track]).hasSize(20).doesNotContain(track).isEqualTo(same);
        }
    }

    @Test
    void five_hundred_copies_of_a_track_count_as_one() {
        List<Candidate> tracks = new ArrayList<>(library());
        for (int copy = 0; copy < 500; copy++) {
            tracks.add(new Candidate("z" + copy, "copies", "", "", SOUNDS.get(7)));
        }
        int[][] lists = Neighbours.of(tracks, 20);
        int[][] without = Neighbours.of(library(), 20);
        for (int track = 0; track < 12; track++) {
            assertThat(lists[track]).isEqualTo(without[track]);
        }
        for (int copy = 12; copy < 512; copy++) {
            assertThat(lists[copy]).doesNotContain(7).hasSize(11);
        }
    }

    @Test
    void the_same_lists_come_from_one_thread_and_from_many() throws Exception {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> named(library())).get()).isEqualTo(named(library()));
        } finally {
            one.shutdown();
        }
    }

    private static List<String> named(List<Candidate> tracks) {
        int[][] lists = Neighbours.of(tracks, 20);
        return IntStream.range(0, lists.length)
                .mapToObj(i -> tracks.get(i).id() + " "
                        + Arrays.stream(lists[i])
                                .mapToObj(j -> tracks.get(j).id())
                                .toList())
                .sorted()
                .toList();
    }
}
