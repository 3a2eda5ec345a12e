package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads "03 - Title", "1-03 Title", "A1 Title", "Artist - Title", "Artist - Album - 03 - Title" and their relatives.
 * "99 Luftballons", "U2 - One" and "50-50" look just the same: what is doubtful counts only when all files of the
 * folder are named so.
 */
final class FileNames {

    /** "1-03 Title", "1.03. Title", "CD1-03 Title". */
    private static final Pattern DISC_AND_NUMBER =
            Pattern.compile("^(?:CD ?)?([0-9]|[0-9]{2}(?=-))[-.]([0-9]{2})(?:\\s*[-–—.)]\\s*|\\s+)(\\S.*)$");

    /** "03 - Title", "3. Title", "[03] Title", "(03) Title": a sign says that it is a number. */
    private static final Pattern NUMBER_AND_SIGN = Pattern.compile(
            "^(?:\\[([0-9]{1,3})\\]\\s*|\\(([0-9]{1,3})\\)\\s*|([0-9]{1,3})(?:\\s*[-–—]\\s+|[.)]\\s+|\\s+[-–—]\\s*))(\\S.*)$");

    /** "03 Title", "03-Title", "03.Title": certain with a zero in front, else only in company. */
    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,3})(?:\\s*[-–—.)]\\s*|\\s+)(\\S.*)$");

    private static final Pattern ONLY_NUMBER = Pattern.compile(
            "^(?:(?:audio ?track|track|piste|titel|pista)\\s*)?([0-9]{1,3})$", Pattern.CASE_INSENSITIVE);

    private static final Pattern SIDE = Pattern.compile("^([A-Ha-h])([0-9]{1,2})(?:\\s*[-–—.)]\\s*|\\s+)(\\S.*)$");

    private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+");

    private static final Pattern PLACE_IN_BETWEEN = Pattern.compile("(?:([0-9]{1,2})[-.])?([0-9]{1,3})");

    private static final Pattern YEAR = Pattern.compile("[\\[(]?(?:19|20)[0-9]{2}[\\])]?");

    private final boolean sides;
    private final boolean numbered;
    private final boolean artists;

    private FileNames(List<String> names) {
        boolean several = names.size() > 1;
        sides = several
                && names.stream().allMatch(name -> SIDE.matcher(name).matches())
                && new HashSet<>(names.stream()
                                        .map(name -> name.split("\\W", 2)[0])
                                        .toList())
                                .size()
                        == names.size();
        numbered = several
                && names.stream()
                        .allMatch(name -> NUMBER.matcher(name).matches()
                                || NUMBER_AND_SIGN.matcher(name).matches()
                                || ONLY_NUMBER.matcher(name).matches());
        artists = names.stream().allMatch(name -> DASH.split(place(name).whole()).length > 1);
    }

    /**
     * What the names of all recordings in one folder say.
     *
     * @param stems without their endings
     */
    static List<NameParts> read(List<String> stems) {
        List<String> names = stems.stream().map(FileNames::tidy).toList();
        FileNames folder = new FileNames(names);
        return names.stream().map(folder::parts).toList();
    }

    /** Whether all names begin with a number, as the files of one album do. */
    static boolean allNumbered(List<String> stems) {
        return new FileNames(stems.stream().map(FileNames::tidy).toList()).numbered;
    }

    /** "01_My_song" is "01 My song". */
    static String tidy(String name) {
        return CleanText.line(name.indexOf(' ') < 0 ? name.replace('_', ' ') : name);
    }

    private NameParts parts(String name) {
        NameParts placed = place(name);
        List<String> tokens = new ArrayList<>(Arrays.asList(DASH.split(placed.whole())));
        if (placed.place().equals(Numbering.NONE)) {
            for (int i = 1; i < tokens.size() - 1; i++) {
                Matcher between = PLACE_IN_BETWEEN.matcher(tokens.get(i));
                if (between.matches()) {
                    return withPlaceInBetween(tokens, i, between);
                }
            }
        }
        if (!artists || tokens.size() < 2) {
            return placed;
        }
        String title = String.join(" - ", tokens.subList(1, tokens.size()));
        return new NameParts(placed.place(), tokens.get(0), "", title, placed.whole());
    }

    /** "Artist - 03 - Title", "Artist - Album - 1-03 - Title", "Artist - 1999 - Album - 03 - Title". */
    private static NameParts withPlaceInBetween(List<String> tokens, int at, Matcher between) {
        String disc = between.group(1) == null ? "0" : between.group(1);
        Numbering place = new Numbering(Integer.parseInt(disc), Integer.parseInt(between.group(2)), (char) 0);
        List<String> album = new ArrayList<>(tokens.subList(1, at));
        album.removeIf(token -> YEAR.matcher(token).matches());
        String title = String.join(" - ", tokens.subList(at + 1, tokens.size()));
        return new NameParts(place, tokens.get(0), String.join(" - ", album), title, title);
    }

    private NameParts place(String name) {
        Matcher both = DISC_AND_NUMBER.matcher(name);
        if (both.matches()) {
            return of(new Numbering(number(both.group(1)), number(both.group(2)), (char) 0), both.group(3));
        }
        Matcher side = SIDE.matcher(name);
        if (sides && side.matches()) {
            return of(Numbering.onSide(side.group(1), side.group(2)), side.group(3));
        }
        Matcher sign = NUMBER_AND_SIGN.matcher(name);
        if (sign.matches()) {
            String digits =
                    sign.group(1) != null ? sign.group(1) : sign.group(2) != null ? sign.group(2) : sign.group(3);
            return of(new Numbering(0, number(digits), (char) 0), sign.group(4));
        }
        Matcher number = NUMBER.matcher(name);
        if (number.matches() && (numbered || number.group(1).startsWith("0"))) {
            return of(new Numbering(0, number(number.group(1)), (char) 0), number.group(2));
        }
        Matcher only = ONLY_NUMBER.matcher(name);
        if (only.matches()) {
            return of(new Numbering(0, number(only.group(1)), (char) 0), name);
        }
        return of(Numbering.NONE, name);
    }

    private static NameParts of(Numbering place, String rest) {
        return new NameParts(place, "", "", rest, rest);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
