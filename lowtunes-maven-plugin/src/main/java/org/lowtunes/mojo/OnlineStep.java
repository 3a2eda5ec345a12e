package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.audio.UnreadableAudioException;
import org.lowtunes.library.Album;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.PublishedAlbum;
import org.lowtunes.site.PublishedSite;
import org.lowtunes.site.PublishedSiteException;
import org.lowtunes.site.PublishedTrack;
import org.lowtunes.site.SiteCover;
import org.lowtunes.site.SitePlaylist;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** Takes over what published sites have: the sites that the curator names, and what the target holds already. */
final class OnlineStep implements FinishedRenditions {

    private final List<PublishedSite> named;
    private final Set<String> readmitted;
    private final Consumer<String> log;
    private final Map<RenditionSpec, Rendition> carried = new ConcurrentHashMap<>();
    private PublishedSite target;

    /**
     * @param named sites that are a part of the library
     * @param target the site that is to be replaced, or {@code null}: only renditions are taken from it
     * @param readmitted ids of tracks that were removed by name and may come back
     */
    OnlineStep(List<PublishedSite> named, PublishedSite target, Set<String> readmitted, Consumer<String> log) {
        this.named = named;
        this.target = target;
        this.readmitted = readmitted;
        this.log = log;
    }

    /** What was decided before, here and for the named sites. */
    Ledger ledger(Ledger own) {
        Ledger ledger = own;
        for (PublishedSite site : named) {
            site.remember(own);
            ledger = ledger.adding(site.catalogue().ledger());
        }
        return ledger.readmitting(readmitted);
    }

    private record Offer(PublishedSite site, PublishedAlbum album, int number) {
        PublishedTrack track() {
            return album.tracks().get(number);
        }
    }

    /**
     * The tracks of the named sites that have no source here, each once: fetched, and listened to where this machine
     * does not know them yet.
     *
     * @param sounds that are here, in hexadecimal
     * @param quota bytes that are not passed, whatever a site says that it has
     */
    List<HeardTrack> carry(Set<String> sounds, long quota, ListenStep listening, CpuPool pool)
            throws InterruptedException {
        List<Offer> offers = offers(sounds);
        List<Long> sizes = offers.stream().map(offer -> offer.track().bytes()).toList();
        long bytes = sizes.stream().mapToLong(Long::longValue).sum();
        if (bytes > quota) {
            throw new SettingException(Words.say("mojo.online-too-large", Sizes.bytes(bytes), Sizes.bytes(quota)));
        }
        List<HeardTrack> heard = new ArrayList<>();
        Progress progress = new Progress("mojo.fetching", sizes, log);
        for (var outcome : pool.map(
                offers,
                offer -> carry(offer, listening),
                o -> progress.oneMore(o.item().track().bytes(), true))) {
            if (outcome.failure().isPresent()) {
                throw outcome.failure().get() instanceof RuntimeException told
                        ? told
                        : new IllegalStateException(outcome.failure().get());
            }
            heard.add(outcome.result().orElseThrow());
        }
        return heard;
    }

    private List<Offer> offers(Set<String> sounds) {
        Set<String> known = sounds.stream().map(ContentName::ofSound).collect(Collectors.toCollection(HashSet::new));
        List<Offer> offers = new ArrayList<>();
        for (PublishedSite site : named) {
            int before = offers.size();
            for (PublishedAlbum album : site.catalogue().albums()) {
                for (int i = 0; i < album.tracks().size(); i++) {
                    if (known.add(album.tracks().get(i).decided().sound())) {
                        offers.add(new Offer(site, album, i));
                    }
                }
            }
            log.accept(Words.say("mojo.online", site.name(), offers.size() - before));
        }
        return offers;
    }

    private HeardTrack carry(Offer offer, ListenStep listening) throws InterruptedException {
        PublishedTrack there = offer.track();
        Rendition rendition = offer.site().rendition(there);
        Track track = new Track(
                rendition.file(),
                String.format("%s/%s/%06d", offer.site().name(), offer.album().slug(), offer.number()),
                withLyrics(there.tags(), offer.site().lyrics(there)),
                Optional.empty(),
                offer.album().presentation(),
                there.contributor());
        try {
            HeardTrack heard = listening.listen(track);
            Listening as = heard.listening().as(there.sound());
            RenditionSpec spec = new RenditionSpec(
                    there.sound(), there.decided().gain(), there.decided().kbps(), as.renditionChannels());
            carried.put(spec, rendition);
            return new HeardTrack(
                    track,
                    as,
                    heard.description(),
                    Optional.of(new Carried(offer.site(), offer.album(), spec, rendition)));
        } catch (UnreadableAudioException noSound) {
            throw offer.site().damaged(there, noSound);
        }
    }

    private static Tags withLyrics(Tags t, String lyrics) {
        return new Tags(
                t.title(),
                t.artist(),
                t.albumArtist(),
                t.album(),
                t.disc(),
                t.number(),
                t.date(),
                t.genres(),
                t.composer(),
                t.licence(),
                t.copyright(),
                lyrics,
                t.musicBrainzRecording(),
                t.compilation());
    }

    /** The curators' playlists of the named sites; one that is here, too, is the one that counts. */
    List<SitePlaylist> playlists(List<SitePlaylist> own) {
        Set<String> titles = own.stream().map(SitePlaylist::title).collect(Collectors.toCollection(HashSet::new));
        List<SitePlaylist> playlists = new ArrayList<>(own);
        for (PublishedSite site : named) {
            for (SitePlaylist playlist : site.catalogue().playlists()) {
                if (titles.add(playlist.title())) {
                    playlists.add(playlist);
                }
            }
        }
        return playlists;
    }

    /** The covers of albums that came from a site. */
    Map<Album, SiteCover> covers(List<Album> albums, List<HeardTrack> tracks) {
        Map<Track, Carried> byTrack = new HashMap<>();
        tracks.forEach(one -> one.online().ifPresent(carried -> byTrack.put(one.track(), carried)));
        Map<Album, SiteCover> covers = new HashMap<>();
        for (Album album : albums) {
            album.tracks().stream()
                    .map(byTrack::get)
                    .filter(one -> one != null && one.album().cover().isPresent())
                    .findFirst()
                    .ifPresent(one -> covers.put(
                            album, one.site().cover(one.album().cover().get())));
        }
        return covers;
    }

    /** The rendition of a track that has no source here. */
    Optional<Rendition> carried(RenditionSpec spec) {
        return Optional.ofNullable(carried.get(spec));
    }

    /** A rendition of a source that is here, as it is published already: another machine, or this one, made it. */
    @Override
    public Optional<Rendition> find(RenditionSpec spec) {
        return named.stream()
                .flatMap(site -> site.find(spec).stream())
                .findFirst()
                .or(() -> atTarget(spec));
    }

    /** What is wrong with the target is no reason not to publish: then everything is made here. */
    private Optional<Rendition> atTarget(RenditionSpec spec) {
        PublishedSite site;
        synchronized (this) {
            site = target;
        }
        try {
            return site == null ? Optional.empty() : site.find(spec);
        } catch (PublishedSiteException none) {
            synchronized (this) {
                target = null;
            }
            return Optional.empty();
        }
    }
}
