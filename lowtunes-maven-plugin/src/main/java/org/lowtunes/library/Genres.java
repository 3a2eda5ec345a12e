package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jaudiotagger.tag.reference.GenreTypes;

/**
 * Genres out of tags. A semicolon always parts them. A slash or a comma may belong to one name ("Singer/Songwriter",
 * "Folk, World, & Country"), so they part only names that are all in the list of ID3v1.
 */
final class Genres {

    /** ID3v2.3 section 4.2.1, TCON: "(17)", "(51)(39)", "(17)Rock", "17", "(RX)". */
    private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]{1,3}|RX|CR)$");

    private static final Pattern NUMBERS_IN_FRONT = Pattern.compile("^((?:\\((?:[0-9]{1,3}|RX|CR)\\))+)(.*)$");

    private static final Pattern PARTING = Pattern.compile("\\s*(?:;|\\\\\\\\|\\s/\\s|[\\r\\n]+)\\s*");

    private static final Pattern PERHAPS_PARTING = Pattern.compile("\\s*[/,|]\\s*");

    private static final Set<String> SAYS_NOTHING =
            Set.of("", "other", "unknown", "unknown genre", "genre", "none", "misc", "genre inconnu", "inconnu");

    private static final Map<String, String> KNOWN = GenreTypes.getInstanceOf().getAlphabeticalValueList().stream()
            .collect(Collectors.toUnmodifiableMap(Folding::fold, name -> name, (first, second) -> first));

    private Genres() {}

    /** Each genre once, in the order of the tags, in the first spelling that is met. */
    static List<String> of(Collection<String> tags) {
        Map<String, String> genres = new LinkedHashMap<>();
        for (String tag : tags) {
            for (String part : PARTING.split(tag)) {
                for (String name : names(CleanText.line(part))) {
                    if (!SAYS_NOTHING.contains(Folding.fold(name))) {
                        genres.putIfAbsent(Folding.fold(name), name);
                    }
                }
            }
        }
        return List.copyOf(genres.values());
    }

    private static List<String> names(String part) {
        Matcher numbers = NUMBERS_IN_FRONT.matcher(part);
        if (numbers.matches()) {
            // What stands behind the number refines it.
            return numbers.group(2).isBlank()
                    ? byNumber(numbers.group(1).substring(1).split("[()]+"))
                    : names(numbers.group(2).strip());
        }
        if (NUMBER.matcher(part).matches()) {
            return byNumber(part);
        }
        List<String> parts = List.of(PERHAPS_PARTING.split(part));
        boolean allKnown = parts.stream().allMatch(name -> KNOWN.containsKey(Folding.fold(name)));
        return parts.size() > 1 && allKnown ? parts : List.of(part);
    }

    private static List<String> byNumber(String... numbers) {
        List<String> names = new ArrayList<>();
        for (String number : numbers) {
            switch (number) {
                case "RX" -> names.add("Remix");
                case "CR" -> names.add("Cover");
                default -> {
                    String name = GenreTypes.getInstanceOf().getValueForId(Integer.parseInt(number));
                    names.add(name == null ? "" : name);
                }
            }
        }
        return names;
    }
}
