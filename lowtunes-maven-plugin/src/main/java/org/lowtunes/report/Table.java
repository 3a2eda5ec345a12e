package org.lowtunes.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lowtunes.words.Words;

/** A table with a caption, whose rows and columns have heads. A column of bars draws what the column before it says. */
final class Table {

    /** More rows than that are folded away. */
    private static final int SHOWN = 25;

    private final String caption;
    private final List<String> heads;
    private final List<List<Cell>> rows = new ArrayList<>();

    Table(String caption, String... heads) {
        this.caption = caption;
        this.heads = List.of(heads);
    }

    /** One cell, which knows whether it is a number. */
    record Cell(String html, boolean number) {

        /** Words of ours. */
        static Cell text(String plain) {
            return new Cell(Html.text(plain), false);
        }

        /** A name from outside. */
        static Cell name(String plain) {
            return new Cell(Html.name(plain), false);
        }

        /** A figure, set to the right. */
        static Cell number(String plain) {
            return new Cell(Html.text(plain), true);
        }

        /** A bar, from 0 to 1; it says nothing that the figure beside it does not. */
        static Cell bar(double share) {
            String width = String.format(Locale.ROOT, "%.1f", 100 * Math.max(0, Math.min(1, share)));
            return new Cell(
                    "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                            + "<rect width=\"" + width + "\" height=\"10\"/></svg>",
                    false);
        }
    }

    /** The first cell is the head of the row. */
    Table row(Cell... cells) {
        rows.add(List.of(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table; a long one is folded, with its caption to open it by. A table without rows is nothing at all. */
    String html() {
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n<caption>");
        html.append(Html.text(caption)).append("</caption>\n<thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            html.append(
                    heads.get(i).isEmpty()
                            ? "<td></td>"
                            : "<th scope=\"col\"" + kind(rows.get(0).get(i)) + ">" + Html.text(heads.get(i)) + "</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String element = i == 0 ? "th" : "td";
                html.append('<').append(i == 0 ? "th scope=\"row\"" : "td").append(kind(row.get(i)));
                html.append('>')
                        .append(row.get(i).html())
                        .append("</")
                        .append(element)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
        return rows.size() <= SHOWN
                ? html.toString()
                : Html.folded(Words.say("report.rows", caption, rows.size()), html.toString());
    }

    private static String kind(Cell cell) {
        return cell.number() ? " class=\"number\"" : "";
    }
}
