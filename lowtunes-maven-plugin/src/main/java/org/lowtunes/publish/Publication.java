package org.lowtunes.publish;

import java.time.Duration;
import java.time.Instant;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * What a run did.
 *
 * @param name of the publication that is current now
 * @param date when it was made
 * @param sentFiles how many files of the site were sent
 * @param sentBytes their bytes as stored
 * @param keptFiles how many were there already
 * @param retiredFiles how many are kept for a while although nothing needs them
 * @param deletedFiles how many were deleted
 * @param took how long it took
 */
public record Publication(
        String name,
        Instant date,
        int sentFiles,
        long sentBytes,
        int keptFiles,
        int retiredFiles,
        int deletedFiles,
        Duration took) {

    /** One line for a log. */
    public String text() {
        double seconds = took.toMillis() / 1000.0;
        return sentFiles == 0
                ? Words.say("publish.done-nothing-sent", keptFiles, retiredFiles, deletedFiles, seconds)
                : Words.say(
                        "publish.done",
                        sentFiles,
                        Sizes.bytes(sentBytes),
                        keptFiles,
                        retiredFiles,
                        deletedFiles,
                        seconds);
    }
}
