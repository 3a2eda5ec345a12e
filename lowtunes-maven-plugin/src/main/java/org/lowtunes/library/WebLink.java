package org.lowtunes.library;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link that a curator gives.
 *
 * @param label what it leads to, in words; never empty
 * @param address {@code http}, {@code https} or {@code mailto}, nothing else
 */
public record WebLink(String label, URI address) {

    /** Longest address, in characters. */
    private static final int LONGEST = 1000;

    private static final Pattern WEB =
            Pattern.compile("(https?)://([^/?#@\\s]+?)(:[0-9]{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL =
            Pattern.compile("(?:mailto:)?([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,})", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a line: an address, with words before it or not, as in {@code On Bandcamp: https://…}. A mail address needs
     * no scheme. Nothing comes of an address of another kind.
     */
    static Optional<WebLink> of(String line) {
        String bare = line.strip();
        int space = bare.replaceAll("\\s", " ").lastIndexOf(' ');
        String words = CleanText.line(bare.substring(0, Math.max(0, space))).replaceFirst("\\s*:$", "");
        String written = bare.substring(space + 1).replaceFirst("^<(.*)>$", "$1");
        return written.length() > LONGEST
                ? Optional.empty()
                : web(words, written).or(() -> mail(words, written));
    }

    private static Optional<WebLink> web(String words, String written) {
        Matcher web = WEB.matcher(written);
        if (!web.matches()) {
            return Optional.empty();
        }
        try {
            String host = IDN.toASCII(web.group(2)).toLowerCase(Locale.ROOT);
            String rest = (web.group(3) == null ? "" : web.group(3)) + (web.group(4) == null ? "" : web.group(4));
            URI address = new URI(web.group(1).toLowerCase(Locale.ROOT) + "://" + host + rest);
            if (address.getHost() == null) {
                return Optional.empty();
            }
            String label = words.isEmpty() ? web.group(2).replaceFirst("^(?i)www\\.", "") : words;
            return Optional.of(new WebLink(CleanText.line(label), URI.create(address.toASCIIString())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<WebLink> mail(String words, String written) {
        Matcher mail = MAIL.matcher(written);
        return mail.matches()
                ? Optional.of(
                        new WebLink(words.isEmpty() ? mail.group(1) : words, URI.create("mailto:" + mail.group(1))))
                : Optional.empty();
    }
}
