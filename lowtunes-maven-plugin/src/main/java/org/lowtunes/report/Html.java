package org.lowtunes.report;

/** Pieces of HTML in which nothing from outside can be anything but text. */
final class Html {

    private Html() {}

    /** Text as it may stand between tags and in an attribute; what cannot be shown is shown as replaced. */
    static String text(String plain) {
        StringBuilder html = new StringBuilder(plain.length() + 16);
        plain.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isShown(c) ? c : 0xfffd);
            }
        });
        return html.toString();
    }

    /** A name from outside, which may be written from right to left without turning around what stands beside it. */
    static String name(String plain) {
        return "<bdi>" + text(plain) + "</bdi>";
    }

    static String paragraph(String plain) {
        return "<p>" + text(plain) + "</p>\n";
    }

    static String section(String heading, String content) {
        return "<section>\n<h2>" + text(heading) + "</h2>\n" + content + "</section>\n";
    }

    /** Content that is shown on request, or on paper. */
    static String folded(String summary, String content) {
        return "<details>\n<summary>" + text(summary) + "</summary>\n" + content + "</details>\n";
    }

    /**
     * HTML wants no noncharacters, surrogates or controls but white space; what turns text around hides what it says.
     */
    private static boolean isShown(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean turning = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return !control && !turning && (c & 0xfffe) != 0xfffe && (c < 0xd800 || c > 0xdfff);
    }
}
