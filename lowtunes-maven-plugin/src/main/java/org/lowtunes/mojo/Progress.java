package org.lowtunes.mojo;

import java.util.function.Consumer;

/** Tells now and then how far a step has come: a line every ten seconds reads well in a terminal and in a log. */
final class Progress {

    private static final long PAUSE_NANOS = 10_000_000_000L;

    private final String what;
    private final int all;
    private final Consumer<String> log;
    private long told = System.nanoTime();
    private int done;

    /** @param what is done, as in "Listening" */
    Progress(String what, int all, Consumer<String> log) {
        this.what = what;
        this.all = all;
        this.log = log;
    }

    /** Another one is done. */
    void oneMore() {
        done++;
        if (System.nanoTime() - told > PAUSE_NANOS && done < all) {
            told = System.nanoTime();
            log.accept(what + ": " + done + " of " + all + " tracks");
        }
    }
}
