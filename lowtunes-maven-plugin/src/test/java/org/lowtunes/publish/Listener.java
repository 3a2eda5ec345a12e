package org.lowtunes.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowtunes.site.ContentName;
import org.lowtunes.testing.GarageWeb;

/**
 * Reads a site as a listener's player does, from the entrance to the last sound, and insists that it is whole:
 * everything that is named exists and is what its name says.
 */
final class Listener {

    private static final Pattern DESCRIPTOR = Pattern.compile("<script[^>]*id=\"lowtunes\">(.*?)</script>");
    private static final Pattern LINK = Pattern.compile("a/[a-z2-7]{16}\\.opus");
    private static final int NAME = 16;

    private final Function<String, Optional<byte[]>> get;
    private final ObjectMapper json = new ObjectMapper();

    /** @param get the plain bytes of a key, empty if it is not there */
    Listener(Function<String, Optional<byte[]>> get) {
        this.get = get;
    }

    /** A listener at the web endpoint of a bucket. */
    static Listener at(GarageWeb web) {
        return new Listener(key -> {
            GarageWeb.Answer answer = web.get(key);
            if (answer.status() != 200 && answer.status() != 404) {
                throw new AssertionError(key + " is answered with " + answer.status());
            }
            return answer.status() == 404 ? Optional.empty() : Optional.of(answer.plain());
        });
    }

    /** @return the publication that the site is; empty if there is none yet */
    Optional<String> visit() {
        Optional<byte[]> entrance = get.apply("index.html");
        return entrance.map(html -> visit(descriptor(html)));
    }

    /**
     * Visits as a player does that reads the entrance again when something is gone: that is no error if another site is
     * there meanwhile, and it begins anew with that one.
     *
     * @return the publication that was there from the entrance to the last sound
     */
    String visitRenewing() {
        for (JsonNode page = open(); ; ) {
            try {
                return visit(page);
            } catch (AssertionError gone) {
                JsonNode renewed = open();
                if (renewed.equals(page)) {
                    throw gone;
                }
                page = renewed;
            }
        }
    }

    /** Asks for everything that an open page with this catalogue may still ask for. */
    String visit(JsonNode descriptor) {
        immutable(descriptor.required("browse").asText());
        for (JsonNode shard : descriptor.required("play").required("files")) {
            String names = parse(immutable(shard.asText())).required("names").asText();
            for (int at = 0; at < names.length(); at += NAME) {
                immutable("a/" + names.substring(at, at + NAME) + ".opus");
            }
        }
        return descriptor.required("publication").asText();
    }

    /** The catalogue that an open page holds. */
    JsonNode open() {
        return descriptor(get.apply("index.html").orElseThrow(() -> new AssertionError("there is no index.html")));
    }

    /** A stable page is one that somebody wrote, and names only what exists; or it is not there. */
    void read(String page, Set<String> versions) {
        Optional<byte[]> html = get.apply(page);
        if (html.isEmpty()) {
            return;
        }
        String text = new String(html.get(), StandardCharsets.UTF_8);
        if (!versions.contains(text)) {
            throw new AssertionError(page + " is none of its versions: " + text);
        }
        for (String sound : links(text)) {
            immutable(sound);
        }
    }

    private static Set<String> links(String text) {
        Set<String> links = new TreeSet<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            links.add(link.group());
        }
        return links;
    }

    private byte[] immutable(String key) {
        byte[] plain = get.apply(key).orElseThrow(() -> new AssertionError(key + " is named and is not there"));
        String name = key.substring(2, 2 + NAME);
        if (!ContentName.of(plain).equals(name)) {
            throw new AssertionError(key + " is not what its name says");
        }
        return plain;
    }

    private JsonNode descriptor(byte[] html) {
        Matcher script = DESCRIPTOR.matcher(new String(html, StandardCharsets.UTF_8));
        if (!script.find()) {
            throw new AssertionError("index.html has no descriptor");
        }
        return parse(script.group(1).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode parse(byte[] text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
