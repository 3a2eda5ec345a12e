package org.lowtunes.library;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Where a name stands in an alphabetical list: articles in front do not count, nor do accents and case. */
public final class SortName {

    /** Compares names as a list of them should stand; equal only when they are the same characters. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(SortName::of, CodePoints.ORDER).thenComparing(CodePoints.ORDER);

    /** {@code À} is a preposition, not an article: this looks at the name as it is written. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:(?:the|an?|le|la|les|une?)\\s+|l['’]\\s*)(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNS_IN_FRONT = Pattern.compile("^[^\\p{L}\\p{N}]+(?=.*[\\p{L}\\p{N}])");

    private SortName() {}

    /** The key to sort by, such as {@code "beatles"} for {@code "The Beatles"}. */
    public static String of(String name) {
        String bare = SIGNS_IN_FRONT.matcher(name.strip()).replaceFirst("");
        var article = ARTICLE.matcher(bare);
        return Folding.fold(article.lookingAt() ? bare.substring(article.end()) : bare);
    }
}
