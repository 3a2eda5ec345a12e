package org.lowtunes.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lowtunes.site.SitePart;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** What the bytes went to, and what still fits. */
final class BytesSection {

    private final BuildFacts facts;

    BytesSection(BuildFacts facts) {
        this.facts = facts;
    }

    String html() {
        if (facts.bytes() == 0) {
            return "";
        }
        String fits = Words.say(
                facts.full() ? "report.full" : "report.fits",
                Sizes.bytes(facts.bytes()),
                Sizes.bytes(facts.budget()),
                Figures.length(facts.secondsThatFit()));
        return Html.section(
                Words.say("report.bytes"),
                Html.paragraph(fits)
                        + picture()
                        + parts()
                        + sharing(Words.say("report.by-contributor"), TrackFacts::contributor)
                        + sharing(Words.say("report.by-album"), TrackFacts::album));
    }

    /** One bar as long as the budget; the table below it says the same. */
    private String picture() {
        double whole = Math.max(facts.budget(), facts.bytes());
        StringBuilder bar = new StringBuilder("<svg class=\"whole\" viewBox=\"0 0 1000 40\" role=\"img\""
                + " preserveAspectRatio=\"none\" aria-label=\"" + Html.text(Words.say("report.picture")) + "\">");
        double x = 0;
        for (Map.Entry<SitePart, Long> part : new EnumMap<>(facts.parts()).entrySet()) {
            double width = 1000 * part.getValue() / whole;
            bar.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.2f\" width=\"%.2f\" height=\"40\"/>",
                    colour(part.getKey()),
                    x,
                    width));
            x += width;
        }
        return bar.append("</svg>\n").toString();
    }

    private String parts() {
        Table table = new Table(
                Words.say("report.parts"),
                Words.say("report.part"),
                Words.say("report.size"),
                Words.say("report.of-budget"));
        for (Map.Entry<SitePart, Long> part : new EnumMap<>(facts.parts()).entrySet()) {
            table.row(
                    new Table.Cell(
                            "<span class=\"key " + colour(part.getKey()) + "\"></span>"
                                    + Html.text(name(part.getKey())),
                            false),
                    Table.Cell.number(Sizes.bytes(part.getValue())),
                    Table.Cell.number(Figures.share(part.getValue(), facts.budget())));
        }
        long free = facts.budget() - facts.bytes();
        table.row(
                Table.Cell.text(Words.say("report.free")),
                Table.Cell.number(Sizes.bytes(Math.max(0, free))),
                Table.Cell.number(Figures.share(Math.max(0, free), facts.budget())));
        return table.html();
    }

    /** Audio by whatever tells tracks apart, the largest first; nothing to tell when it is all one. */
    private String sharing(String caption, Function<TrackFacts, String> by) {
        Map<String, long[]> shares = new LinkedHashMap<>();
        for (TrackFacts track : facts.tracks()) {
            long[] share = shares.computeIfAbsent(by.apply(track), name -> new long[3]);
            share[0] += track.bytes();
            share[1]++;
            share[2] += Math.round(track.seconds());
        }
        Table table = new Table(
                caption,
                Words.say("report.name"),
                Words.say("report.tracks"),
                Words.say("report.length"),
                Words.say("report.size"),
                "");
        List<Map.Entry<String, long[]>> sorted = shares.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
                .toList();
        for (Map.Entry<String, long[]> share : sorted) {
            long[] values = share.getValue();
            table.row(
                    share.getKey().isEmpty()
                            ? Table.Cell.text(Words.say("report.nobody"))
                            : Table.Cell.name(share.getKey()),
                    Table.Cell.number(Words.say("report.number", values[1])),
                    Table.Cell.number(Figures.length(values[2])),
                    Table.Cell.number(Sizes.bytes(values[0])),
                    Table.Cell.bar(
                            (double) values[0] / Math.max(1, sorted.get(0).getValue()[0])));
        }
        return sorted.size() < 2 ? "" : table.html();
    }

    private static String colour(SitePart part) {
        return "part-" + part.name().toLowerCase(Locale.ROOT);
    }

    private static String name(SitePart part) {
        return switch (part) {
            case AUDIO -> Words.say("report.audio");
            case COVERS -> Words.say("report.pictures");
            case DATA -> Words.say("report.data");
            case PAGES -> Words.say("report.pages");
            case PLAYER -> Words.say("report.player");
            case RECORDS -> Words.say("report.records");
        };
    }
}
