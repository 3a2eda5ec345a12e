package org.lowtunes.site;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a site offers to other programs, as far as its address is known: the feed always, the rest when asked for. */
final class OpenWeb {

    private final PlayerFiles player;
    private final Holdings holdings;
    private final Media media;
    private final PageWords words;

    OpenWeb(PlayerFiles player, Holdings holdings, Media media, PageWords words) {
        this.player = player;
        this.holdings = holdings;
        this.media = media;
        this.words = words;
    }

    /** @param common what all templates ask for */
    void write(SiteFolder site, Map<String, ?> common) throws IOException {
        Optional<URI> siteUrl = holdings.settings().siteUrl();
        if (siteUrl.isEmpty()) {
            return;
        }
        Set<Extra> extras = holdings.settings().extras();
        new NewsFeed(player, holdings, media, words).write(site, siteUrl.get());
        if (extras.contains(Extra.OEMBED)) {
            new Embeds(player, holdings, new PageParts(holdings, media, words), common).write(site, siteUrl.get());
        }
        if (extras.contains(Extra.SITEMAP)) {
            new SiteMap(player, holdings).write(site, siteUrl.get());
        }
        if (extras.contains(Extra.PODCAST)) {
            new PodcastFeed(player, holdings, media, words).write(site, siteUrl.get());
        }
    }
}
