package org.lowtunes.site;

import java.util.List;
import java.util.Locale;
import org.lowtunes.words.Words;

/** The words of the pages, in the site's language: French, or else English. */
final class PageWords {

    private static final int SAMPLE_RATE = 48_000;
    private static final int MINUTE = 60;

    private final Locale locale;

    /** @param language a BCP 47 tag */
    PageWords(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    String say(String key, Object... values) {
        return Words.say(locale, key, values);
    }

    /** How many tracks, and how long they last. */
    String amount(List<SiteTrack> tracks) {
        return say("pages.tracks", tracks.size()) + " · " + length(tracks);
    }

    /** How long they last, in hours and minutes. */
    private String length(List<SiteTrack> tracks) {
        long samples = tracks.stream().mapToLong(t -> t.rendition().samples()).sum();
        long minutes = Math.max(1, Math.round(samples / (double) SAMPLE_RATE / MINUTE));
        return minutes < MINUTE
                ? say("pages.minutes", minutes)
                : say("pages.hours", minutes / MINUTE, minutes % MINUTE);
    }

    /** Whole seconds, at least 1. */
    static long seconds(SiteTrack track) {
        return Math.max(1, Math.round(track.rendition().samples() / (double) SAMPLE_RATE));
    }

    /** Minutes and seconds, as players write them. */
    static String time(SiteTrack track) {
        long seconds = seconds(track);
        long hours = seconds / MINUTE / MINUTE;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, seconds / MINUTE % MINUTE, seconds % MINUTE)
                : "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }
}
