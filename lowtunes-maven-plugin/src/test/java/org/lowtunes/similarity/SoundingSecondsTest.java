package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoundingSecondsTest {
    private final SoundingSeconds seconds = new SoundingSeconds();
    private short[] levels = new short[1];

    /** Adds seconds that know their number. */
    private void add(int from, int to, double energy) {
        for (int second = from; second < to; second++) {
            levels[0] = (short) second;
            levels = seconds.exchange(energy, levels);
        }
    }

    private List<Integer> central() {
        return seconds.central().stream().map(levels -> (int) levels[0]).toList();
    }

    @Test
    void a_short_track_is_taken_whole() {
        add(0, 100, 0.1);
        assertThat(central()).hasSize(100).startsWith(0).endsWith(99);
    }

    @Test
    void of_twenty_minutes_the_central_four_minutes_are_taken() {
        add(0, 1200, 0.1);
        assertThat(central()).hasSize(240).startsWith(480).endsWith(719);
    }

    @Test
    void of_hours_four_minutes_that_are_still_there_are_taken() {
        add(0, 4 * 3600, 0.1);
        assertThat(central()).hasSize(240).startsWith(4 * 3600 - 720);
    }

    @Test
    void hours_need_no_more_room_than_what_is_kept() {
        Set<short[]> rooms = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int second = 0; second < 4 * 3600; second++) {
            rooms.add(levels);
            levels = seconds.exchange(second % 3 == 0 ? 0 : 0.1, levels);
        }
        assertThat(rooms).hasSize(721);
    }

    @Test
    void silence_counts_nowhere() {
        add(0, 20, 1e-7);
        add(20, 30, 0.1);
        add(30, 5000, 0);
        add(5000, 5010, 0.1);
        add(5010, 9000, 0.9e-6);
        assertThat(central()).hasSize(20).startsWith(20).endsWith(5009);
    }

    @Test
    void what_was_loud_at_first_can_be_silence_in_the_end() {
        add(0, 10, 1e-6);
        add(10, 20, 1);
        assertThat(central()).hasSize(10).startsWith(10);
    }

    @Test
    void of_silence_nothing_is_taken() {
        add(0, 10, 0);
        assertThat(central()).isEmpty();
    }
}
