package org.lowtunes.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.lowtunes.site.ContentName;

/** Keys in general, and those of intents, records and bundles (site-format.md section 6). */
final class RecordKeys {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);
    private static final String NAME = "\\d{8}t\\d{6}z-[a-z0-9-]{1,60}\\.json";
    private static final Pattern RECORD = Pattern.compile("r/" + NAME);
    private static final Pattern INTENT = Pattern.compile("i/" + NAME);

    /** What a key may be (site-format.md section 1); no step of it leads upwards or hides. */
    private static final Pattern KEY = Pattern.compile("(?=.{1,200}$)[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*");

    private RecordKeys() {}

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    static String record(Instant date, String publication) {
        return "r/" + DATE.format(date) + "-" + publication + ".json";
    }

    static String intent(Instant date, String publication) {
        return "i/" + DATE.format(date) + "-" + publication + ".json";
    }

    static String bundle(byte[] plain) {
        return "b/" + ContentName.of(plain) + ".json";
    }

    /** When the publication was made that a record's key belongs to. */
    static Instant date(String record) {
        return DATE.parse(record.substring(2, record.indexOf('-')), Instant::from);
    }

    static boolean isRecord(String key) {
        return RECORD.matcher(key).matches();
    }

    static boolean isIntent(String key) {
        return INTENT.matcher(key).matches();
    }
}
