package org.lowtunes.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lowtunes.library.Problem;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * The report of a build as one page that needs nothing else: no script, no picture, no request. It stays on the
 * curator's machine and is never published.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** The whole page, in the curator's language. */
    public static String of(BuildFacts facts) {
        GapsSection gaps = new GapsSection(facts);
        String title = Words.say("report.title", facts.site());
        return "<!doctype html>\n<html lang=\"" + Words.say("report.language") + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\""
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + Html.text(title) + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n"
                + "<main>\n<h1 dir=\"auto\">" + Html.text(title) + "</h1>\n"
                + failure(facts)
                + figures(facts)
                + gaps.unlicensed()
                + problems(facts)
                + new BytesSection(facts).html()
                + new SoundSection(facts).html()
                + new EncodingSection(facts).html()
                + gaps.copies()
                + gaps.covers()
                + gaps.tags()
                + gaps.licences()
                + "</main>\n</body>\n</html>\n";
    }

    private static String failure(BuildFacts facts) {
        return facts.failure()
                .map(message -> "<p class=\"failure\"><strong>" + Html.text(Words.say("report.failed")) + "</strong> "
                        + Html.text(message) + "</p>\n")
                .orElse("");
    }

    private static String figures(BuildFacts facts) {
        StringBuilder list = new StringBuilder("<dl>\n");
        figure(
                list,
                Words.say("report.albums"),
                Words.say("report.number", facts.albums().size()));
        figure(
                list,
                Words.say("report.tracks"),
                Words.say("report.number", facts.tracks().size()));
        figure(list, Words.say("report.length"), Figures.length(facts.seconds()));
        if (facts.bytes() > 0) {
            figure(
                    list,
                    Words.say("report.size"),
                    Words.say("report.out-of", Sizes.bytes(facts.bytes()), Sizes.bytes(facts.budget())));
        }
        figure(list, Words.say("report.problems"), Summary.problems(facts));
        return list.append("</dl>\n").toString();
    }

    private static void figure(StringBuilder list, String what, String figure) {
        list.append("<div><dt>").append(Html.text(what)).append("</dt><dd>");
        list.append(Html.text(figure)).append("</dd></div>\n");
    }

    private static String problems(BuildFacts facts) {
        if (facts.problems().isEmpty()) {
            return facts.failure().isPresent()
                    ? ""
                    : Html.section(Words.say("report.problems"), Html.paragraph(Words.say("report.no-problem")));
        }
        return Html.section(
                Words.say("report.problems"),
                problems(facts, Problem.Severity.UNREADABLE, Words.say("report.left-out"))
                        + problems(facts, Problem.Severity.WARNING, Words.say("report.warnings")));
    }

    private static String problems(BuildFacts facts, Problem.Severity severity, String caption) {
        Table table =
                new Table(caption, Words.say("report.file"), Words.say("report.reason"), Words.say("report.cure"));
        facts.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .forEach(problem -> table.row(
                        Table.Cell.name(problem.where()),
                        Table.Cell.text(problem.what()),
                        Table.Cell.text(problem.cure())));
        return table.html();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
