package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WaysOutTest {

    private static final Limits LIMITS =
            new Limits(10_000_000, OptionalLong.of(9_000_000), 32, 64, false, Commons.NONE);

    private final Map<String, List<Demand>> library = Map.of(
            "Large", List.of(track("l", 1000)), "Middle", List.of(track("m", 800)), "Small", List.of(track("s", 100)));

    @Test
    void no_more_albums_are_named_than_must_go_and_the_largest_first() {
        WaysOut ways = WaysOut.of(library, new BudgetTooSmallException(8_540_000, 4_000_000), 32);

        assertThat(ways.albums()).extracting(WaysOut.Leave::name).containsExactly("Large", "Middle");
        assertThat(ways.raise()).isEqualTo(4_540_000);
    }

    @Test
    void a_lower_floor_is_named_where_one_would_do() {
        WaysOut ways = WaysOut.of(library, new BudgetTooSmallException(8_540_000, 7_500_000), 32);

        assertThat(ways.floor()).hasValue(27);
        assertThat(WaysOut.of(library, new BudgetTooSmallException(8_540_000, 1_000), 32)
                        .floor())
                .isEmpty();
    }

    @Test
    void every_way_is_told_with_its_figures() {
        String text = WaysOut.of(library, new BudgetTooSmallException(8_540_000, 7_500_000), 32)
                .text(LIMITS);

        assertThat(text.lines())
                .anyMatch(line -> line.contains("1.04 MB too much"))
                .anyMatch(line -> line.contains("Large (4.5 MB)"))
                .anyMatch(line -> line.contains("-Dlowtunes.floor=27"))
                .anyMatch(line -> line.contains("lowtunes.budget: 10 MB"))
                .anyMatch(line -> line.contains("two sites"));
    }

    @Test
    void a_budget_without_any_room_for_audio_has_ways_out_too() {
        String text = WaysOut.of(library, new BudgetTooSmallException(8_540_000, -500_000), 32)
                .text(Limits.ofQuota(1_000_000));

        assertThat(text).contains("room for 0 bytes").contains("lowtunes.quota to 12.3 MB");
    }

    private static Demand track(String id, double seconds) {
        return new Demand(id, seconds, 2, 0, OptionalInt.empty());
    }
}
