package org.lowtunes.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.lowtunes.site.ContentName;

/** The keys of intents, records and bundles (site-format.md section 6). */
final class RecordKeys {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss'z'").withZone(ZoneOffset.UTC);
    private static final String NAME = "\\d{8}t\\d{6}z-[a-z0-9-]{1,60}\\.json";
    private static final Pattern RECORD = Pattern.compile("r/" + NAME);
    private static final Pattern INTENT = Pattern.compile("i/" + NAME);

    private RecordKeys() {}

    static String record(Instant date, String publication) {
        return "r/" + DATE.format(date) + "-" + publication + ".json";
    }

    static String intent(Instant date, String publication) {
        return "i/" + DATE.format(date) + "-" + publication + ".json";
    }

    static String bundle(byte[] plain) {
        return "b/" + ContentName.of(plain) + ".json";
    }

    static boolean isRecord(String key) {
        return RECORD.matcher(key).matches();
    }

    static boolean isIntent(String key) {
        return INTENT.matcher(key).matches();
    }
}
