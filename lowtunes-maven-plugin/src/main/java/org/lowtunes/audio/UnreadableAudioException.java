package org.lowtunes.audio;

import java.nio.file.Path;
import org.lowtunes.library.Problem;

/** A file from which no sound can be had. */
public final class UnreadableAudioException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String cure;

    UnreadableAudioException(Path file, String reason, String cure) {
        super(file + ": " + reason + " " + cure);
        this.reason = reason;
        this.cure = cure;
    }

    /** What is wrong, one sentence. */
    public String reason() {
        return reason;
    }

    /** What to do, one sentence. */
    public String cure() {
        return cure;
    }

    /** For the report, with the file as the curator knows it. */
    public Problem problem(String where) {
        return new Problem(Problem.Severity.UNREADABLE, where, reason, cure);
    }
}
