package org.lowtunes.library;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Alternative text out of the description of an embedded picture, which seldom describes it. */
final class AltText {

    /** Words that only say that there is a picture, in descriptions and file names; folded. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "cover",
            "front",
            "album",
            "art",
            "artwork",
            "image",
            "picture",
            "pic",
            "folder",
            "thumbnail",
            "photo",
            "media",
            "the",
            "of",
            "jpg",
            "jpeg",
            "png",
            "webp",
            "gif",
            "bmp",
            "pochette",
            "couverture",
            "jaquette",
            "recto",
            "avant",
            "de",
            "l",
            "la",
            "embedded",
            "large",
            "small",
            "medium",
            "other",
            "icon",
            "file",
            "x",
            "px",
            "exif",
            "scan",
            "albumart",
            "frontcover",
            "coverart",
            "null",
            "none",
            "undefined",
            "untitled",
            "description",
            "itunes",
            "default");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private AltText() {}

    /** The description, or empty when it says nothing that could not be said of any cover of this album. */
    static String of(String description, String album, String artist) {
        Set<String> known = Set.copyOf(words(album + " " + artist));
        boolean tells = words(description).stream()
                .anyMatch(word -> word.codePointCount(0, word.length()) > 1
                        && !EMPTY_WORDS.contains(word)
                        && !known.contains(word)
                        && !word.chars().allMatch(c -> c >= '0' && c <= '9'));
        boolean isFileName = FileKind.of(description) == FileKind.IMAGE;
        return tells && !isFileName ? description : "";
    }

    private static List<String> words(String text) {
        return List.of(WORDS.split(Folding.fold(text)));
    }
}
