package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CpuPoolTest {

    private final List<Integer> items = IntStream.range(0, 50).boxed().toList();

    @Test
    void results_come_in_the_order_of_the_items() throws Exception {
        List<Integer> told = new ArrayList<>();

        var outcomes = new CpuPool(4).map(items, item -> item * 2, outcome -> told.add(outcome.item()));

        assertThat(outcomes)
                .extracting(outcome -> outcome.result().orElseThrow())
                .isEqualTo(items.stream().map(item -> item * 2).toList());
        assertThat(told).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void one_failure_does_not_lose_the_others() throws Exception {
        var outcomes = new CpuPool(3)
                .map(
                        items,
                        item -> {
                            if (item == 7) {
                                throw new IOException("seven");
                            }
                            return item;
                        },
                        outcome -> {});

        assertThat(outcomes.get(7).failure()).map(Exception::getMessage).isEqualTo(Optional.of("seven"));
        assertThat(outcomes.stream().filter(outcome -> outcome.result().isPresent()))
                .hasSize(49);
    }

    @Test
    void as_many_work_at_once_as_there_are_threads() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);

        var outcomes =
                new CpuPool(3).map(List.of(1, 2, 3), item -> together.await(30, TimeUnit.SECONDS), outcome -> {});

        assertThat(outcomes).allMatch(outcome -> outcome.result().isPresent());
    }

    @Test
    void a_cache_that_cannot_be_written_stops_everything() {
        assertThatThrownBy(() -> new CpuPool(2)
                        .map(
                                items,
                                item -> {
                                    throw new CacheUnwritableException(Path.of("cache"), new IOException("full"));
                                },
                                outcome -> {}))
                .isInstanceOf(CacheUnwritableException.class)
                .hasMessageContaining("full");
    }

    @Test
    void interruption_reaches_the_work_under_way() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        AtomicBoolean reached = new AtomicBoolean();
        AtomicBoolean thrown = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            try {
                new CpuPool(1)
                        .map(
                                items,
                                item -> {
                                    working.countDown();
                                    try {
                                        new CountDownLatch(1).await();
                                    } catch (InterruptedException e) {
                                        reached.set(true);
                                        throw e;
                                    }
                                    return item;
                                },
                                outcome -> {});
            } catch (InterruptedException e) {
                thrown.set(true);
            }
        });
        caller.start();
        working.await();
        caller.interrupt();
        caller.join();

        assertThat(reached).isTrue();
        assertThat(thrown).isTrue();
    }
}
