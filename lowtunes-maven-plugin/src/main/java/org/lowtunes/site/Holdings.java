package org.lowtunes.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowtunes.library.SortName;

/** Everything that a site lists, and where the page of each thing is. */
final class Holdings {

    private final SiteSettings settings;
    private final List<SiteAlbum> albums;
    private final List<SitePlaylist> playlists;
    private final Addresses addresses;
    private final Map<String, Ledger.Entry> entries;
    private final Map<String, SiteTrack> tracks = new HashMap<>();
    private final Map<String, SiteAlbum> albumOf = new HashMap<>();
    private final Map<String, List<SiteAlbum>> own = new HashMap<>();
    private final Map<String, List<SiteTrack>> elsewhere = new HashMap<>();
    private final List<String> artists;

    /**
     * @param albums that stand in lists, in the order of the catalogue
     * @param entries what the ledger says of each track, by id
     */
    Holdings(
            SiteSettings settings,
            List<SiteAlbum> albums,
            List<SitePlaylist> playlists,
            Addresses addresses,
            Map<String, Ledger.Entry> entries) {
        this.settings = settings;
        this.albums = List.copyOf(albums);
        this.addresses = addresses;
        this.entries = entries;
        for (SiteAlbum album : albums) {
            own.computeIfAbsent(album.artist(), a -> new ArrayList<>()).add(album);
            for (SiteTrack track : album.tracks()) {
                tracks.put(track.id(), track);
                albumOf.put(track.id(), album);
                if (!track.tags().artist().equals(album.artist())) {
                    elsewhere
                            .computeIfAbsent(track.tags().artist(), a -> new ArrayList<>())
                            .add(track);
                }
            }
        }
        this.playlists = playlists.stream()
                .filter(list -> list.ids().stream().anyMatch(tracks::containsKey))
                .toList();
        this.artists = Stream.concat(own.keySet().stream(), elsewhere.keySet().stream())
                .distinct()
                .sorted(SortName.ORDER)
                .toList();
    }

    SiteSettings settings() {
        return settings;
    }

    List<SiteAlbum> albums() {
        return albums;
    }

    /** Artists of albums and of single tracks, as a list of them should stand. */
    List<String> artists() {
        return artists;
    }

    /** Playlists of which at least one track is here. */
    List<SitePlaylist> playlists() {
        return playlists;
    }

    List<SiteTrack> tracks(SitePlaylist list) {
        return list.ids().stream().filter(tracks::containsKey).map(tracks::get).toList();
    }

    List<SiteAlbum> albums(String artist) {
        return own.getOrDefault(artist, List.of());
    }

    /** An artist's tracks on albums of others. */
    List<SiteTrack> elsewhere(String artist) {
        return elsewhere.getOrDefault(artist, List.of());
    }

    SiteAlbum albumOf(SiteTrack track) {
        return albumOf.get(track.id());
    }

    /** First publication of an album: that of its first track. */
    java.time.LocalDate added(SiteAlbum album) {
        return album.tracks().stream()
                .map(t -> entries.get(t.id()).published())
                .min(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The key of an album's page, which exists for unlisted ones too. */
    String page(SiteAlbum album) {
        return "album/" + addresses.of(album) + ".html";
    }

    /** The key of an artist's page, or nothing where the artist is on no listed album. */
    Optional<String> page(String artist) {
        return own.containsKey(artist) || elsewhere.containsKey(artist)
                ? Optional.of("artist/" + addresses.ofArtist(artist) + ".html")
                : Optional.empty();
    }

    /** The key of a playlist's page. */
    String page(SitePlaylist list) {
        return "playlist/" + addresses.of(list) + ".html";
    }

    /** The public address of a key, where the site's is known. */
    Optional<String> address(String key) {
        return settings.siteUrl().map(URI::toString).map(url -> url + key);
    }

    /** The tracks of every page, by its key: listed things only. */
    Map<String, List<SiteTrack>> pages() {
        Map<String, List<SiteTrack>> pages = new LinkedHashMap<>();
        albums.forEach(album -> pages.put(page(album), album.tracks()));
        for (String artist : artists) {
            List<SiteTrack> all = new ArrayList<>();
            albums(artist).forEach(album -> all.addAll(album.tracks()));
            all.addAll(elsewhere(artist));
            pages.put(page(artist).orElseThrow(), all);
        }
        playlists.forEach(list -> pages.put(page(list), tracks(list)));
        return pages;
    }
}
