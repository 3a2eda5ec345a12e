package org.lowtunes.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the player's two templates. Every text is escaped for where it stands. */
final class Pages {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{(\\w+)}}");

    private Pages() {}

    /** The entrance: the descriptor for the player, real lists for everybody else. */
    static String index(PlayerFiles player, Descriptor descriptor, String descriptorJson, List<SiteAlbum> albums) {
        return filled(
                player.index(),
                Map.of(
                        "language", text(descriptor.said().language()),
                        "title", text(descriptor.said().title()),
                        "player", text(descriptor.player()),
                        "descriptor", descriptorJson.replace("<", "\\u003c"),
                        "lists", lists(albums)));
    }

    /** The page for addresses that do not exist; it names nothing that could be somewhere else. */
    static String notFound(PlayerFiles player, Descriptor descriptor) {
        return filled(
                player.notFound(),
                Map.of(
                        "language",
                        text(descriptor.said().language()),
                        "title",
                        text(descriptor.said().title())));
    }

    private static String lists(List<SiteAlbum> albums) {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (SiteAlbum album : albums) {
            html.append("<li>")
                    .append(text(album.title()))
                    .append(" – ")
                    .append(text(album.artist()))
                    .append("</li>\n");
        }
        return html.append("</ul>").toString();
    }

    private static String filled(String template, Map<String, String> values) {
        return TOKEN.matcher(template).replaceAll(token -> {
            String value = values.get(token.group(1));
            if (value == null) {
                throw new IllegalStateException("a template of the player asks for {{" + token.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
