package org.lowtunes.mojo;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lowtunes.site.Extra;
import org.lowtunes.words.Words;

/** What a curator calls the extras of a site. */
final class Extras {

    private Extras() {}

    /**
     * The extras of these names; {@code null} is none.
     *
     * @throws SettingException when one is not known
     */
    static Set<Extra> of(List<String> names) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (String name : names == null ? List.<String>of() : names) {
            if (name != null && !name.isBlank()) {
                extras.add(of(name));
            }
        }
        return extras;
    }

    private static Extra of(String name) {
        return switch (name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT)) {
            case "jsonld" -> Extra.JSON_LD;
            case "oembed" -> Extra.OEMBED;
            case "sitemap" -> Extra.SITEMAP;
            case "podcast" -> Extra.PODCAST;
            default -> throw new SettingException(Words.say("mojo.unknown-extra", name.strip()));
        };
    }
}
