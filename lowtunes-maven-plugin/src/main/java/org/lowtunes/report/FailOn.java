package org.lowtunes.report;

import java.util.Locale;
import java.util.Optional;
import org.lowtunes.library.Problem;
import org.lowtunes.words.Words;

/** From which problem on a build counts as failed, though everything that can be done is done. */
public enum FailOn {
    /** Problems are told, and that is all. */
    NEVER,
    /** A file was left out. */
    UNREADABLE,
    /** There is any problem. */
    WARNING;

    /**
     * As a curator writes it.
     *
     * @throws IllegalArgumentException with a sentence that says what may be written
     */
    public static FailOn of(String written) {
        try {
            return valueOf(written.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Words.say("report.no-fail-on", written), e);
        }
    }

    /** Why this build counts as failed; empty when it does not. */
    public Optional<String> verdict(BuildFacts facts) {
        boolean failed = switch (this) {
            case NEVER -> false;
            case UNREADABLE -> facts.count(Problem.Severity.UNREADABLE) > 0;
            case WARNING -> !facts.problems().isEmpty();
        };
        return failed
                ? Optional.of(Words.say("report.fail-on", name().toLowerCase(Locale.ROOT), Summary.problems(facts)))
                : Optional.empty();
    }
}
