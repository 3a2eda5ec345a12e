package org.lowtunes.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with places to fill, in a part of the Mustache language: {@code {{name}}} is a text, escaped for HTML and XML;
 * {@code {{{name}}}} is markup that we made; {@code {{#name}}…{{/name}}} is there once for each thing of a list, or
 * once when a text is not empty; {@code {{^name}}…{{/name}}} when it is; {@code {{>name}}} is another template. A name
 * that nobody has filled is a mistake of ours.
 */
final class Template {

    private static final Pattern TAG = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{([#^/>]?)(\\w+)}}\n?");

    private final String text;
    private final Function<String, String> others;

    /** @param others texts of the templates that this one may name */
    Template(String text, Function<String, String> others) {
        this.text = text;
        this.others = others;
    }

    /** The page with these values: texts, or lists of more values. */
    String fill(Map<String, ?> values) {
        Deque<Map<String, ?>> scopes = new ArrayDeque<>();
        scopes.push(values);
        StringBuilder page = new StringBuilder();
        fill(text, scopes, page);
        return page.toString();
    }

    /** A text as it may stand in HTML and XML, between tags or in an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private void fill(String part, Deque<Map<String, ?>> scopes, StringBuilder page) {
        Matcher tag = TAG.matcher(part);
        int from = 0;
        while (tag.find(from)) {
            page.append(part, from, tag.start());
            from = tag.end();
            if (tag.group(1) != null) {
                page.append(value(tag.group(1), scopes).orElseThrow(() -> unfilled(tag.group(1))));
                continue;
            }
            String name = tag.group(3);
            switch (tag.group(2)) {
                case "" -> {
                    page.append(escaped(value(name, scopes)
                            .orElseThrow(() -> unfilled(name))
                            .toString()));
                    from = tag.end() - (tag.group().endsWith("\n") ? 1 : 0);
                }
                case ">" -> fill(others.apply(name), scopes, page);
                default -> {
                    int end = end(part, name, from);
                    String inner = part.substring(from, end);
                    List<Map<String, ?>> things = things(value(name, scopes).orElse(""));
                    if (tag.group(2).equals("^")) {
                        things = things.isEmpty() ? List.of(Map.of()) : List.of();
                    }
                    for (Map<String, ?> thing : things) {
                        scopes.push(thing);
                        fill(inner, scopes, page);
                        scopes.pop();
                    }
                    from = end + closing(name).length();
                    from += part.startsWith("\n", from) ? 1 : 0;
                }
            }
        }
        page.append(part, from, part.length());
    }

    private static int end(String part, String name, int from) {
        int depth = 1;
        Matcher tag = Pattern.compile("\\{\\{([#^/])" + name + "}}").matcher(part);
        for (int at = from; tag.find(at); at = tag.end()) {
            depth += tag.group(1).equals("/") ? -1 : 1;
            if (depth == 0) {
                return tag.start();
            }
        }
        throw new IllegalStateException("a template does not close {{#" + name + "}}");
    }

    private static String closing(String name) {
        return "{{/" + name + "}}";
    }

    private static Optional<Object> value(String name, Deque<Map<String, ?>> scopes) {
        for (Map<String, ?> scope : scopes) {
            if (scope.get(name) != null) {
                return Optional.of(scope.get(name));
            }
        }
        return Optional.empty();
    }

    private static List<Map<String, ?>> things(Object value) {
        if (!(value instanceof Collection<?> list)) {
            return value.toString().isEmpty() ? List.of() : List.of(Map.of());
        }
        List<Map<String, ?>> things = new ArrayList<>();
        for (Object thing : list) {
            @SuppressWarnings("unchecked")
            Map<String, ?> values = (Map<String, ?>) thing;
            things.add(values);
        }
        return things;
    }

    private static IllegalStateException unfilled(String name) {
        return new IllegalStateException("a template of the player asks for {{" + name + "}}");
    }
}
