package org.lowtunes.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The descriptor in a page: in the entrance, and in that of an album which is in no list (site-format.md section 2).
 */
public final class EmbeddedDescriptor {

    private static final Pattern ELEMENT =
            Pattern.compile("<script type=\"application/json\" id=\"lowtunes\">([^<]+)</script>");

    private EmbeddedDescriptor() {}

    /** The JSON text; empty where the page has none. */
    public static Optional<byte[]> in(byte[] page) {
        Matcher element = ELEMENT.matcher(new String(page, StandardCharsets.UTF_8));
        return element.find() ? Optional.of(element.group(1).getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
