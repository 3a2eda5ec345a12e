package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final int FLOOR = 32;
    private static final int CEILING = 64;

    private static Demand music(String id, double seconds) {
        return new Demand(id, seconds, 2, 0, OptionalInt.empty());
    }

    private static Shares.Party party(double seconds, long share) {
        return new Shares.Party(List.of(music("x" + seconds, seconds)), share);
    }

    private static long at(int level, double seconds) {
        return (long) music("x", seconds).bytes(level);
    }

    private static List<Long> of(long bytes, Shares.Party... parties) {
        return Shares.of(List.of(parties), bytes, FLOOR, CEILING);
    }

    @Test
    void where_all_could_use_more_each_gets_the_own_share() {
        long bytes = at(48, 2000);
        List<Long> shares = of(bytes, party(1000, bytes * 6 / 10), party(1000, bytes * 4 / 10));
        assertThat(shares.get(0)).isCloseTo(bytes * 6 / 10, within(2L));
        assertThat(shares.get(1)).isCloseTo(bytes * 4 / 10, within(2L));
    }

    @Test
    void what_one_leaves_goes_to_the_others() {
        long bytes = at(48, 2000);
        List<Long> shares = of(bytes, party(100, bytes / 2), party(1900, bytes / 2));
        assertThat(shares.get(0)).isCloseTo(at(CEILING, 100), within(2L));
        assertThat(shares.get(1)).isCloseTo(bytes - at(CEILING, 100), within(2L));
    }

    @Test
    void nobody_gets_less_than_the_lowest_bitrates_take_while_there_is_enough() {
        long bytes = at(40, 2000);
        List<Long> shares = of(bytes, party(1000, 1), party(1000, bytes));
        assertThat(shares.get(0)).isCloseTo(at(FLOOR, 1000), within(2L));
        assertThat(shares.get(1)).isCloseTo(bytes - at(FLOOR, 1000), within(2L));
    }

    @Test
    void shares_that_are_more_than_everything_are_all_cut_alike() {
        long bytes = at(48, 2000);
        List<Long> shares = of(bytes, party(1000, bytes), party(1000, bytes));
        assertThat(shares.get(0)).isEqualTo(shares.get(1)).isCloseTo(bytes / 2, within(2L));
    }

    @Test
    void never_more_than_there_is_and_hardly_less() {
        Random random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            List<Shares.Party> parties = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                parties.add(party(random.nextInt(5000), random.nextInt(100_000_000)));
            }
            long bytes = random.nextInt(200_000_000);
            long sum = Shares.of(parties, bytes, FLOOR, CEILING).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(sum).isLessThanOrEqualTo(bytes);
            if (parties.stream().anyMatch(p -> p.tracks().get(0).seconds() > 0)) {
                assertThat(sum).isGreaterThanOrEqualTo(bytes - 10);
            }
        }
    }
}
