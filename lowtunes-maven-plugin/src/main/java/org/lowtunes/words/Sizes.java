package org.lowtunes.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Bytes for people: powers of 1000, as disks and links are sold, with three figures (IEC 80000-13). */
public final class Sizes {

    private static final List<String> UNITS =
            List.of("words.kilobytes", "words.megabytes", "words.gigabytes", "words.terabytes");

    private Sizes() {}

    /** A size in the curator's language. */
    public static String bytes(long bytes) {
        return bytes(Locale.getDefault(Locale.Category.DISPLAY), bytes);
    }

    static String bytes(Locale locale, long bytes) {
        if (bytes < 1000) {
            return Words.say(locale, "words.bytes", bytes);
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        String figures = value < 9.995 ? "0.##" : value < 99.95 ? "0.#" : "0";
        return Words.say(
                locale,
                UNITS.get(unit),
                new DecimalFormat(figures, DecimalFormatSymbols.getInstance(locale)).format(value));
    }
}
