package org.lowtunes.testing;

import java.util.List;

/** What somebody who needs larger letters, or has a large finger, would miss on the page that a browser shows. */
public final class Layout {

    /** Pixels: WCAG 2.2, success criterion 2.5.8. */
    private static final int TARGET = 24;

    /**
     * The page is wider than the window; text does not fit into the box that cuts it, or lies outside its button;
     * something that can be pressed is smaller than a target. What only screen readers see is left out.
     */
    private static final String LOOK = String.join(
            "\n",
            "const least = arguments[0], found = [];",
            "const shown = (e) => e.checkVisibility({ checkVisibilityCSS: true }) && !e.closest('.unseen, .skip');",
            "const named = (e) => `${e.tagName.toLowerCase()}#${e.id}.${e.className} \"${(e.ariaLabel ?? e.textContent).slice(0, 40)}\"`;",
            "const { scrollWidth, clientWidth } = document.documentElement;",
            "if (scrollWidth > clientWidth) found.push(`wider than the window by ${scrollWidth - clientWidth} px`);",
            "for (const e of document.querySelectorAll('body *')) {",
            "  const text = [...e.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());",
            "  if (!text || !shown(e)) continue;",
            "  const { overflowX, overflowY } = getComputedStyle(e);",
            "  if (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) found.push(`cut: ${named(e)}`);",
            "  if (overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1) found.push(`cut below: ${named(e)}`);",
            "  const range = document.createRange();",
            "  range.selectNodeContents(text);",
            "  const inner = range.getBoundingClientRect(), outer = e.closest('button, a.button')?.getBoundingClientRect();",
            "  if (outer && (inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1))",
            "    found.push(`outside its button: ${named(e)}`);",
            "}",
            "for (const e of document.querySelectorAll('a[href], button, input, select, summary')) {",
            "  if (!shown(e)) continue;",
            "  const { width, height } = (e.matches('[type=checkbox]') ? e.closest('label') : e).getBoundingClientRect();",
            "  if (width && (width < least || height < least)) found.push(`${width.toFixed(1)} x ${height.toFixed(1)} px: ${named(e)}`);",
            "}",
            "return found;");

    private Layout() {}

    /** What is wrong with the page, a line for each element. */
    @SuppressWarnings("unchecked")
    public static List<String> findings(Browser browser) {
        return (List<String>) browser.run(LOOK, TARGET);
    }
}
