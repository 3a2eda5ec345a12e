package org.lowtunes.report;

import java.util.List;
import org.lowtunes.words.Words;

/** What was encoded in this run, and why. */
final class EncodingSection {

    private final BuildFacts facts;

    EncodingSection(BuildFacts facts) {
        this.facts = facts;
    }

    String html() {
        List<TrackFacts> encoded =
                facts.tracks().stream().filter(TrackFacts::encoded).toList();
        if (facts.tracks().stream().noneMatch(t -> t.bytes() > 0)) {
            return "";
        }
        long fresh = encoded.stream().filter(t -> t.before().isEmpty()).count();
        Table again = new Table(Words.say("report.encoded-again"), Words.say("report.track"), Words.say("report.why"));
        encoded.stream()
                .filter(t -> t.before().isPresent())
                .forEach(t -> again.row(
                        Table.Cell.name(t.path()),
                        Table.Cell.text(reason(t, t.before().orElseThrow()))));
        return Html.section(
                Words.say("report.encoding"),
                Html.paragraph(Words.say(
                                "report.encoded",
                                fresh,
                                encoded.size() - fresh,
                                facts.tracks().size() - encoded.size()))
                        + again.html());
    }

    private static String reason(TrackFacts now, TrackFacts.Before before) {
        if (now.kbps() != before.kbps() && (now.kbps() == 0 || before.kbps() == 0)) {
            return now.kbps() == 0
                    ? Words.say("report.now-kept", before.kbps())
                    : Words.say("report.was-kept", now.kbps());
        }
        if (now.kbps() != before.kbps()) {
            return Words.say("report.other-bitrate", before.kbps(), now.kbps());
        }
        return Math.abs(now.gain() - before.gain()) >= 0.005
                ? Words.say("report.other-gain", before.gain(), now.gain())
                : Words.say("report.not-kept");
    }
}
