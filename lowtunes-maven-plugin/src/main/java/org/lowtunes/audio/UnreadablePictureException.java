package org.lowtunes.audio;

import org.lowtunes.library.Cover;
import org.lowtunes.library.Problem;
import org.lowtunes.words.Words;

/** A cover of which no picture can be made. */
public final class UnreadablePictureException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String cure;

    /** @param key of the sentence that says why; what to do stands at the same key with {@code .cure} */
    UnreadablePictureException(Cover cover, String key) {
        super(cover.file() + ": " + Words.say(key) + " " + Words.say(key + ".cure"));
        this.reason = Words.say(key);
        this.cure = Words.say(key + ".cure");
    }

    /** For the report, with the file as the curator knows it; the tracks stay, so it is a warning. */
    public Problem problem(String where) {
        return new Problem(Problem.Severity.WARNING, where, reason, cure);
    }
}
