package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says of itself to those who link to it: a description, and, where the site's address is known, the
 * canonical address and the Open Graph (ogp.me, with its music vertical). A track has no page of its own, so no
 * {@code music:song} is named.
 */
final class Cards {

    /** Characters of a description: more is cut by those who show it. */
    private static final int LONGEST = 200;

    private final Holdings holdings;
    private final Media media;
    private final PageWords words;

    Cards(Holdings holdings, Media media, PageWords words) {
        this.holdings = holdings;
        this.media = media;
        this.words = words;
    }

    /** The entrance. */
    Map<String, ?> site() throws IOException {
        SiteSettings settings = holdings.settings();
        List<SiteTrack> all =
                holdings.albums().stream().flatMap(a -> a.tracks().stream()).toList();
        String description = settings.notes().description().isBlank()
                ? words.amount(all)
                : settings.notes().description();
        Card card = new Card("", settings.title(), description, "website");
        if (!holdings.albums().isEmpty()) {
            card.image(holdings.albums().get(0));
            card.alternate(NewsFeed.KEY, "application/atom+xml", settings.title());
        }
        return card.values();
    }

    /** @param listed whether other programs may learn of it from its page */
    Map<String, ?> album(SiteAlbum album, boolean listed) throws IOException {
        String about = album.presentation().text().isBlank()
                ? album.artist() + " · " + words.amount(album.tracks())
                : album.presentation().text();
        Card card = new Card(holdings.page(album), album.title() + " – " + album.artist(), about, "music.album");
        card.image(album);
        card.audio(album.tracks().get(0));
        holdings.page(album.artist()).flatMap(holdings::address).ifPresent(page -> card.say("music:musician", page));
        String date = album.tracks().get(0).tags().date();
        if (!date.isEmpty()) {
            card.say("music:release_date", date);
        }
        if (listed) {
            card.embeddable(album.title());
            if (asked(Extra.PODCAST)) {
                card.alternate(PodcastFeed.key(holdings.page(album)), "application/rss+xml", album.title());
            }
            if (asked(Extra.JSON_LD)) {
                card.data(structured().album(album));
            }
        }
        return card.values();
    }

    Map<String, ?> artist(String artist, List<SiteTrack> tracks) throws IOException {
        Card card = new Card(holdings.page(artist).orElseThrow(), artist, words.amount(tracks), "profile");
        card.image(holdings.albumOf(tracks.get(0)));
        if (asked(Extra.JSON_LD)) {
            card.data(structured().artist(artist));
        }
        return card.values();
    }

    Map<String, ?> playlist(SitePlaylist list) throws IOException {
        List<SiteTrack> tracks = holdings.tracks(list);
        Card card = new Card(holdings.page(list), list.title(), words.amount(tracks), "music.playlist");
        card.image(holdings.albumOf(tracks.get(0)));
        card.audio(tracks.get(0));
        holdings.address("").ifPresent(site -> card.say("music:creator", site));
        card.embeddable(list.title());
        if (asked(Extra.JSON_LD)) {
            card.data(structured().playlist(list));
        }
        return card.values();
    }

    /** Whether it is wanted, and possible. */
    private boolean asked(Extra extra) {
        return holdings.settings().siteUrl().isPresent()
                && holdings.settings().extras().contains(extra);
    }

    private StructuredData structured() {
        return new StructuredData(holdings, media, holdings.settings().siteUrl().orElseThrow());
    }

    private final class Card {

        private final String description;
        private final Optional<String> address;
        private final String page;
        private final List<Map<String, ?>> properties = new ArrayList<>();
        private final List<Map<String, ?>> alternates = new ArrayList<>();
        private final List<Map<String, ?>> data = new ArrayList<>();

        Card(String page, String title, String about, String type) {
            String line = about.strip().replaceAll("\\s+", " ");
            this.description = line.length() <= LONGEST
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 1))) + "…";
            this.page = page;
            this.address = holdings.address(page);
            say("og:type", type);
            say("og:title", title);
            say("og:description", description);
            address.ifPresent(url -> say("og:url", url));
            say("og:site_name", holdings.settings().title());
        }

        void say(String property, String content) {
            properties.add(Map.of("property", property, "content", content));
        }

        /** The same thing for other programs. */
        void alternate(String key, String type, String title) {
            holdings.address(key).ifPresent(url -> alternates.add(Map.of("href", url, "type", type, "title", title)));
        }

        void embeddable(String title) {
            if (asked(Extra.OEMBED)) {
                alternate(Embeds.description(page), "application/json+oembed", title);
            }
        }

        void data(String json) {
            data.add(Map.of("json", json));
        }

        void image(SiteAlbum album) throws IOException {
            var cover = media.cover(album);
            cover.flatMap(c -> holdings.address(c.largeKey())).ifPresent(url -> {
                say("og:image", url);
                say("og:image:type", ContentTypes.of(url));
                if (!cover.get().alt().isEmpty()) {
                    say("og:image:alt", cover.get().alt());
                }
            });
        }

        void audio(SiteTrack track) throws IOException {
            holdings.address(media.renditionKey(track)).ifPresent(url -> {
                say("og:audio", url);
                say("og:audio:type", "audio/ogg");
            });
        }

        Map<String, ?> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("description", description);
            values.put("canonical", address.orElse(""));
            values.put("card", address.isPresent() ? "yes" : "");
            values.put("properties", address.isPresent() ? properties : List.of());
            values.put("alternates", alternates);
            values.put("data", data);
            values.put("noindex", "");
            return values;
        }
    }
}
