package org.lowtunes.report;

import org.lowtunes.words.Words;

/** Figures as people read them. */
final class Figures {

    private Figures() {}

    /** A length: minutes and seconds below an hour, hours and minutes above. */
    static String length(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? Words.say("report.minutes", whole / 60, whole % 60)
                : Words.say("report.hours", Math.round(seconds / 60) / 60, Math.round(seconds / 60) % 60);
    }

    /** A share of a whole. */
    static String share(double part, double whole) {
        return Words.say("report.percent", whole == 0 ? 0 : 100 * part / whole);
    }
}
