package org.lowtunes.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final int FLOOR = 32;
    private static final int CEILING = 64;

    /** An encoder that does not do what was predicted: each track has its own density, and each bitrate errs. */
    private static final class Encoder implements Fitting.Encoding<RuntimeException> {

        private final Map<String, Demand> tracks = new HashMap<>();
        private final Map<String, Long> made = new HashMap<>();
        private final long seed;
        private int encoded;

        Encoder(List<Demand> tracks, long seed) {
            tracks.forEach(track -> this.tracks.put(track.id(), track));
            this.seed = seed;
        }

        @Override
        public Map<String, Long> bytes(Map<String, Integer> kbps) {
            Map<String, Long> sizes = new HashMap<>();
            kbps.forEach((id, rate) -> sizes.put(id, made.computeIfAbsent(id + " " + rate, key -> {
                encoded++;
                return size(tracks.get(id), rate, new Random(seed + key.hashCode()));
            })));
            return sizes;
        }

        private static long size(Demand track, int kbps, Random error) {
            return (long) (track.bytes(kbps) * (1 + 0.03 * error.nextGaussian()));
        }
    }

    @Test
    void twenty_libraries_fit_to_the_byte_and_use_their_budget() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Demand> tracks = library(random, 1 + random.nextInt(300));
            double most = tracks.stream()
                    .mapToDouble(track -> track.bytes(track.kbps(CEILING)))
                    .sum();
            for (double share : new double[] {0.6, 0.8, 0.95}) {
                long budget = (long) (most * share);
                Encoder encoder = new Encoder(tracks, seed);

                BitratePlan plan = Fitting.fit(tracks, budget, 0, FLOOR, CEILING, encoder);

                assertThat(plan.bytes()).as("library %d, %.2f", seed, share).isBetween((long) (budget * 0.97), budget);
                assertThat(plan.bytes())
                        .isEqualTo(encoder.bytes(plan.kbps()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
                assertThat(encoder.encoded)
                        .as("encodes for %d tracks", tracks.size())
                        .isLessThanOrEqualTo(tracks.size() + Math.max(3, tracks.size() / 10));
            }
        }
    }

    @Test
    void a_library_that_grows_by_one_track_costs_few_encodes() throws Exception {
        List<Demand> tracks = library(new Random(1), 100);
        long budget = (long) (tracks.stream()
                .mapToDouble(track -> track.bytes(track.kbps(50)))
                .sum());
        Encoder encoder = new Encoder(tracks, 1);
        BitratePlan before = Fitting.fit(tracks, budget, 0, FLOOR, CEILING, encoder);
        List<Demand> grown = published(tracks, before, encoder);
        Demand added = new Demand("added", 240, 2, 0, OptionalInt.empty(), 1.1);
        grown.add(added);
        encoder.tracks.put("added", added);
        encoder.encoded = 0;

        BitratePlan after = Fitting.fit(grown, budget, 0, FLOOR, CEILING, encoder);

        assertThat(after.bytes()).isLessThanOrEqualTo(budget);
        assertThat(encoder.encoded).isLessThanOrEqualTo(8);
    }

    @Test
    void what_was_published_stays_as_it_is_though_more_room_is_left_the_next_time() throws Exception {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Demand> tracks = library(random, 10 + random.nextInt(10));
            double most = tracks.stream()
                    .mapToDouble(track -> track.bytes(track.kbps(CEILING)))
                    .sum();
            long budget = (long) (most * (0.6 + 0.35 * random.nextDouble()));
            long reserve = budget / 1_000;
            Encoder encoder = new Encoder(tracks, seed);
            BitratePlan first = Fitting.fit(tracks, budget - reserve, 0, FLOOR, CEILING, encoder);
            List<Demand> published = published(tracks, first, encoder);

            BitratePlan second = Fitting.fit(published, budget, reserve, FLOOR, CEILING, encoder);

            assertThat(second.kbps()).as("library %d", seed).isEqualTo(first.kbps());
        }
    }

    private static List<Demand> published(List<Demand> tracks, BitratePlan plan, Encoder encoder) {
        List<Demand> published = new ArrayList<>();
        for (Demand track : tracks) {
            int kbps = plan.kbps().get(track.id());
            double density =
                    Demand.density(kbps, encoder.bytes(Map.of(track.id(), kbps)).get(track.id()) / track.seconds());
            published.add(new Demand(
                    track.id(),
                    track.seconds(),
                    track.channels(),
                    track.sourceBitrate(),
                    OptionalInt.of(kbps),
                    density));
        }
        return published;
    }

    @Test
    void a_generous_budget_is_not_filled_for_its_own_sake() throws Exception {
        List<Demand> tracks = library(new Random(2), 10);
        Encoder encoder = new Encoder(tracks, 2);

        BitratePlan plan = Fitting.fit(tracks, 1L << 40, 0, FLOOR, CEILING, encoder);

        assertThat(plan.level()).isEqualTo(CEILING);
        assertThat(encoder.encoded).isEqualTo(10);
    }

    @Test
    void what_misses_at_the_floor_after_encoding_is_an_error() {
        List<Demand> tracks = List.of(new Demand("a", 1000, 2, 0, OptionalInt.empty(), 1.0));

        assertThatThrownBy(() -> Fitting.fit(tracks, 4_374_000, 0, FLOOR, CEILING, kbps -> Map.of("a", 4_400_000L)))
                .isInstanceOfSatisfying(
                        BudgetTooSmallException.class,
                        tooSmall -> assertThat(tooSmall.needed()).isEqualTo(4_400_000));
    }

    @Test
    void what_cannot_fit_is_refused_before_anything_is_encoded() {
        Encoder encoder = new Encoder(List.of(), 0);

        assertThatThrownBy(() -> Fitting.fit(library(new Random(3), 5), 1000, 0, FLOOR, CEILING, encoder))
                .isInstanceOf(BudgetTooSmallException.class);
        assertThat(encoder.encoded).isZero();
    }

    private static List<Demand> library(Random random, int size) {
        List<Demand> tracks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tracks.add(new Demand(
                    "track " + i,
                    30 + random.nextInt(400),
                    random.nextInt(5) == 0 ? 1 : 2,
                    0,
                    OptionalInt.empty(),
                    0.8 + 0.5 * random.nextDouble()));
        }
        return tracks;
    }
}
