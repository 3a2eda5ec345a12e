package org.lowtunes.site;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Albums as podcast feeds: RSS 2.0 with the Podcasting 2.0 namespace, {@code medium} music, one item a track. An item's
 * guid is the track's id, which stays whatever is renamed or encoded again.
 */
final class PodcastFeed {

    /** The namespace from which guids of feeds are made, by the Podcasting 2.0 specification. */
    private static final UUID FEEDS = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final PlayerFiles player;
    private final Holdings holdings;
    private final Media media;
    private final PageWords words;

    PodcastFeed(PlayerFiles player, Holdings holdings, Media media, PageWords words) {
        this.player = player;
        this.holdings = holdings;
        this.media = media;
        this.words = words;
    }

    /** The key of an album's feed. */
    static String key(String page) {
        return page.replaceAll("html$", "rss");
    }

    void write(SiteFolder site, URI siteUrl) throws IOException {
        for (SiteAlbum album : holdings.albums()) {
            String key = key(holdings.page(album));
            site.put(key, player.page("pages/podcast.xml", feed(album, siteUrl, siteUrl + key)), false);
        }
    }

    private Map<String, ?> feed(SiteAlbum album, URI siteUrl, String self) throws IOException {
        LocalDate added = holdings.added(album);
        String said = album.presentation().text();
        Map<String, Object> values = new HashMap<>();
        values.put("title", Xml.text(album.title()));
        values.put("artist", Xml.text(album.artist()));
        values.put("page", siteUrl + holdings.page(album));
        values.put("self", self);
        values.put("language", holdings.settings().language());
        values.put(
                "description", Xml.text(said.isBlank() ? album.artist() + " · " + words.amount(album.tracks()) : said));
        values.put("guid", guid(self).toString());
        values.put(
                "cover",
                media.cover(album)
                        .map(cover -> List.of(Map.of("href", siteUrl + cover.largeKey())))
                        .orElse(List.of()));
        List<Map<String, ?>> items = new ArrayList<>();
        for (SiteTrack track : album.tracks()) {
            items.add(item(track, siteUrl, added, items.size() + 1));
        }
        values.put("items", items);
        return values;
    }

    /** Players show the newest item first unless they heed its number: each is a second older than the one before. */
    private Map<String, ?> item(SiteTrack track, URI siteUrl, LocalDate added, int place) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("title", Xml.text(track.tags().title()));
        values.put("by", Xml.text(track.tags().artist()));
        values.put("guid", "lowtunes:" + track.id());
        values.put(
                "date", RFC_822.format(added.atTime(12, 0).minusSeconds(place).atOffset(ZoneOffset.UTC)));
        values.put("audio", siteUrl + media.renditionKey(track));
        values.put("bytes", Long.toString(track.rendition().bytes()));
        values.put("seconds", Long.toString(PageWords.seconds(track)));
        values.put("disc", Integer.toString(Math.max(1, track.tags().disc())));
        values.put("place", Integer.toString(place));
        return values;
    }

    /** A UUID of version 5 (RFC 9562) of the feed's address without scheme and last slash. */
    static UUID guid(String feed) {
        String name = feed.replaceAll("^\\w+://|/+$", "");
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(FEEDS.getMostSignificantBits())
                    .putLong(FEEDS.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & ~0xf000L | 0x5000L;
            long low = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
