package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lowtunes.testing.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A listener's visit to the sample site, in a browser that complains about nothing and asks nobody else. */
final class Visit implements AutoCloseable {

    private final PublishedSample site;
    private final Browser browser;
    private boolean scripted = true;

    private Visit(PublishedSample site, Browser browser) {
        this.site = site;
        this.browser = browser;
    }

    /** Opens a view, as by a link that somebody was sent. */
    static Visit begin(PublishedSample site, String language, String view) {
        return begin(site, language, view, "");
    }

    /** The same, after a script has changed what the page finds, see {@link Browser#prepare}. */
    static Visit begin(PublishedSample site, String language, String view, String prepared) {
        Visit visit = new Visit(site, Browser.start(language));
        visit.browser.prepare(prepared);
        visit.browser.open(view.isEmpty() ? site.address() : site.view(view));
        visit.ready();
        return visit;
    }

    /** A visit to pages as somebody without JavaScript sees them, see {@link #page}. */
    static Visit withoutScripts(PublishedSample site) {
        return new Visit(site, Browser.start("en"));
    }

    /** Opens a page without running its scripts; those of the test run all the same. */
    void page(String page) {
        scripted = false;
        scripts(false);
        browser.open(site.address().resolve(page));
        scripts(true); // The page's own were passed over by then.
    }

    private void scripts(boolean run) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    Browser browser() {
        return browser;
    }

    /**
     * Goes to a view as a link within the page does, and waits until it is drawn.
     *
     * @param view as in {@code track/AbCdEf}, or from its {@code #} on
     */
    void go(String view) {
        URI there = view.startsWith("#") ? URI.create(site.address() + view) : site.view(view);
        redrawn(() -> browser.run(
                "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))",
                there.toString()));
    }

    /** Does something after which the view is drawn anew, and waits for that. */
    void redrawn(Runnable act) {
        browser.run("document.querySelector('main h1').dataset.before = 'yes'");
        act.run();
        browser.until(d ->
                d.findElements(By.cssSelector("main h1:not([data-before])")).isEmpty() ? null : true);
        ready();
    }

    /** Waits until the player has drawn a view. */
    void ready() {
        browser.find(By.cssSelector("#top nav"));
        browser.find(By.cssSelector("main h1[tabindex='-1']"));
    }

    String heading() {
        return browser.find(By.cssSelector("main h1")).getText();
    }

    /** The page's title, every blank in it a plain one, as {@link #heading} has them. */
    String title() {
        return browser.driver().getTitle().replaceAll("[\\p{Zs}]+", " ");
    }

    /** Waits for a heading. */
    void heading(String text) {
        browser.until(d -> heading().equals(text) ? true : null);
    }

    WebElement find(String css) {
        return browser.find(By.cssSelector(css));
    }

    /** Whether an element comes within a few seconds. */
    boolean appears(String css) {
        try {
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(d -> !all(css).isEmpty());
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    List<WebElement> all(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }

    /** The control whose accessible name begins like this, once it can be seen. */
    WebElement named(String role, String beginning) {
        return browser.named(role, beginning);
    }

    /** Presses the control whose accessible name begins like this, brought from under the bar. */
    void press(String role, String beginning) {
        press(() -> named(role, beginning));
    }

    /** Presses an element, brought from under the bar. */
    void press(String css) {
        press(() -> find(css));
    }

    private void press(Supplier<WebElement> wanted) {
        until(() -> {
            WebElement element = wanted.get();
            browser.run("arguments[0].scrollIntoView({ block: 'center' })", element);
            try {
                element.click();
                return true;
            } catch (ElementClickInterceptedException barIsJustComing) {
                return false;
            }
        });
    }

    /** Sends keys to whatever has the focus. */
    void type(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Texts of all such elements, in their order. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) browser.run(
                "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText.trim())", css);
    }

    /** Waits for a message to the listener. */
    void message(String part) {
        until(() -> find("#message").getText().contains(part));
    }

    /** Plays the first track of the list that is shown. */
    void playFirst() {
        press("ol.tracks button.row");
        untilPlaying(0.2);
    }

    String nowTitle() {
        return browser.find(By.id("now-title")).getText();
    }

    /** Seconds into the track, as the bar shows. */
    double position() {
        return Double.parseDouble(browser.find(By.id("time")).getAttribute("value"));
    }

    boolean silent() {
        return (Boolean) browser.run("return document.getElementById('sound').paused");
    }

    /** Waits until the media element's clock has passed so many seconds. */
    void untilPlaying(double seconds) {
        browser.until(d -> !silent()
                        && ((Number) browser.run("return document.getElementById('sound').currentTime")).doubleValue()
                                > seconds
                ? true
                : null);
    }

    /** Waits until something holds. */
    void until(BooleanSupplier holds) {
        browser.until(d -> holds.getAsBoolean() ? true : null);
    }

    /** Whether the browser has a network. */
    void network(boolean there) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Lets the browser download, to a folder. */
    void downloadsGoTo(Path folder) {
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of(
                                "behavior",
                                "allow",
                                "downloadPath",
                                folder.toAbsolutePath().toString()));
    }

    /** Shows the page in another colour scheme: {@code light} or {@code dark}. */
    void scheme(String scheme) {
        media(Map.of("prefers-color-scheme", scheme));
    }

    /** Shows the page as to somebody with these preferences and no others: media features and their values. */
    void media(Map<String, String> features) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                features.entrySet().stream()
                                        .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                                        .toList()));
    }

    /** A window of this many CSS pixels, as a phone's. */
    void screen(int width, int height) {
        screen(width, height, 1);
    }

    /** A window of this many CSS pixels, each so many times as large. */
    void screen(int width, int height, int factor) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", height, "deviceScaleFactor", factor, "mobile", false));
    }

    /** CSS pixels by which the page is wider than the window. */
    long overflow() {
        return (Long) browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Ends the visit. It must have been without complaint, and nobody else was asked. */
    @Override
    public void close() {
        try {
            // Without scripts, nobody uses what was loaded ahead for them.
            assertThat(browser.complaints()).allMatch(complaint -> !scripted && complaint.contains("preloaded"));
            String own = site.address().toString();
            assertThat(browser.requests())
                    .allMatch(r -> r.startsWith(own) || r.startsWith("blob:" + own) || r.startsWith("data:"));
        } finally {
            browser.close();
        }
    }
}
