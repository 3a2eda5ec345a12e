package org.lowtunes.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of axe-core, for WCAG 2.2 at levels A and AA and for good practice, on the page that a browser shows. */
public final class Axe {

    private static final String RULES = rules();
    private static final String RUN = "const done = arguments[arguments.length - 1];"
            + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
            + ".then(({violations}) => done(violations.flatMap(({id, help, nodes}) => nodes.map((node) =>"
            + " `${id}: ${help}: ${node.target.join(' ')}: ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message}`))),"
            + " (failure) => done([String(failure)]));";

    private Axe() {}

    /** What is wrong with the page, a line for each rule and element. */
    @SuppressWarnings("unchecked")
    public static List<String> findings(Browser browser) {
        if (!(Boolean) browser.run("return 'axe' in window")) {
            browser.run(RULES);
        }
        return (List<String>) browser.driver().executeAsyncScript(RUN);
    }

    private static String rules() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
