package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.lowtunes.library.Problem;
import org.lowtunes.report.BuildFacts;
import org.lowtunes.report.HtmlReport;
import org.lowtunes.report.Summary;
import org.lowtunes.words.Words;

/** Tells how a build went, whatever came of it: all problems together, a summary, and the report as a page. */
final class ReportStep {

    private final Path page;
    private final Log log;

    /** @param page file of the report */
    ReportStep(Path page, Log log) {
        this.page = page;
        this.log = log;
    }

    /** Takes steps, and reports on them though they fail. */
    <R> R reporting(SiteBuild build, SiteMojo.Step<R> steps) throws InterruptedException {
        Optional<String> failure = Optional.of("");
        try {
            R done = steps.take();
            failure = Optional.empty();
            return done;
        } catch (InterruptedException e) {
            failure = Optional.of(Words.say("mojo.interrupted"));
            throw e;
        } catch (RuntimeException e) {
            failure = Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
            throw e;
        } finally {
            report(build.facts(failure));
        }
    }

    /** All problems, worst first. */
    static void tell(List<Problem> problems, Log log) {
        if (problems.isEmpty()) {
            return;
        }
        log.warn(Words.say("mojo.problems", problems.size()));
        problems.stream()
                .sorted(Comparator.comparing(Problem::severity))
                .forEach(p -> log.warn("  " + Words.say("mojo.problem", p.where(), p.what(), p.cure())));
    }

    private void report(BuildFacts facts) {
        tell(facts.problems(), log);
        Summary.lines(facts).forEach(log::info);
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, HtmlReport.of(facts), StandardCharsets.UTF_8);
            log.info(Summary.place(page));
        } catch (IOException e) {
            log.warn(Words.say("mojo.no-report", page, e.getMessage()));
        }
    }
}
