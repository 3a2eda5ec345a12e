package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;
import org.lowtunes.words.Words;

/** Tells which published tracks get another rendition, and why: listeners fetch them again, and the curator waits. */
final class EncodedAgain {

    private static final int LINES = 20;

    private EncodedAgain() {}

    /**
     * One line a track, after a title; nothing when all stay as they were.
     *
     * @param ledger what was published before
     * @param specs what is published now
     */
    static List<String> lines(Heard heard, Ledger ledger, Map<Track, RenditionSpec> specs) {
        List<String> all = heard.tracks().stream()
                .flatMap(one -> {
                    RenditionSpec now = specs.get(one.track());
                    return ledger
                            .track(heard.ids().get(now.sound()))
                            .flatMap(before -> why(one.track().path(), before, now))
                            .stream();
                })
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(Words.say("budget.changed-title", all.size()));
        all.stream().limit(LINES).forEach(line -> lines.add("  " + line));
        if (all.size() > LINES) {
            lines.add("  " + Words.say("budget.changed-more", all.size() - LINES));
        }
        return lines;
    }

    private static Optional<String> why(String path, Ledger.Entry before, RenditionSpec now) {
        boolean wasKept = before.kbps() == RenditionSpec.KEPT;
        if (now.kept() != wasKept) {
            return Optional.of(
                    wasKept
                            ? Words.say("budget.changed-not-kept", path, now.kbps())
                            : Words.say("budget.changed-kept", path, before.kbps()));
        }
        if (now.kbps() != before.kbps()) {
            String key = now.kbps() < before.kbps() ? "budget.changed-lowered" : "budget.changed-raised";
            return Optional.of(Words.say(key, path, before.kbps(), now.kbps()));
        }
        return Math.abs(now.gain() - before.gain()) < 0.005
                ? Optional.empty()
                : Optional.of(Words.say("budget.changed-gain", path));
    }
}
