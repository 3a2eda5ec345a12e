package org.lowtunes.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

/**
 * A data file in columns, of a site that anybody may have made: nothing in it counts before it was looked at.
 *
 * @param site where it is from, for messages
 * @param key of the file
 * @param root its JSON object
 */
record PublishedColumns(String site, String key, JsonNode root) {

    private static final Pattern NAME = Pattern.compile("[a-z2-7]{16}");

    /** Whether there is such a column. */
    boolean has(String member) {
        return root.hasNonNull(member);
    }

    /** A member that is text; empty when it is missing. */
    String text(String member) {
        JsonNode value = root.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw damaged(member);
        }
        return value.asText("");
    }

    /** Lines, however many. */
    List<String> lines(String member) {
        return has(member) ? List.of(text(member).split("\n", -1)) : List.of();
    }

    /** As many lines as that. */
    List<String> lines(String member, int count) {
        List<String> lines = count == 0 ? List.of() : lines(member);
        if (lines.size() != count) {
            throw damaged(member);
        }
        return lines;
    }

    /** Pieces of one length, concatenated. */
    List<String> pieces(String member, int length, Pattern form) {
        String all = text(member);
        if (all.length() % length != 0) {
            throw damaged(member);
        }
        List<String> pieces = new ArrayList<>(all.length() / length);
        for (int at = 0; at < all.length(); at += length) {
            String piece = all.substring(at, at + length);
            if (!form.matcher(piece).matches()) {
                throw damaged(member);
            }
            pieces.add(piece);
        }
        return pieces;
    }

    /** Content names, concatenated: as many as that. */
    List<String> names(String member, int count) {
        List<String> names = pieces(member, ContentName.LENGTH, NAME);
        if (names.size() != count) {
            throw damaged(member);
        }
        return names;
    }

    /** Whole numbers between two bounds: as many as that. */
    List<Long> numbers(String member, int count, long least, long most) {
        JsonNode column = root.path(member);
        if (!column.isArray() || column.size() != count) {
            throw damaged(member);
        }
        List<Long> numbers = new ArrayList<>(count);
        for (JsonNode number : column) {
            numbers.add(number(member, number, least, most));
        }
        return numbers;
    }

    /** The same numbers as places in a list. */
    List<Integer> places(String member, int count, int least, int size) {
        return numbers(member, count, least, size - 1L).stream()
                .map(Long::intValue)
                .toList();
    }

    /** One number of a column. */
    long number(String member, JsonNode number, long least, long most) {
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.asLong() < least
                || number.asLong() > most) {
            throw damaged(member);
        }
        return number.asLong();
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    PublishedSiteException damaged(String member) {
        return new PublishedSiteException(Words.say("site.published-damaged", site, key, member));
    }
}
