package org.lowtunes.report;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.lowtunes.words.Words;

/** How the tracks sound: their bitrates, and how loud they were and are. */
final class SoundSection {

    /** Widths of the steps, in kbit/s and in LU. */
    private static final int BITRATES = 8;

    private static final int LOUDNESSES = 3;

    private final BuildFacts facts;

    SoundSection(BuildFacts facts) {
        this.facts = facts;
    }

    String html() {
        return bitrates() + loudness();
    }

    private String bitrates() {
        List<TrackFacts> made = facts.tracks().stream()
                .filter(t -> t.bytes() > 0 && t.seconds() > 0)
                .toList();
        if (made.isEmpty()) {
            return "";
        }
        double bits = made.stream().mapToDouble(t -> t.bytes() * 8.0).sum();
        double seconds = made.stream().mapToDouble(TrackFacts::seconds).sum();
        Table table = histogram(
                Words.say("report.bitrate-steps"),
                Words.say("report.kbps"),
                made,
                BITRATES,
                track -> Math.floorDiv(kbps(track), BITRATES));
        return Html.section(
                Words.say("report.bitrates"),
                Html.paragraph(Words.say("report.mean-bitrate", bits / seconds / 1000)) + table.html());
    }

    /** What was kept as it is has the bitrate that it has. */
    private static int kbps(TrackFacts track) {
        return track.kbps() > 0 ? track.kbps() : (int) (track.bytes() * 8 / track.seconds() / 1000);
    }

    private String loudness() {
        List<TrackFacts> sounding = facts.tracks().stream()
                .filter(t -> !Double.isInfinite(t.loudness()) && !Double.isNaN(t.loudness()))
                .toList();
        if (sounding.isEmpty()) {
            return "";
        }
        Table table =
                histogram(Words.say("report.loudness-steps"), Words.say("report.lufs"), sounding, LOUDNESSES, track ->
                        (int) Math.floor(track.loudness() / LOUDNESSES));
        long silent = facts.tracks().size() - sounding.size();
        double lowest =
                sounding.stream().mapToDouble(TrackFacts::loudness).min().orElse(0);
        double highest =
                sounding.stream().mapToDouble(TrackFacts::loudness).max().orElse(0);
        return Html.section(
                Words.say("report.loudness"),
                Html.paragraph(Words.say("report.loudness-range", lowest, highest))
                        + (silent == 0 ? "" : Html.paragraph(Words.say("report.silent", silent)))
                        + table.html());
    }

    private static Table histogram(
            String caption, String unit, List<TrackFacts> tracks, int width, ToIntFunction<TrackFacts> step) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        tracks.forEach(track -> counts.merge(step.applyAsInt(track), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        Table table = new Table(caption, unit, Words.say("report.tracks"), "");
        for (int number = counts.firstKey(); number <= counts.lastKey(); number++) {
            int count = counts.getOrDefault(number, 0);
            table.row(
                    Table.Cell.text(Words.say("report.from-to", number * width, (number + 1) * width)),
                    Table.Cell.number(Words.say("report.number", count)),
                    Table.Cell.bar((double) count / most));
        }
        return table;
    }
}
