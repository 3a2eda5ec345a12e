package org.lowtunes.library;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licence of a recording, out of the fields in which people put it. */
final class Licences {

    /** As Creative Commons asks to write it into a copyright tag: "2001 X. Licensed to the public under http://…". */
    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "(?:https?://)?(?:www\\.)?creativecommons\\.org/(?:licenses|publicdomain)/[A-Za-z0-9/.+-]*[A-Za-z0-9/]");

    private Licences() {}

    /** Name or address of the licence, or empty. */
    static String of(Fields fields) {
        String named = CleanText.line(
                fields.first("license", "licence", "wcop", "copyrighturl", "licenseurl", "licenceurl", "licensing"));
        if (!named.isEmpty()) {
            return named;
        }
        for (String place : List.of("copyright", "comment", "description", "rights")) {
            for (String text : fields.all(place)) {
                Matcher address = CREATIVE_COMMONS.matcher(text);
                if (address.find()) {
                    String found = address.group();
                    return CleanText.line(found.startsWith("http") ? found : "https://" + found);
                }
            }
        }
        return "";
    }
}
