package org.lowtunes.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Hears all that comes out of the page's media element, sample for sample: on the sound's own thread, so that a busy
 * page loses nothing. {@link PageSound} is enough where a few samples do not matter.
 */
public final class SoundTap {

    /** Samples a second. */
    public static final int RATE = 48_000;

    /** Mono, in blocks that are small enough to arrive soon. */
    private static final String WORKLET = String.join(
            "\n",
            "registerProcessor('tap', class extends AudioWorkletProcessor {",
            "  block = new Float32Array(4096); n = 0;",
            "  process([channels]) {",
            "    for (let i = 0; i < 128; i++) {",
            "      this.block[this.n++] = channels.length ? (channels[0][i] + channels[channels.length - 1][i]) / 2 : 0;",
            "      if (this.n === 4096) { this.port.postMessage(this.block); this.n = 0; }",
            "    }",
            "    return true;",
            "  }",
            "});");

    private static final String ATTACH = String.join(
            "\n",
            "const [worklet, done] = arguments;",
            "(async () => {",
            "  const context = new AudioContext({ sampleRate: 48000 });",
            "  await context.audioWorklet.addModule('data:text/javascript,' + encodeURIComponent(worklet));",
            "  const tap = new AudioWorkletNode(context, 'tap');",
            "  context.createMediaElementSource(document.getElementById('sound')).connect(tap).connect(context.destination);",
            "  window.tapped = [];",
            "  tap.port.onmessage = ({ data }) => window.tapped.push(data);",
            "  await context.resume();",
            "})().then(() => done('ok'), (failure) => done(String(failure)));");

    private static final String NEXT = String.join(
            "\n",
            "const [blocks, done] = arguments;",
            "window.tapped = [];",
            "const look = setInterval(() => {",
            "  if (window.tapped.length < blocks) return;",
            "  clearInterval(look);",
            "  const bytes = new Uint8Array(blocks * 16384);",
            "  for (let i = 0; i < blocks; i++) bytes.set(new Uint8Array(window.tapped[i].buffer), i * 16384);",
            "  let text = '';",
            "  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));",
            "  done(btoa(text));",
            "}, 50);");

    private final Browser browser;

    private SoundTap(Browser browser) {
        this.browser = browser;
    }

    /** Lets the page load the tap; must be called before the page is opened. The site's own policy would refuse it. */
    public static void allow(Browser browser) {
        browser.driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
    }

    /** Attaches the tap; the page must have played already, as a tap by the listener allows that. */
    public static SoundTap on(Browser browser) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        Object answer = browser.driver().executeAsyncScript(ATTACH, WORKLET);
        if (!"ok".equals(answer)) {
            throw new AssertionError("the sound could not be tapped: " + answer);
        }
        return new SoundTap(browser);
    }

    /** What sounds from now on, mono, 1 being full scale. @param seconds at least */
    public double[] next(int seconds) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(seconds + 30L));
        int blocks = seconds * RATE / 4096 + 1;
        byte[] bytes = Base64.getDecoder().decode((String) browser.driver().executeAsyncScript(NEXT, blocks));
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        double[] heard = new double[floats.capacity()];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = floats.get(i);
        }
        return heard;
    }
}
