package org.lowtunes.audio;

import org.lowtunes.library.Cover;
import org.lowtunes.library.Problem;

/** A cover of which no picture can be made. */
public final class UnreadablePictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String cure;

    UnreadablePictureException(Cover cover, String reason, String cure) {
        super(cover.file() + ": " + reason + " " + cure);
        this.reason = reason;
        this.cure = cure;
    }

    /** For the report, with the file as the curator knows it; the tracks stay, so it is a warning. */
    public Problem problem(String where) {
        return new Problem(Problem.Severity.WARNING, where, reason, cure);
    }
}
