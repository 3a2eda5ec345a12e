package org.lowtunes.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A pattern of paths as Ant writes them: {@code **} stands for any number of folders, {@code *} for any letters of one
 * name, {@code ?} for one letter; a {@code /} at the end stands for all that is in a folder. Case does not matter, as
 * file systems differ about it.
 *
 * <p>See <a href="https://ant.apache.org/manual/dirtasks.html#patterns">Ant's manual</a>. It takes time in proportion
 * to the length of the pattern times that of the path, whatever the pattern.
 */
final class AntPattern {

    private final List<String> names;

    AntPattern(String pattern) {
        String slashed = folded(pattern.strip()).replace('\\', '/').replaceFirst("^(?:\\./)*/*", "");
        names = List.of((slashed.endsWith("/") ? slashed + "**" : slashed).split("/+"));
    }

    /** Whether a file is meant, named by its folders and its own name. */
    boolean matches(List<String> path) {
        boolean[] reached = new boolean[path.size() + 1];
        reached[0] = true;
        for (String name : names) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < reached.length; i++) {
                if (name.equals("**")) {
                    next[i] = reached[i] || i > 0 && next[i - 1];
                } else {
                    next[i] = i > 0 && reached[i - 1] && isName(name, folded(path.get(i - 1)));
                }
            }
            reached = next;
        }
        return reached[path.size()];
    }

    private static boolean isName(String pattern, String name) {
        boolean[] reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); p++) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < reached.length; i++) {
                char sign = pattern.charAt(p);
                next[i] = sign == '*'
                        ? reached[i] || i > 0 && next[i - 1]
                        : i > 0 && reached[i - 1] && (sign == '?' || sign == name.charAt(i - 1));
            }
            reached = next;
        }
        return reached[name.length()];
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
