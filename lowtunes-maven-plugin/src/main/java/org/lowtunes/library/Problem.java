package org.lowtunes.library;

import org.lowtunes.words.Words;

/**
 * Something that a curator should know and can mend.
 *
 * @param severity how bad it is
 * @param where the file or setting, as the curator knows it
 * @param what is wrong, one sentence
 * @param cure what to do, one sentence
 */
public record Problem(Severity severity, String where, String what, String cure) {

    /** How bad a problem is, worst first. */
    public enum Severity {
        /** The file is left out. */
        UNREADABLE,
        /** The file is used, but something about it is not right. */
        WARNING
    }

    /**
     * A file that is left out.
     *
     * @param key of the sentence that says what is wrong; the cure stands at the same key with {@code .cure}
     * @param values for both sentences
     */
    public static Problem unreadable(String where, String key, Object... values) {
        return new Problem(Severity.UNREADABLE, where, Words.say(key, values), Words.say(key + ".cure", values));
    }

    /** Something that is not right, though everything is used; said as {@link #unreadable} says it. */
    public static Problem warning(String where, String key, Object... values) {
        return new Problem(Severity.WARNING, where, Words.say(key, values), Words.say(key + ".cure", values));
    }
}
