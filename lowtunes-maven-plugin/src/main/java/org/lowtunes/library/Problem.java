package org.lowtunes.library;

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
}
