package org.lowtunes.audio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps all cores busy with independent work: ffmpeg uses one core, so several run side by side. */
public final class CpuPool {

    private static final int LONGEST_GOODBYE_SECONDS = 10;

    private final int threads;

    /** @param threads at least 1; 0 means one for each core */
    public CpuPool(int threads) {
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /** One piece of work. */
    public interface Work<T, R> {
        /** Does it. */
        R of(T item) throws Exception;
    }

    /**
     * How one piece of work ended.
     *
     * @param item that was worked on
     * @param result empty when it failed
     * @param failure empty when it did not
     */
    public record Outcome<T, R>(T item, Optional<R> result, Optional<Exception> failure) {}

    /**
     * Works on every item; one that fails does not keep the others from being done.
     *
     * @param done told of each outcome as it comes, on this thread
     * @return the outcomes, in the order of the items
     * @throws CacheUnwritableException as soon as one piece of work throws it: all others would
     * @throws InterruptedException when this thread is interrupted; work under way is interrupted too and waited for
     */
    public <T, R> List<Outcome<T, R>> map(List<T> items, Work<T, R> work, Consumer<Outcome<T, R>> done)
            throws InterruptedException {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "lowtunes worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<Outcome<T, R>> completions = new ExecutorCompletionService<>(workers);
            Map<Future<Outcome<T, R>>, Integer> places = new HashMap<>();
            for (T item : items) {
                places.put(completions.submit(() -> attempt(item, work)), places.size());
            }
            List<Outcome<T, R>> outcomes = new ArrayList<>(Collections.nCopies(items.size(), null));
            for (int i = 0; i < items.size(); i++) {
                Future<Outcome<T, R>> finished = completions.take();
                Outcome<T, R> outcome = finished.get();
                outcomes.set(places.get(finished), outcome);
                done.accept(outcome);
            }
            return outcomes;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CacheUnwritableException unwritable) {
                throw unwritable;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
            waitFor(workers);
        }
    }

    /** Nobody who comes after may find an ffmpeg of ours still writing. */
    private static void waitFor(ExecutorService workers) {
        try {
            workers.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T, R> Outcome<T, R> attempt(T item, Work<T, R> work) throws InterruptedException {
        try {
            return new Outcome<>(item, Optional.of(work.of(item)), Optional.empty());
        } catch (InterruptedException | CacheUnwritableException e) {
            throw e;
        } catch (Exception e) {
            return new Outcome<>(item, Optional.empty(), Optional.of(e));
        }
    }
}
