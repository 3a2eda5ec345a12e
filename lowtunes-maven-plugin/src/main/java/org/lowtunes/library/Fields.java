package org.lowtunes.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of one file under whatever name: {@code ALBUM ARTIST}, {@code album_artist} and {@code WM/AlbumArtist} are
 * one. Text is mended and free of NUL, otherwise as it was written.
 */
final class Fields {

    private final Map<String, List<String>> values = new TreeMap<>();

    Fields(RawTags raw) {
        raw.fields().forEach((name, texts) -> {
            List<String> known = values.computeIfAbsent(bare(name), bare -> new ArrayList<>());
            for (String text : texts) {
                // ID3v2.4 puts NUL between values, others put it behind the last one.
                for (String value : text.split("\0")) {
                    if (!value.isBlank()) {
                        known.add(Mojibake.mend(value));
                    }
                }
            }
        });
    }

    /** The values of the first of these names that has any. */
    List<String> all(String... names) {
        for (String name : names) {
            List<String> found = values.getOrDefault(name, List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The first value of the first of these names that has any, or the empty string. */
    String first(String... names) {
        List<String> found = all(names);
        return found.isEmpty() ? "" : found.get(0);
    }

    /** The same for names that only begin so, such as {@code lyrics-eng}. */
    String firstStarting(String name) {
        return values.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(name) && !field.getValue().isEmpty())
                .map(field -> field.getValue().get(0))
                .findFirst()
                .orElse("");
    }

    /** One name for all spellings of a field's name: its letters and digits, without Windows' prefix. */
    static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(lower.length());
        for (int i = lower.startsWith("wm/") ? 3 : 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
