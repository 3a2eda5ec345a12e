package org.lowtunes.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in tags, as far as they can be right. */
final class TagDate {

    /** ISO 8601 and its looks: 1999, 1999-05, 1999/5/2, 1999.05.02T10:00. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?![0-9]).*");

    private static final Pattern COMPACT = Pattern.compile("^([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9]).*");

    /** 02.05.1999 is day first wherever dots are used; with other signs a month may come first. */
    private static final Pattern DAY_FIRST = Pattern.compile("^([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})$");

    private static final Pattern ANY_YEAR = Pattern.compile("(?<![0-9])(1[0-9]{3}|20[0-9]{2})(?![0-9])");

    private TagDate() {}

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, only as much of it as exists in the calendar, or empty. */
    static String of(String tag) {
        String text = CleanText.line(tag);
        for (Pattern pattern : new Pattern[] {YEAR_FIRST, COMPACT}) {
            Matcher date = pattern.matcher(text);
            if (date.matches()) {
                return iso(number(date.group(1)), number(date.group(2)), number(date.group(3)));
            }
        }
        Matcher date = DAY_FIRST.matcher(text);
        if (date.matches()) {
            return iso(number(date.group(3)), number(date.group(2)), number(date.group(1)));
        }
        Matcher year = ANY_YEAR.matcher(text);
        return year.find() ? iso(number(year.group(1)), 0, 0) : "";
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String iso(int year, int month, int day) {
        if (year < 1000 || year > 2199) {
            return "";
        } else if (month < 1 || month > 12) {
            return "%04d".formatted(year);
        }
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException e) {
            return "%04d-%02d".formatted(year, month);
        }
    }
}
