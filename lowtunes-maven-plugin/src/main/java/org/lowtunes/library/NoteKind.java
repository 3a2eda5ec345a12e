package org.lowtunes.library;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

/** What the value of a key has to be. */
enum NoteKind {
    /** Any words, on one line. */
    LINE,
    /** Any words, on as many lines as they need. */
    TEXT,
    /** Several names, each on a line of its own or parted by semicolons. */
    ITEMS,
    /** Links, each on a line of its own: words and an address. */
    LINKS,
    /** A year, a month or a day. */
    DATE,
    /** One day. */
    DAY,
    /** Yes or no. */
    CHOICE,
    /** A whole number above 0. */
    COUNT,
    /** A colour as web pages write it. */
    COLOUR,
    /** A BCP 47 tag. */
    LANGUAGE;

    /** Longest text that is kept, in code points. */
    static final int LONGEST_TEXT = 5000;

    private static final Set<String> YES = Set.of("yes", "true", "oui", "vrai");
    private static final Set<String> NO = Set.of("no", "false", "non", "faux");
    private static final Pattern COLOUR_OF_THE_WEB = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final Pattern BCP_47 = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,7}");

    /** How many code points of a value are kept. */
    int limit() {
        return this == LINE || isChecked() ? CleanText.LINE : LONGEST_TEXT;
    }

    /** The value, made fit to be shown. */
    String clean(String value) {
        return limit() == CleanText.LINE ? CleanText.line(value) : CleanText.lines(value, LONGEST_TEXT);
    }

    /** What a clean value should have been, where it is not; in words. */
    Optional<String> missed(String value) {
        return switch (this) {
            case LINE, TEXT, ITEMS, LINKS -> Optional.empty();
            case DATE -> missed(!TagDate.of(value).isEmpty(), "library.a-date");
            case DAY -> missed(TagDate.of(value).length() == 10, "library.a-day");
            case CHOICE -> missed(isYes(value) || NO.contains(value.toLowerCase(Locale.ROOT)), "library.yes-or-no");
            case COUNT -> missed(value.matches("[1-9][0-9]{0,4}"), "library.a-count");
            case COLOUR -> missed(COLOUR_OF_THE_WEB.matcher(value).matches(), "library.a-colour");
            case LANGUAGE -> missed(BCP_47.matcher(value).matches(), "library.a-language");
        };
    }

    static boolean isYes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    private boolean isChecked() {
        return this != TEXT && this != ITEMS && this != LINKS;
    }

    private static Optional<String> missed(boolean fits, String expected) {
        return fits ? Optional.empty() : Optional.of(Words.say(expected));
    }
}
