package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.testing.Axe;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.Layout;
import org.lowtunes.testing.PageStyle;

/**
 * However somebody needs the page to look, nothing of it is lost: larger, spaced, in their colours, still, mirrored.
 */
@ExtendWith(GarageExtension.class)
class EverybodyIT {

    /** Success criterion 1.4.12 of WCAG. */
    private static final String SPACED =
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
                    + "p { margin-block-end: 2em !important }";

    /** Lets every language file say that its language is written from right to left. */
    private static final String MIRRORED = "const ask = window.fetch; window.fetch = async (address, how) => {"
            + "const response = await ask(address, how);"
            + "if (!/languages\\/[a-z]+\\.json/.test(String(address))) return response;"
            + "return new Response(JSON.stringify({ ...await response.json(), direction: 'rtl' })); };";

    private static PublishedSample site;
    private static SampleViews views;

    @BeforeAll
    static void publish(Garage garage) throws Exception {
        site = PublishedSample.on(garage);
        views = new SampleViews(site);
    }

    /** A window of a size in CSS pixels, a page in it twice or four times as large where the factor says so. */
    private record Look(String name, int width, int height, int factor, String style) {}

    private static final List<Look> LOOKS = List.of(
            new Look("phone", 320, 640, 1, ""),
            new Look("screen", 1280, 900, 1, ""),
            new Look("spaced, phone", 320, 640, 1, SPACED),
            new Look("spaced, screen", 1280, 900, 1, SPACED),
            new Look("twice as large", 640, 400, 2, ""),
            new Look("four times as large", 320, 256, 4, ""));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void nothingIsCutOrTooSmallHoweverLargeOrSpacedTheLettersAre(String language) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.begin(site, language, album())) {
            List<SampleViews.View> all = views.of(views.fill(visit));
            PageStyle style = PageStyle.in(visit.browser());
            for (Look look : LOOKS) {
                style.set(look.style);
                visit.screen(look.width, look.height, look.factor);
                for (SampleViews.View view : all) {
                    SampleViews.show(visit, view, findings);
                    judge(visit, look.name + ", #/" + view.address(), findings);
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theBarLeavesAtLeastHalfOfAPageThatIsFourTimesAsLarge() {
        try (Visit visit = Visit.begin(site, "fr", album())) {
            visit.playFirst();
            for (Look look : LOOKS) {
                visit.screen(look.width, look.height, look.factor);
                assertThat(
                                visit.browser()
                                        .run(
                                                "const foot = document.getElementById('foot');"
                                                        + "return getComputedStyle(foot).position === 'sticky' ? foot.offsetHeight / innerHeight : 0"))
                        .as(look.name)
                        .satisfies(share ->
                                assertThat(((Number) share).doubleValue()).isLessThan(0.5));
            }
        }
    }

    @Test
    void everyViewIsMirroredWhereTheLanguageIsWrittenFromRightToLeft() {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.begin(site, "en", album(), MIRRORED)) {
            assertThat(visit.browser().run("return document.documentElement.dir"))
                    .isEqualTo("rtl");
            List<SampleViews.View> all = views.of(views.fill(visit));
            for (int width : new int[] {320, 1280}) {
                visit.screen(width, 900);
                for (SampleViews.View view : all) {
                    SampleViews.show(visit, view, findings);
                    judge(visit, width + " px, #/" + view.address(), findings);
                }
            }
            visit.go(album());
            assertThat(left(visit, "#top select")).isLessThan(left(visit, "#top .brand"));
            assertThat(left(visit, "main .time")).isLessThan(left(visit, "main .what"));
            assertThat(left(visit, "main .record h1")).isLessThan(left(visit, "main .record .cover"));
            // Sound runs from left to right, whatever the language; so do the signs for it.
            assertThat(left(visit, "#previous")).isLessThan(left(visit, "#next"));
            assertThat(visit.find("#time").getCssValue("direction")).isEqualTo("ltr");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whatIsPressedChosenOrPlaysCanBeToldInForcedColours() {
        List<String> findings = new ArrayList<>();
        try (Visit visit = Visit.begin(site, "en", album())) {
            List<SampleViews.View> all = views.of(views.fill(visit));
            visit.media(Map.of("forced-colors", "active"));
            visit.screen(1280, 3000);
            assertThat(visit.browser().run("return matchMedia('(forced-colors: active)').matches"))
                    .isEqualTo(true);
            for (SampleViews.View view : all) {
                SampleViews.show(visit, view, findings);
                // Axe reads the colours of the style, not those that are forced upon it.
                Axe.findings(visit.browser()).stream()
                        .filter(finding -> !finding.startsWith("color-contrast"))
                        .forEach(finding -> findings.add("#/" + view.address() + ": " + finding));
            }
            visit.go("albums");
            assertThat(style(visit, "#top nav [aria-current=page]", "borderBottomColor"))
                    .isNotEqualTo(style(visit, "#top nav [aria-current=false]", "borderBottomColor"));
            visit.go("queue");
            visit.press("button", "Stop after this track");
            visit.find("#stop-after[aria-pressed=true]");
            assertThat(style(visit, "#stop-after", "backgroundColor"))
                    .isNotEqualTo(style(visit, "#shuffle", "backgroundColor"));
            assertThat(style(visit, "main [aria-current=true] .title", "fontWeight"))
                    .isNotEqualTo(style(visit, "main li:not([aria-current]) .title", "fontWeight"));
            String before = style(visit, "#favourite svg", "fill");
            visit.press("#favourite");
            visit.until(() -> !style(visit, "#favourite svg", "fill").equals(before));
            visit.type("?");
            visit.find("dialog");
            assertThat(style(visit, "dialog", "borderTopStyle")).isEqualTo("solid");
            visit.until(() -> style(visit, ":focus-visible", "outlineStyle").equals("solid"));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reduce", "no-preference"})
    void nothingMovesForThoseWhoWantItStill(String motion) {
        boolean still = motion.equals("reduce");
        try (Visit visit = Visit.begin(site, "en", album())) {
            visit.media(Map.of("prefers-reduced-motion", motion));
            visit.playFirst();
            // While it waits for the network its button breathes.
            visit.browser().run("document.getElementById('play').classList.add('waiting')");
            assertThat(visit.browser().run("return document.getAnimations().length"))
                    .isEqualTo(still ? 0L : 1L);

            visit.go("track/" + lyricsOf());
            visit.press("main summary");
            visit.browser()
                    .run("window.ways = []; const scroll = Element.prototype.scrollTo; Element.prototype.scrollTo ="
                            + " function (to) { ways.push(to.behavior); return scroll.call(this, to); }");
            visit.press(".lyrics li:nth-child(3) button");
            visit.until(() -> (Boolean) visit.browser().run("return ways.length > 0"));
            assertThat(visit.browser().run("return ways[0]")).isEqualTo(still ? "auto" : "smooth");
        }
    }

    private static void judge(Visit visit, String what, List<String> findings) {
        Layout.findings(visit.browser()).forEach(finding -> findings.add(what + ": " + finding));
    }

    private static long left(Visit visit, String css) {
        return visit.find(css).getRect().x;
    }

    private static String style(Visit visit, String css, String property) {
        visit.find(css);
        return (String) visit.browser()
                .run("return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", css, property);
    }

    private static String lyricsOf() {
        return site.id(site.tracksOf(site.album("Courant continu, un échantillon"))[0]);
    }

    private static String album() {
        return "album/" + site.lines("albumSlugs").get(0);
    }
}
