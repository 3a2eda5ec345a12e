package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills the player's templates: the entrance, and a page for every album, artist and playlist. */
final class Pages {

    /** Where a page below the root finds the root. */
    private static final String ROOT = "../";

    private static final Pattern MODULE = Pattern.compile("modulepreload\" href=\"\\{\\{player}}([^\"]+)");

    private final PlayerFiles player;
    private final Holdings holdings;
    private final Media media;
    private final Descriptor descriptor;
    private final PageWords words;
    private final Cards cards;
    private final AlbumPage albums;
    private final ArtistPage artists;
    private final PlaylistPage playlists;

    /** @param descriptor without the publication's name, which depends on these pages */
    Pages(PlayerFiles player, Holdings holdings, Media media, Descriptor descriptor) {
        this.player = player;
        this.holdings = holdings;
        this.media = media;
        this.descriptor = descriptor;
        this.words = new PageWords(descriptor.said().language());
        this.cards = new Cards(holdings, media, words);
        PageParts parts = new PageParts(holdings, media, words);
        this.albums = new AlbumPage(holdings, parts, words);
        this.artists = new ArtistPage(holdings, parts, words);
        this.playlists = new PlaylistPage(holdings, parts, words);
    }

    /** The page for addresses that do not exist; it names nothing that could be somewhere else. */
    String notFound() {
        return player.page("404.html", common());
    }

    /** The entrance: the descriptor for the player, real lists for everybody else. */
    String index(String descriptorJson) throws IOException {
        Map<String, Object> values = common();
        values.putAll(cards.site());
        values.put("about", holdings.settings().notes().description());
        values.put("descriptor", data(descriptorJson));
        values.put("browse", descriptor.data().browse());
        values.put("kinds", new EntranceLists(holdings, words).values());
        return player.page("index.html", values);
    }

    /** Writes a page for everything that the site lists. */
    void write(SiteFolder site) throws IOException {
        for (SiteAlbum album : holdings.albums()) {
            site.put(holdings.page(album), album(album, ""), false);
        }
        for (String artist : holdings.artists()) {
            Map<String, Object> values = new HashMap<>(artists.values(artist));
            values.putAll(cards.artist(artist, artists.tracks(artist)));
            String key = holdings.page(artist).orElseThrow();
            site.put(key, framed("artist", artist, values), false);
        }
        for (SitePlaylist list : holdings.playlists()) {
            Map<String, Object> values = new HashMap<>(playlists.values(list));
            values.putAll(cards.playlist(list));
            values.put("code", code(holdings.page(list)));
            site.put(holdings.page(list), framed("playlist", list.title(), values), false);
        }
    }

    /** Writes what other programs can read of it. */
    void writeForPrograms(SiteFolder site) throws IOException {
        new PlaylistFiles(holdings, media).write(site);
        new OpenWeb(player, holdings, media, words).write(site, common());
    }

    /** @param ownDescriptor of an album that is in no list, or empty */
    String album(SiteAlbum album, String ownDescriptor) throws IOException {
        Map<String, Object> values = new HashMap<>(albums.values(album));
        values.putAll(cards.album(album, ownDescriptor.isEmpty()));
        if (!ownDescriptor.isEmpty()) {
            values.put("noindex", "yes");
            values.put("descriptor", data(ownDescriptor));
        }
        return framed("album", album.title() + " – " + album.artist(), values);
    }

    /** A page that leads to where something is called now. */
    String moved(String key) {
        Map<String, Object> values = common();
        values.put("href", ROOT + key);
        values.put("title", key.replaceAll(".*/|\\.html$", ""));
        values.put("sayMoved", words.say("pages.moved"));
        values.put("canonical", holdings.address(key).orElse(""));
        return player.page("pages/moved.html", values);
    }

    private String framed(String kind, String title, Map<String, Object> values) {
        Map<String, Object> all = common();
        all.put("root", ROOT);
        all.put("descriptor", "");
        all.put("code", List.of());
        all.put("sayCode", words.say("pages.code-of"));
        all.put("modules", modules());
        all.putAll(values);
        all.put("main", player.page("pages/" + kind + ".html", all).strip());
        all.put("title", title);
        return player.page("pages/frame.html", all);
    }

    private Map<String, Object> common() {
        Map<String, Object> values = new HashMap<>();
        values.put("language", descriptor.said().language());
        values.put("site", descriptor.said().title());
        values.put("title", descriptor.said().title());
        values.put("player", descriptor.player());
        values.put("icon", Optional.ofNullable(descriptor.said().icon()).orElse(descriptor.player() + "icon.svg"));
        return values;
    }

    /** What the entrance loads at once, every page does. */
    private List<Map<String, ?>> modules() {
        List<Map<String, ?>> modules = new ArrayList<>();
        MODULE.matcher(player.templates().get("index.html"))
                .results()
                .forEach(found -> modules.add(Map.of("module", found.group(1))));
        return modules;
    }

    private List<Map<String, ?>> code(String key) {
        return holdings.address(key)
                .map(address -> {
                    QrPicture picture = new QrPicture(address);
                    return List.<Map<String, ?>>of(Map.of(
                            "place",
                            key.replaceAll("\\.html$", ""),
                            "side",
                            Integer.toString(picture.side()),
                            "path",
                            picture.path(),
                            "address",
                            address));
                })
                .orElse(List.of());
    }

    /** JSON within a script element ends nowhere but at its end. */
    private static String data(String json) {
        return json.replace("<", "\\u003c");
    }
}
