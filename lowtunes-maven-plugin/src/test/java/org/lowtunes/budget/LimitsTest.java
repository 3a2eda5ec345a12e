package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final long QUOTA = 100_000_000;

    @Test
    void a_tenth_of_the_quota_stays_free_where_albums_are_small() {
        List<List<Demand>> library = Collections.nCopies(100, List.of(track(300)));

        assertThat(Limits.ofQuota(QUOTA).bytes(library)).isEqualTo(90_000_000);
    }

    @Test
    void the_largest_album_can_be_replaced_where_it_is_more_than_a_tenth() {
        List<List<Demand>> library = List.of(List.of(track(4_000)), List.of(track(1_000)));

        long album = (long) Math.ceil(track(4_000).usualBytes(64));
        assertThat(Limits.ofQuota(QUOTA).bytes(library)).isEqualTo(QUOTA - album);
    }

    @Test
    void where_the_ceiling_does_not_fit_the_largest_album_is_counted_at_what_it_will_get() {
        List<List<Demand>> library = List.of(List.of(track(100_000)), List.of(track(100_000)));

        long budget = Limits.ofQuota(QUOTA).bytes(library);

        assertThat(QUOTA - budget).as("half of the budget").isBetween(budget / 2 - 2, budget / 2 + 2);
    }

    @Test
    void an_empty_library_has_a_budget_too() {
        assertThat(Limits.ofQuota(QUOTA).bytes(List.<List<Demand>>of())).isEqualTo(90_000_000);
    }

    @Test
    void what_the_curator_says_counts() {
        Limits limits = new Limits(QUOTA, OptionalLong.of(7), 32, 64, false, Commons.NONE);

        assertThat(limits.bytes(List.of(List.of(track(100))))).isEqualTo(7);
    }

    @Test
    void bounds_that_make_no_sense_are_refused() {
        for (int[] bounds : new int[][] {{15, 64}, {32, 97}, {64, 48}, {-1, 0}}) {
            assertThatThrownBy(() -> new Limits(QUOTA, OptionalLong.empty(), bounds[0], bounds[1], false, Commons.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Demand track(double seconds) {
        return new Demand("t", seconds, 2, 0, OptionalInt.empty());
    }
}
