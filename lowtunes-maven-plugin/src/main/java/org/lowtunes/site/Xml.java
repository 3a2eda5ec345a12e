package org.lowtunes.site;

/** What XML 1.0 can hold. */
final class Xml {

    private Xml() {}

    /** A text without the characters that no XML document may contain, escaped or not. */
    static String text(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", "").replaceAll("[\\p{Cs}\\ufffe\\uffff]", "");
    }
}
