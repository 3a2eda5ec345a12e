package org.lowtunes.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lowtunes.library.Problem;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** The last lines of a build. */
public final class Summary {

    private Summary() {}

    /** Tracks, hours, bytes, what was encoded, problems; what is not known is left out. */
    public static List<String> lines(BuildFacts facts) {
        List<String> lines = new ArrayList<>();
        if (!facts.tracks().isEmpty()) {
            lines.add(Words.say(
                    "report.summary", facts.tracks().size(), facts.albums().size(), Figures.length(facts.seconds())));
        }
        if (facts.bytes() > 0) {
            lines.add(Words.say(
                    facts.full() ? "report.summary-full" : "report.summary-bytes",
                    Sizes.bytes(facts.bytes()),
                    Sizes.bytes(facts.budget()),
                    Figures.length(facts.secondsThatFit())));
            lines.add(Words.say("report.summary-encoded", facts.encoded()));
        }
        if (!facts.withoutLicence().isEmpty()) {
            lines.add(
                    Words.say("report.unlicensed-tracks", facts.withoutLicence().size()));
        }
        if (facts.failure().isEmpty() || !facts.problems().isEmpty()) {
            lines.add(problems(facts));
        }
        return lines;
    }

    /** The line that says where the report is. */
    public static String place(Path report) {
        return Words.say("report.place", report);
    }

    static String problems(BuildFacts facts) {
        return Words.say(
                "report.problem-counts",
                facts.count(Problem.Severity.UNREADABLE),
                facts.count(Problem.Severity.WARNING));
    }
}
