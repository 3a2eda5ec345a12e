package org.lowtunes.mojo;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * Tells now and then how far a step has come: tracks, bytes, time left. The first line comes after five seconds, and
 * each next one after twice as long, at last every minute: this reads well in a terminal and in a log, and nothing is
 * ever written over.
 */
final class Progress {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    /** Earlier than that nobody knows how long it will take. */
    private static final double KNOWN = 0.02;

    private final String sentence;
    private final int all;
    private final LongSupplier nanos;
    private final Consumer<String> log;
    private final long start;
    private long next;
    private long pause = FIRST;
    private long bytes;
    private long worked;
    private long done;
    private int tracks;

    /**
     * @param sentence key of what is done, with places for tracks, all tracks, bytes and all bytes
     * @param sizes bytes of the tracks; for what is to be made, as near as it is known
     */
    Progress(String sentence, List<Long> sizes, Consumer<String> log) {
        this(sentence, sizes, log, System::nanoTime);
    }

    Progress(String sentence, List<Long> sizes, Consumer<String> log, LongSupplier nanos) {
        this.sentence = sentence;
        this.all = sizes.size();
        this.bytes = sizes.stream().mapToLong(Long::longValue).sum();
        this.log = log;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + pause;
    }

    /**
     * Another track is done.
     *
     * @param size as it was given
     * @param work whether there was anything to do
     */
    void oneMore(long size, boolean work) {
        tracks++;
        done += size;
        worked += work ? size : 0;
        long now = nanos.getAsLong();
        if (now - next < 0 || tracks >= all) {
            return;
        }
        pause = Math.min(LONGEST, pause * 2);
        next = now + pause;
        String sofar = Words.say(sentence, tracks, all, Sizes.bytes(done), Sizes.bytes(bytes));
        boolean known = worked > KNOWN * (bytes - done + worked);
        log.accept(
                known
                        ? Words.say("mojo.time-left", sofar, length((now - start) / 1e9 * (bytes - done) / worked))
                        : sofar);
    }

    private static String length(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (minutes >= 100) {
            return Words.say("mojo.hours", minutes / 60, minutes % 60);
        }
        return seconds < 90
                ? Words.say("mojo.seconds", Math.max(1, Math.round(seconds)))
                : Words.say("mojo.minutes", minutes);
    }
}
