package org.lowtunes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    static List<BuildFacts> builds() {
        return List.of(FactsFixture.usual(), FactsFixture.hostile(), FactsFixture.nothing("No music."));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void aPageAsksForNothingAndRunsNothing(BuildFacts facts) {
        String page = HtmlReport.of(facts);
        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("default-src 'none'")
                .doesNotContain("<script", "<img", "<link", "<iframe", "url(", "@import", "://");
        assertThat(page).doesNotContainPattern("<[^>]*\\s(?:src|href|style|on\\w+)=");
    }

    @ParameterizedTest
    @MethodSource("builds")
    void everyTagIsClosedInItsPlace(BuildFacts facts) {
        String body = HtmlReport.of(facts).replaceAll("(?s)<style>.*?</style>", "");
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)(?:\\s[^>]*?)?(/?)>").matcher(body);
        while (tags.find()) {
            if (tags.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            } else if (tags.group(3).isEmpty() && !tags.group(2).matches("meta|br")) {
                open.push(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("builds")
    void everyTableIsNamedAndItsHeadsSayWhatTheyAreFor(BuildFacts facts) {
        String page = HtmlReport.of(facts);
        assertThat(count(page, "<table>")).isEqualTo(count(page, "<table>\n<caption>"));
        assertThat(count(page, "<th")).isEqualTo(count(page, "<th scope=") + count(page, "<thead>"));
        assertThat(count(page, "<svg")).isEqualTo(count(page, "aria-hidden=\"true\"") + count(page, "role=\"img\""));
    }

    @Test
    void whatComesFromOutsideIsShownAsItIsWritten() {
        String page = HtmlReport.of(FactsFixture.hostile());
        assertThat(page)
                .contains("&lt;/title&gt;&lt;script&gt;alert(1)", "onerror=&#39;a&#39;&gt;&quot; &amp;", " {0}");
        assertThat(page).doesNotContain("\0", "\ud800", "\u202e");
        assertThat(new String(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(page);
    }

    @Test
    void tracksWithoutALicenceHeadTheReportAndTheWorstProblemIsFirst() {
        String page = HtmlReport.of(FactsFixture.usual());
        assertThat(page)
                .containsSubsequence(
                        "10 tracks without a licence",
                        "Band: Album 3",
                        "Files that are left out",
                        "z.mp3",
                        "It is empty.",
                        "Copy it again.",
                        "Warnings",
                        "a.mp3",
                        "What the bytes went to");
    }

    @Test
    void aLicenceOfTheWholeSiteCoversTheTracks() {
        BuildFacts facts = FactsFixture.usual();
        BuildFacts licensed = new BuildFacts(
                facts.site(),
                "CC0",
                facts.tracks(),
                facts.albums(),
                facts.parts(),
                facts.budget(),
                facts.copies(),
                facts.problems(),
                facts.failure());
        assertThat(HtmlReport.of(licensed)).doesNotContain("without a licence").contains("CC0 (of the whole site)");
    }

    @Test
    void whyATrackWasEncodedAgainIsSaid() {
        assertThat(HtmlReport.of(FactsFixture.usual()))
                .contains("3 tracks for the first time, 4 again; 33 were finished already.")
                .contains("bitrate 36 instead of 32 kbit/s")
                .contains("its finished rendition is not in the cache any more");
    }

    @Test
    void itSaysWhatStillFits() {
        BuildFacts facts = FactsFixture.usual();
        double rate = facts.tracks().stream().mapToLong(TrackFacts::bytes).sum() / facts.seconds();
        assertThat(facts.secondsThatFit())
                .isCloseTo((100_000_000 - facts.bytes()) / rate, org.assertj.core.data.Offset.offset(1.0));
        assertThat(FactsFixture.hostile().secondsThatFit()).isZero();
    }

    @Test
    void aBuildThatFailedIsReportedToo() {
        assertThat(HtmlReport.of(FactsFixture.nothing("There is no music.")))
                .contains("This was not finished:</strong> There is no music.");
    }

    private static int count(String page, String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
