package org.lowtunes.publish;

import java.util.Locale;

/** Bytes and counts in words, as hosts and disk makers count: 1 MB is a million bytes. */
final class Sizes {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Sizes() {}

    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    static String files(long count) {
        return count == 1 ? "1 file" : count + " files";
    }
}
