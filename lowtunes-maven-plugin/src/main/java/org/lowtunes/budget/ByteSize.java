package org.lowtunes.budget;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

/**
 * Reads sizes as people write them: KB, MB, GB are powers of 1000, KiB, MiB, GiB of 1024 (IEC 80000-13); French octets
 * (ko, Mo, Gio) are bytes.
 */
public final class ByteSize {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12}(?:[.,]\\d{1,6})?)\\s*([kmg]i?[bo]|[bo])?");
    private static final Map<String, Long> UNITS = Map.of(
            "b",
            1L,
            "kb",
            1_000L,
            "mb",
            1_000_000L,
            "gb",
            1_000_000_000L,
            "kib",
            1L << 10,
            "mib",
            1L << 20,
            "gib",
            1L << 30);

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);

    private ByteSize() {}

    /**
     * The bytes of a size such as {@code 200 MiB}, {@code 1.5GB} or {@code 50000000}.
     *
     * @throws IllegalArgumentException when it is no size
     */
    public static long parse(String written) {
        Matcher size = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new IllegalArgumentException(Words.say("budget.no-size", written));
        }
        if (size.group(1).matches("\\d+,\\d{3}")) {
            throw new IllegalArgumentException(Words.say("budget.two-ways", written));
        }
        BigDecimal number = new BigDecimal(size.group(1).replace(',', '.'));
        long unit = size.group(2) == null ? 1 : UNITS.get(size.group(2).replace('o', 'b'));
        BigDecimal bytes = number.multiply(BigDecimal.valueOf(unit));
        if (bytes.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(Words.say("budget.too-much", written));
        }
        return bytes.longValue();
    }
}
