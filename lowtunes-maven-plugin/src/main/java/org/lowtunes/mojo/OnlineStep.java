package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.audio.UnreadableAudioException;
import org.lowtunes.library.Album;
import org.lowtunes.library.Track;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.PublishedAlbum;
import org.lowtunes.site.PublishedSite;
import org.lowtunes.site.PublishedSiteException;
import org.lowtunes.site.SiteCover;
import org.lowtunes.site.SitePlaylist;
import org.lowtunes.words.Words;

/** Takes over what published sites have: the sites that the curator names, and what the target holds already. */
final class OnlineStep implements FinishedRenditions {

    private final List<PublishedSite> named;
    private final AudioCache cache;
    private final Consumer<String> log;
    private PublishedSite target;

    /**
     * @param named sites that are a part of the library
     * @param target the site that is to be replaced, or {@code null}: only renditions are taken from it
     */
    OnlineStep(List<PublishedSite> named, PublishedSite target, AudioCache cache, Consumer<String> log) {
        this.named = named;
        this.target = target;
        this.cache = cache;
        this.log = log;
    }

    /** What was decided before, here and for the named sites. */
    Ledger ledger(Ledger own) {
        Ledger ledger = own;
        for (PublishedSite site : named) {
            ledger = ledger.adding(site.catalogue().ledger());
        }
        return ledger;
    }

    /**
     * The tracks of the named sites that have no source here, each once.
     *
     * @param sounds that are here, in hexadecimal
     */
    List<Carried> carried(Set<String> sounds, Ledger ledger) {
        Set<String> known = sounds.stream().map(ContentName::ofSound).collect(Collectors.toCollection(HashSet::new));
        List<Carried> carried = new ArrayList<>();
        for (PublishedSite site : named) {
            int before = carried.size();
            for (PublishedAlbum album : site.catalogue().albums()) {
                for (int i = 0; i < album.tracks().size(); i++) {
                    Carried one = Carried.of(
                            site,
                            album,
                            i,
                            cache.publishedPlace(album.tracks().get(i).rendition()));
                    if (known.add(one.published().decided().sound())) {
                        carried.add(one);
                    }
                }
            }
            log.accept(Words.say("mojo.online", site.name(), carried.size() - before));
        }
        return carried;
    }

    /** The curators' playlists of the named sites; one that is here, too, is the one that counts. */
    List<SitePlaylist> playlists(List<SitePlaylist> own) {
        Map<String, SitePlaylist> all = new HashMap<>();
        List<SitePlaylist> playlists = new ArrayList<>(own);
        own.forEach(playlist -> all.put(playlist.title(), playlist));
        named.stream().flatMap(site -> site.catalogue().playlists().stream()).forEach(playlist -> {
            if (all.putIfAbsent(playlist.title(), playlist) == null) {
                playlists.add(playlist);
            }
        });
        return playlists;
    }

    /** Brings renditions and lyrics here, and listens to what this machine does not know yet. */
    List<Carried.Brought> bring(List<Carried> carried, ListenStep listening, CpuPool pool) throws InterruptedException {
        List<Carried.Brought> brought = new ArrayList<>();
        Progress progress = new Progress(Words.say("mojo.fetching"), carried.size(), log);
        for (var outcome : pool.map(carried, one -> bring(one, listening), o -> progress.oneMore())) {
            if (outcome.failure().isPresent()) {
                throw outcome.failure().get() instanceof RuntimeException told
                        ? told
                        : new IllegalStateException(
                                outcome.item().track().path(), outcome.failure().get());
            }
            brought.add(outcome.result().orElseThrow());
        }
        return brought;
    }

    private static Carried.Brought bring(Carried one, ListenStep listening) throws InterruptedException {
        Rendition rendition = one.site().rendition(one.published());
        try {
            return new Carried.Brought(
                    one,
                    rendition,
                    listening.listen(one.track()).descriptor(),
                    one.site().lyrics(one.published()));
        } catch (UnreadableAudioException noSound) {
            throw one.site().damaged(one.published(), noSound);
        }
    }

    /** The covers of albums that have none here. */
    Map<Album, SiteCover> covers(List<Album> albums, List<Carried> carried) {
        Map<Track, Carried> byTrack = carried.stream().collect(Collectors.toMap(Carried::track, one -> one));
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
