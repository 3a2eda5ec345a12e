package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitratePlanTest {

    private static final int FLOOR = 32;
    private static final int CEILING = 64;

    @Test
    void everything_gets_the_ceiling_where_it_fits() throws Exception {
        List<Demand> tracks = List.of(stereo("a", 200), stereo("b", 100), mono("c", 100));

        BitratePlan plan = BitratePlan.of(tracks, 10_000_000, FLOOR, CEILING);

        assertThat(plan.kbps()).containsEntry("a", 64).containsEntry("b", 64).containsEntry("c", 40);
    }

    @Test
    void a_tight_budget_is_used_to_97_percent_and_not_exceeded() throws Exception {
        List<Demand> tracks = List.of(stereo("a", 200), stereo("b", 300), stereo("c", 250), mono("d", 500));
        long most = BitratePlan.of(tracks, Long.MAX_VALUE / 2, FLOOR, CEILING).bytes();

        for (double share = 0.56; share < 1; share += 0.01) {
            long bytes = (long) (most * share);
            assertThat(BitratePlan.of(tracks, bytes, FLOOR, CEILING).bytes())
                    .isBetween((long) (bytes * 0.97), bytes + 1);
        }
    }

    @Test
    void no_source_gets_more_bits_than_it_had() throws Exception {
        Demand poor = new Demand("poor", 100, 2, 24, OptionalInt.empty());

        assertThat(BitratePlan.of(List.of(poor), 10_000_000, FLOOR, CEILING).kbps())
                .containsEntry("poor", 24);
    }

    @Test
    void a_source_that_may_be_kept_is_kept_up_to_the_level_and_takes_what_it_takes() throws Exception {
        Demand fair = stereo("fair", 100).keeping(500_000, false);
        Demand rich = stereo("rich", 100).keeping(1_000_000, false);

        BitratePlan plan = BitratePlan.of(List.of(fair, rich), 10_000_000, FLOOR, CEILING);
        assertThat(fair.keeps(plan.kbps().get("fair"))).isTrue();
        assertThat(fair.bytes(plan.kbps().get("fair"))).isEqualTo(500_000);
        assertThat(rich.keeps(plan.kbps().get("rich"))).isFalse();
        assertThat(plan.kbps()).containsEntry("rich", 64);

        BitratePlan tight = BitratePlan.of(List.of(fair, rich), 1_100_000, FLOOR, CEILING);
        assertThat(fair.keeps(tight.kbps().get("fair"))).isTrue();
        BitratePlan tighter = BitratePlan.of(List.of(fair, rich), 900_000, FLOOR, CEILING);
        assertThat(tighter.bytes()).isLessThanOrEqualTo(900_000);
        BitratePlan narrow = BitratePlan.of(List.of(fair), 460_000, FLOOR, CEILING);
        assertThat(fair.keeps(narrow.kbps().get("fair"))).isFalse();
        assertThat(narrow.bytes()).isLessThanOrEqualTo(460_000);
    }

    @Test
    void what_was_published_keeps_its_bitrate_while_the_budget_allows() throws Exception {
        List<Demand> tracks = List.of(published("old", 200, 48), stereo("new", 200));

        assertThat(BitratePlan.of(tracks, 10_000_000, FLOOR, CEILING).kbps())
                .containsEntry("old", 48)
                .containsEntry("new", 64);
    }

    @Test
    void what_was_published_in_tight_times_is_raised_when_there_is_room() throws Exception {
        List<Demand> tracks = List.of(published("old", 200, 32));

        assertThat(BitratePlan.of(tracks, 10_000_000, FLOOR, CEILING).kbps()).containsEntry("old", 64);
    }

    @Test
    void a_library_that_outgrows_its_budget_changes_few_tracks() throws Exception {
        List<Demand> tracks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            tracks.add(published("old" + i, 200, 64));
        }
        long bytes = BitratePlan.of(tracks, Long.MAX_VALUE / 2, FLOOR, CEILING).bytes();
        tracks.add(stereo("new", 200));

        BitratePlan plan = BitratePlan.of(tracks, bytes, FLOOR, CEILING);

        assertThat(plan.bytes()).isLessThanOrEqualTo(bytes);
        assertThat(plan.kbps().values().stream().filter(kbps -> kbps == 64)).hasSizeGreaterThanOrEqualTo(16);
        assertThat(plan.kbps().values()).allMatch(kbps -> kbps >= 45);
    }

    @Test
    void a_library_that_does_not_fit_says_by_how_much() {
        List<Demand> tracks = List.of(stereo("a", 1000));

        assertThatThrownBy(() -> BitratePlan.of(tracks, 1_000_000, FLOOR, CEILING))
                .isInstanceOfSatisfying(BudgetTooSmallException.class, tooSmall -> {
                    assertThat(tooSmall.needed()).isEqualTo(4_495_000);
                    assertThat(tooSmall.available()).isEqualTo(1_000_000);
                });
    }

    @Test
    void a_library_far_below_its_budget_need_not_be_probed() {
        List<Demand> tracks = List.of(stereo("a", 1000));

        assertThat(BitratePlan.surelyFits(tracks, 12_375_000, CEILING)).isTrue();
        assertThat(BitratePlan.surelyFits(tracks, 12_374_999, CEILING)).isFalse();
    }

    @Test
    void any_library_fits_or_is_refused() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Demand> tracks = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(60); i++) {
                OptionalInt before =
                        random.nextBoolean() ? OptionalInt.of(20 + random.nextInt(50)) : OptionalInt.empty();
                tracks.add(new Demand(
                        "t" + i,
                        1 + random.nextInt(600),
                        1 + random.nextInt(2),
                        random.nextInt(3) * 48,
                        before,
                        0.7 + random.nextDouble() * 0.7));
            }
            long bytes = (long) (tracks.stream().mapToDouble(Demand::seconds).sum() * 125 * (25 + random.nextInt(60)));
            try {
                BitratePlan plan = BitratePlan.of(tracks, bytes, FLOOR, CEILING);
                assertThat(plan.bytes()).isLessThanOrEqualTo((long) Math.ceil(bytes * 1.03));
                assertThat(plan.kbps()).hasSize(tracks.size());
            } catch (BudgetTooSmallException refused) {
                assertThat(refused.needed()).isGreaterThan(bytes);
            }
        }
    }

    private static Demand stereo(String id, double seconds) {
        return new Demand(id, seconds, 2, 0, OptionalInt.empty());
    }

    private static Demand mono(String id, double seconds) {
        return new Demand(id, seconds, 1, 0, OptionalInt.empty());
    }

    private static Demand published(String id, double seconds, int kbps) {
        return new Demand(id, seconds, 2, 0, OptionalInt.of(kbps));
    }
}
