package org.lowtunes.testing;

import java.util.Map;

/** A style sheet of the reader's own, as a browser extension lays it over a page; the page's policy does not see it. */
public final class PageStyle {

    private final Browser browser;
    private final Object sheet;

    private PageStyle(Browser browser, Object sheet) {
        this.browser = browser;
        this.sheet = sheet;
    }

    /** An empty one, on the page that is open; it goes when another page is loaded. */
    public static PageStyle in(Browser browser) {
        browser.driver().executeCdpCommand("DOM.enable", Map.of());
        browser.driver().executeCdpCommand("CSS.enable", Map.of());
        Map<?, ?> tree = (Map<?, ?>) browser.driver()
                .executeCdpCommand("Page.getFrameTree", Map.of())
                .get("frameTree");
        Object frame = ((Map<?, ?>) tree.get("frame")).get("id");
        return new PageStyle(
                browser,
                browser.driver()
                        .executeCdpCommand("CSS.createStyleSheet", Map.of("frameId", frame))
                        .get("styleSheetId"));
    }

    /** Replaces its rules. */
    public void set(String rules) {
        browser.driver().executeCdpCommand("CSS.setStyleSheetText", Map.of("styleSheetId", sheet, "text", rules));
    }
}
