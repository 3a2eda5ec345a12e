package org.lowtunes.testing;

import java.time.Duration;
import java.util.List;

/** Captures what comes out of the page's media element. */
public final class PageSound {

    /** Samples a second of what is returned: enough to compare, little enough to hand over. */
    public static final int RATE = 8_000;

    private static final String CAPTURE = String.join(
            "\n",
            "const [seconds, rate, done] = arguments;",
            "const audio = document.getElementById('sound');",
            "const context = new AudioContext({ sampleRate: 48000 });",
            "const source = context.createMediaStreamSource(audio.captureStream());",
            "const tap = context.createScriptProcessor(4096, 2, 1);",
            "const fold = 48000 / rate, heard = [];",
            "let sum = 0, n = 0;",
            "tap.onaudioprocess = ({ inputBuffer: b }) => {",
            "  const left = b.getChannelData(0), right = b.getChannelData(b.numberOfChannels - 1);",
            "  for (let i = 0; i < left.length; i++) {",
            "    sum += (left[i] + right[i]) / 2;",
            "    if (++n === fold) { heard.push(Math.round(sum / fold * 1e6)); sum = 0; n = 0; }",
            "  }",
            "  if (heard.length >= seconds * rate) {",
            "    tap.onaudioprocess = null; tap.disconnect(); source.disconnect(); context.close();",
            "    done(heard.slice(0, seconds * rate));",
            "  }",
            "};",
            "source.connect(tap); tap.connect(context.destination); context.resume();");

    private PageSound() {}

    /** The next seconds of sound, mono, 1 being full scale. */
    public static double[] capture(Browser browser, int seconds) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(seconds + 20L));
        List<?> heard = (List<?>) browser.driver().executeAsyncScript(CAPTURE, seconds, RATE);
        return heard.stream().mapToDouble(s -> ((Number) s).doubleValue() / 1e6).toArray();
    }
}
