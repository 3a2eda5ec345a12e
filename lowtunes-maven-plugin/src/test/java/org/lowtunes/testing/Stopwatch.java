package org.lowtunes.testing;

/**
 * Notes in a page itself when its first tracks can be seen, when something is tapped, and when it sounds. A window
 * whose name is {@code tap} and a selector taps that as soon as the tracks are there.
 */
public final class Stopwatch {

    /**
     * Times are milliseconds since 1970; {@code moment} is when the element's clock moves on after the last tap or
     * seek.
     */
    private static final String SCRIPT = String.join(
            "\n",
            "window.watch = { seen: 0, tapped: 0, moment: 0, sound: 0 };",
            "const now = () => performance.timeOrigin + performance.now();",
            "const look = new MutationObserver(() => {",
            "  if (!document.querySelector('main ol.tracks button.row')) return;",
            "  look.disconnect();",
            "  watch.seen = now();",
            "  if (window.name.startsWith('tap ')) setTimeout(() => document.querySelector(window.name.slice(4)).click());",
            "});",
            "look.observe(document, { childList: true, subtree: true });",
            "watch.read = 0;",
            "const { read } = ReadableStreamDefaultReader.prototype;",
            "ReadableStreamDefaultReader.prototype.read = async function () {",
            "  const part = await read.call(this);",
            "  watch.read += part.value?.length ?? 0;",
            "  return part;",
            "};",
            "watch.begin = (from = 0.03) => {",
            "  const audio = document.getElementById('sound');",
            "  watch.tapped = now(); watch.moment = 0;",
            "  let last = audio.currentTime;",
            "  const tick = setInterval(() => {",
            "    const { currentTime, paused, seeking } = audio;",
            "    if (!paused && !seeking && currentTime > last && currentTime - last < 0.2 && currentTime > from) {",
            "      watch.moment = now(); watch.sound = watch.read; clearInterval(tick);",
            "    }",
            "    last = currentTime;",
            "  }, 4);",
            "};",
            "addEventListener('click', ({ target }) => target.closest?.('ol.tracks button.row, button.strong') && watch.begin(), true);");

    private final Browser browser;

    private Stopwatch(Browser browser) {
        this.browser = browser;
    }

    /** Watches all pages that are opened from now on. */
    public static Stopwatch in(Browser browser) {
        browser.prepare(SCRIPT);
        return new Stopwatch(browser);
    }

    /** When the page was asked for. */
    public double opened() {
        return number("performance.timeOrigin");
    }

    /** When the first track could be seen; waits for it. */
    public double seen() {
        return waited("seen");
    }

    /** When the last tap or seek was made. */
    public double tapped() {
        return number("watch.tapped");
    }

    /** When it sounded after the last tap or seek; waits for it. */
    public double sounded() {
        return waited("moment");
    }

    /** Bytes that the page itself had read by then; none where the element reads. */
    public long read() {
        return (long) number("watch.sound");
    }

    private double waited(String what) {
        return browser.until(d -> number("window.watch ? watch." + what + " : 0") > 0 ? number("watch." + what) : null);
    }

    private double number(String expression) {
        return ((Number) browser.run("return " + expression)).doubleValue();
    }
}
