package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.publish.Published;
import org.lowtunes.publish.Stages;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteAlbum;
import org.lowtunes.site.SiteTrack;

/**
 * Sites in which some tracks are new and the others as they were published. A rendition that was published is taken
 * from where finished renditions are; a track whose old one is not there is left out until its turn.
 */
final class SitesBetween implements Stages {

    private final List<SiteAlbum> albums;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, SiteTrack> before = new HashMap<>();
    private final Published published;
    private final Function<List<SiteAlbum>, Site> writing;
    private final Consumer<Site> reached;

    /**
     * @param albums of the new site
     * @param published what listeners hear now
     * @param channels of the renditions, by the tracks' ids
     * @param finished where the old renditions may be
     * @param writing writes a site
     * @param reached is told which site was published
     */
    SitesBetween(
            List<SiteAlbum> albums,
            Published published,
            Map<String, Integer> channels,
            FinishedRenditions finished,
            Function<List<SiteAlbum>, Site> writing,
            Consumer<Site> reached) {
        this.albums = albums;
        this.published = published;
        this.writing = writing;
        this.reached = reached;
        Ledger ledger =
                published.ledger().isEmpty() ? Ledger.EMPTY : Ledger.parse(published.ledger(), "the published ledger");
        for (SiteAlbum album : albums) {
            for (SiteTrack track : album.tracks()) {
                names.put(track.id(), name(track.rendition()));
                ledger.track(track.id())
                        .flatMap(entry -> asItWas(track, entry, channels.get(track.id()), finished))
                        .ifPresent(old -> before.put(track.id(), old));
            }
        }
    }

    private Optional<SiteTrack> asItWas(
            SiteTrack track, Ledger.Entry entry, int channels, FinishedRenditions finished) {
        return finished.find(new RenditionSpec(track.sound(), entry.gain(), entry.kbps(), channels))
                .filter(rendition -> published.renditions().contains(name(rendition)))
                .map(rendition -> track.heardAs(entry.gain(), entry.kbps(), rendition));
    }

    private static String name(Rendition rendition) {
        return ContentName.ofHash(HexFormat.of().parseHex(rendition.content()));
    }

    @Override
    public List<List<Long>> albums() {
        return albums.stream()
                .map(album -> album.tracks().stream().map(this::bytes).toList())
                .toList();
    }

    private long bytes(SiteTrack track) {
        return published.renditions().contains(names.get(track.id()))
                ? 0
                : track.rendition().bytes();
    }

    @Override
    public Site site(int tracks) {
        List<SiteAlbum> mixed = new ArrayList<>();
        int number = 0;
        for (SiteAlbum album : albums) {
            List<SiteTrack> heard = new ArrayList<>();
            for (SiteTrack track : album.tracks()) {
                if (number++ < tracks || bytes(track) == 0) {
                    heard.add(track);
                } else {
                    Optional.ofNullable(before.get(track.id())).ifPresent(heard::add);
                }
            }
            if (!heard.isEmpty()) {
                mixed.add(new SiteAlbum(album.artist(), album.title(), heard, album.cover(), album.presentation()));
            }
        }
        return writing.apply(mixed);
    }

    @Override
    public void reached(Site site) {
        reached.accept(site);
    }
}
