package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** Sends files, several at once; the first failure ends it. */
final class Uploads {

    private static final long LINE_EVERY_PERCENT = 10;
    /** What is sent faster than a line is read needs none. */
    private static final long WORTH_A_LINE = 10_000_000;

    /** Whoever is still sending when another file has failed is told to stop, and has this long. */
    private static final long PATIENCE_SECONDS = 60;

    private final Target target;
    private final int parallel;
    private final Consumer<String> log;

    Uploads(Target target, int parallel, Consumer<String> log) {
        this.target = target;
        this.parallel = parallel;
        this.log = log;
    }

    /** Returns when all have arrived. */
    void send(List<Parcel> parcels) {
        if (parcels.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(parallel, parcels.size()));
        try {
            CompletionService<Parcel> arrivals = new ExecutorCompletionService<>(threads);
            List<Future<Parcel>> pending = new ArrayList<>();
            for (Parcel parcel : parcels) {
                pending.add(arrivals.submit(() -> {
                    target.write(parcel.file(), parcel.body());
                    return parcel;
                }));
            }
            await(arrivals, parcels);
        } finally {
            threads.shutdownNow();
            settle(threads);
        }
    }

    /** A file that arrives after its run has failed would be an orphan that no later run knows of. */
    private static void settle(ExecutorService threads) {
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(CompletionService<Parcel> arrivals, List<Parcel> parcels) {
        long all = parcels.stream().mapToLong(parcel -> parcel.file().bytes()).sum();
        long done = 0;
        long said = 0;
        for (int i = 1; i <= parcels.size(); i++) {
            try {
                done += arrivals.take().get().file().bytes();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PublishException(Words.say("publish.interrupted"), e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
            long percent = all < WORTH_A_LINE ? 0 : done * 100 / all;
            if (percent >= said + LINE_EVERY_PERCENT && i < parcels.size()) {
                log.accept("  "
                        + Words.say(
                                "publish.sending", percent, i, parcels.size(), Sizes.bytes(done), Sizes.bytes(all)));
                said = percent;
            }
        }
    }
}
