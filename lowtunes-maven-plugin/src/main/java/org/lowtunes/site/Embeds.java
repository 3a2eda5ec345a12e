package org.lowtunes.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lowtunes.site.PageParts.Look;

/**
 * A small player for other people's pages, for every album and playlist, and its oEmbed 1.0 description. A static file
 * cannot heed {@code maxwidth}, so there is one size, which fits nearly everywhere.
 */
final class Embeds {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 320;
    private static final int HEIGHT = 152;

    private final PlayerFiles player;
    private final Holdings holdings;
    private final PageParts parts;
    private final Map<String, ?> common;

    /** @param common what all templates ask for */
    Embeds(PlayerFiles player, Holdings holdings, PageParts parts, Map<String, ?> common) {
        this.player = player;
        this.holdings = holdings;
        this.parts = parts;
        this.common = common;
    }

    /** The key of a page's description. */
    static String description(String page) {
        return "embed/" + page.replaceAll("html$", "json");
    }

    void write(SiteFolder site, URI siteUrl) throws IOException {
        for (SiteAlbum album : holdings.albums()) {
            write(site, siteUrl, holdings.page(album), album.title(), album.artist(), album.tracks());
        }
        for (SitePlaylist list : holdings.playlists()) {
            write(site, siteUrl, holdings.page(list), list.title(), "", holdings.tracks(list));
        }
    }

    private void write(SiteFolder site, URI siteUrl, String page, String title, String artist, List<SiteTrack> tracks)
            throws IOException {
        String frame = "embed/" + page;
        Map<String, Object> values = new HashMap<>(common);
        values.put("root", "../../");
        values.put("title", title);
        values.put("artist", artist);
        values.put("page", page);
        values.put("tracks", parts.tracks(tracks, artist.isEmpty() ? Look.LIST : Look.ALBUM, 1));
        site.put(frame, player.page("pages/embed.html", values), false);
        site.put(description(page), description(siteUrl, frame, title, artist), false);
    }

    private String description(URI siteUrl, String frame, String title, String artist) throws IOException {
        ObjectNode oembed = JSON.createObjectNode();
        oembed.put("version", "1.0").put("type", "rich").put("title", title);
        if (!artist.isEmpty()) {
            oembed.put("author_name", artist);
            holdings.page(artist).flatMap(holdings::address).ifPresent(url -> oembed.put("author_url", url));
        }
        oembed.put("provider_name", holdings.settings().title()).put("provider_url", siteUrl.toString());
        oembed.put("width", WIDTH).put("height", HEIGHT);
        oembed.put(
                "html",
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\"></iframe>"
                        .formatted(siteUrl + frame, WIDTH, HEIGHT, Template.escaped(title)));
        return JSON.writeValueAsString(oembed);
    }
}
