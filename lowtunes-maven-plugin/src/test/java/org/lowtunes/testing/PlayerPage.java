package org.lowtunes.testing;

import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;

/** What a listener does with the player in a browser, and what becomes of it. */
public record PlayerPage(Browser browser) {

    /** Clicks on the play button of a row in the list that is shown, counted from 0. */
    public void playRow(int row) {
        browser.until(d -> {
            var rows = d.findElements(By.cssSelector("ol.tracks button.row"));
            if (rows.size() <= row) {
                return null;
            }
            // Not under the bar.
            browser.run("arguments[0].scrollIntoView({ block: 'center' })", rows.get(row));
            try {
                rows.get(row).click();
                return true;
            } catch (ElementClickInterceptedException barIsJustComing) {
                return null;
            }
        });
    }

    /** The title in the bar. */
    public String playing() {
        return browser.find(By.id("now-title")).getText();
    }

    /** Seconds into the track, as the bar says. */
    public double position() {
        return Double.parseDouble(browser.find(By.id("time")).getAttribute("value"));
    }

    /** Moves the bar's slider. */
    public void seek(double seconds) {
        browser.run(
                "const t = document.getElementById('time'); t.step = 'any'; t.value = arguments[0];"
                        + "t.dispatchEvent(new Event('input', {bubbles: true}));"
                        + "t.dispatchEvent(new Event('change', {bubbles: true})); t.step = 1;",
                seconds);
    }

    /** Waits until a track sounds. */
    public void untilPlaying(String title) {
        browser.until(d -> playing().equals(title) ? true : null);
    }

    /** Waits until the current track has sounded up to here. @param seconds into it */
    public void untilAt(double seconds) {
        browser.until(d -> sounds() && position() >= seconds ? true : null);
    }

    /** Whether the media element plays. */
    public boolean sounds() {
        return (Boolean)
                browser.run("const a = document.getElementById('sound'); return !a.paused && a.readyState > 2");
    }
}
