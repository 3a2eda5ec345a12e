package org.lowtunes.audio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.library.Problem;
import org.lowtunes.words.Words;

/** A file from which no sound can be had. */
public final class UnreadableAudioException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Sentences about the file itself, which stays as it is until somebody mends it. */
    private static final Set<String> LASTING =
            Set.of("audio.empty", "audio.no-audio", "audio.no-decoder", "audio.damaged", "audio.unnamed");

    private final String key;
    private final String reason;
    private final String cure;

    private UnreadableAudioException(Path file, String key, String reason, String cure) {
        super(file + ": " + reason + " " + cure);
        this.key = key;
        this.reason = reason;
        this.cure = cure;
    }

    /** @param key of the sentence that says why; what to do stands at the same key with {@code .cure} */
    static UnreadableAudioException because(Path file, String key, Object... values) {
        return new UnreadableAudioException(file, key, Words.say(key, values), Words.say(key + ".cure", values));
    }

    /** The key of the sentence, where the same file would give the same again. */
    Optional<String> lasting() {
        return Optional.of(key).filter(LASTING::contains);
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
