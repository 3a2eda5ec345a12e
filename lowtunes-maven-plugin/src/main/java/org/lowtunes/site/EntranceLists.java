package org.lowtunes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lists of the entrance, for those who read it without the player. They are cut so that a first visit of a large
 * library weighs no more than 65 KB; what is cut is found from the pages that are named.
 */
final class EntranceLists {

    private static final int MOST_PLAYLISTS = 50;
    private static final int MOST_ALBUMS = 200;
    private static final int MOST_ARTISTS = 100;

    private final Holdings holdings;
    private final PageWords words;

    EntranceLists(Holdings holdings, PageWords words) {
        this.holdings = holdings;
        this.words = words;
    }

    List<Map<String, ?>> values() {
        List<Map<String, ?>> kinds = new ArrayList<>();
        add(
                kinds,
                words.say("pages.playlists"),
                holdings.playlists(),
                MOST_PLAYLISTS,
                list -> thing(holdings.page(list), list.title(), ""));
        add(
                kinds,
                words.say("pages.albums"),
                holdings.albums(),
                MOST_ALBUMS,
                album -> thing(holdings.page(album), album.title(), album.artist()));
        add(
                kinds,
                words.say("pages.artists"),
                holdings.artists(),
                MOST_ARTISTS,
                artist -> thing(holdings.page(artist).orElseThrow(), artist, ""));
        return kinds;
    }

    private <T> void add(
            List<Map<String, ?>> kinds, String heading, List<T> things, int most, Function<T, Map<String, ?>> row) {
        if (!things.isEmpty()) {
            String more = things.size() > most ? words.say("pages.more", things.size() - most) : "";
            kinds.add(Map.of(
                    "heading",
                    heading,
                    "more",
                    more,
                    "things",
                    things.stream().limit(most).map(row).collect(Collectors.toList())));
        }
    }

    private static Map<String, ?> thing(String page, String title, String by) {
        return Map.of("page", page, "title", title, "by", by);
    }
}
