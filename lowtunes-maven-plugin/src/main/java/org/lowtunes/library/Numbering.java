package org.lowtunes.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a track, as written in a tag or in front of a file's name.
 *
 * @param disc from 1, or 0
 * @param number from 1, or 0
 * @param side of a vinyl record, {@code 'A'} to {@code 'H'}, or 0
 */
record Numbering(int disc, int number, char side) {

    static final Numbering NONE = new Numbering(0, 0, (char) 0);

    /** "3", "03/12", "3 of 12", "#3", "Track 3", "CD 2", "12 \ 14" and the like: the first number counts. */
    private static final Pattern NUMBER = Pattern.compile("^[^0-9/]{0,12}?0*([0-9]{1,4})(?![0-9])");

    /** "1-03", "2.11". */
    private static final Pattern DISC_AND_NUMBER =
            Pattern.compile("^0*([0-9]{1,2})\\s*[-.]\\s*0*([0-9]{1,3})(?![0-9]).*");

    /** "A1", "b 12". */
    private static final Pattern SIDE = Pattern.compile("^([A-Ha-h])\\s?0*([0-9]{1,2})(?![0-9]).*");

    /** What a track tag says. */
    static Numbering ofTrack(String tag) {
        String text = digits(tag);
        Matcher both = DISC_AND_NUMBER.matcher(text);
        if (both.matches()) {
            return new Numbering(Integer.parseInt(both.group(1)), Integer.parseInt(both.group(2)), (char) 0);
        }
        Matcher side = SIDE.matcher(text);
        if (side.matches()) {
            return onSide(side.group(1), side.group(2));
        }
        return new Numbering(0, number(text), (char) 0);
    }

    /** What a disc tag says, or 0. */
    static int ofDisc(String tag) {
        return number(digits(tag));
    }

    /** A place on a side of a record. */
    static Numbering onSide(String side, String number) {
        return new Numbering(0, Integer.parseInt(number), Character.toUpperCase(side.charAt(0)));
    }

    private static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Digits of any script as ASCII ones; no sign, for there is no track -3. */
    private static String digits(String text) {
        StringBuilder ascii = new StringBuilder();
        CleanText.line(text).codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                ascii.append(digit);
            } else {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
