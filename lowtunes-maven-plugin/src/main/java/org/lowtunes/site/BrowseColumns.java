package org.lowtunes.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lowtunes.site.Media.CoverNames;

/** Turns albums, artists and playlists into the columns of {@link Browse}. */
final class BrowseColumns {

    private static final int SAMPLE_RATE = 48_000;

    private final List<SiteAlbum> albums;
    private final List<SiteTrack> tracks;
    private final Addresses addresses;
    private final Function<String, Ledger.Entry> entries;

    /**
     * @param albums in the order of the catalogue
     * @param entries what the ledger says of a track, by id
     */
    BrowseColumns(List<SiteAlbum> albums, Addresses addresses, Function<String, Ledger.Entry> entries) {
        this.albums = albums;
        this.tracks = albums.stream().flatMap(a -> a.tracks().stream()).toList();
        this.addresses = addresses;
        this.entries = entries;
    }

    /**
     * @param covers name of the small and of the large picture of each album that has one, by album
     * @param playlists those without a track are left out
     * @param moved the slugs that things have now, by the kind and slug that they had
     */
    Browse with(Map<SiteAlbum, CoverNames> covers, List<SitePlaylist> playlists, SortedMap<String, String> moved) {
        Map<String, Integer> artists = numbered(albums.stream()
                .flatMap(a -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(a.artist()),
                        a.tracks().stream().map(t -> t.tags().artist()))));
        Map<String, Integer> genres = numbered(tracks.stream().flatMap(t -> t.tags().genres().stream()));
        Map<CoverNames, Integer> pictures = new LinkedHashMap<>();
        albums.stream().map(covers::get).filter(c -> c != null).forEach(c -> pictures.putIfAbsent(c, pictures.size()));
        Column contributors =
                Column.of(tracks.stream().map(SiteTrack::contributor).toList());
        return new Browse(
                1,
                tracks.stream().map(SiteTrack::id).collect(Collectors.joining()),
                Column.lines(tracks.stream().map(t -> t.tags().title()).toList()),
                tracks.stream().map(BrowseColumns::seconds).toList(),
                tracks.stream().map(t -> artists.get(t.tags().artist())).toList(),
                tracks.stream().map(t -> genres(t.tags().genres(), genres)).toList(),
                numbers(),
                tracks.stream().allMatch(t -> disc(t) == 1)
                        ? null
                        : tracks.stream().map(BrowseColumns::disc).toList(),
                Column.lines(artists.keySet()),
                Column.lines(artists.keySet().stream().map(addresses::ofArtist).toList()),
                Column.lines(genres.keySet()),
                Column.lines(albums.stream().map(SiteAlbum::title).toList()),
                Column.lines(albums.stream().map(addresses::of).toList()),
                albums.stream().map(a -> artists.get(a.artist())).toList(),
                albums.stream().map(BrowseColumns::year).toList(),
                albums.stream().map(a -> a.tracks().size()).toList(),
                albums.stream().map(this::added).toList(),
                albums.stream()
                        .map(a -> pictures.getOrDefault(covers.get(a), -1))
                        .toList(),
                new Browse.Covers(
                        pictures.keySet().stream().map(CoverNames::small).collect(Collectors.joining()),
                        pictures.keySet().stream().map(CoverNames::large).collect(Collectors.joining()),
                        Column.lines(
                                pictures.keySet().stream().map(CoverNames::alt).toList())),
                playlists(playlists),
                contributors.words(),
                contributors.numbers(),
                aliases(),
                moved.isEmpty() ? null : moved);
    }

    private List<Browse.Playlist> playlists(List<SitePlaylist> playlists) {
        Map<String, Integer> numbers = numbers(tracks);
        return playlists.stream()
                .map(list -> new Browse.Playlist(
                        list.title(),
                        addresses.of(list),
                        list.ids().stream()
                                .filter(numbers::containsKey)
                                .map(numbers::get)
                                .toList()))
                .filter(list -> !list.tracks().isEmpty())
                .toList();
    }

    /** An id that is a track's own means that track; of two tracks that were called the same the first is meant. */
    private Browse.Aliases aliases() {
        Map<String, Integer> numbers = numbers(tracks);
        Map<String, Integer> aliases = new TreeMap<>();
        for (SiteTrack track : tracks) {
            for (String alias : entries.apply(track.id()).aliases()) {
                if (!numbers.containsKey(alias)) {
                    aliases.putIfAbsent(alias, numbers.get(track.id()));
                }
            }
        }
        return aliases.isEmpty()
                ? null
                : new Browse.Aliases(String.join("", aliases.keySet()), List.copyOf(aliases.values()));
    }

    private static Map<String, Integer> numbers(List<SiteTrack> tracks) {
        Map<String, Integer> numbers = new HashMap<>();
        tracks.forEach(t -> numbers.put(t.id(), numbers.size()));
        return numbers;
    }

    /** The numbers as tagged, or {@code null} when they are what a reader would count anyway. */
    private List<Integer> numbers() {
        boolean counted = true;
        for (SiteAlbum album : albums) {
            int disc = 0;
            int expected = 1;
            for (SiteTrack track : album.tracks()) {
                expected = disc(track) == disc ? expected + 1 : 1;
                disc = disc(track);
                counted &= track.tags().number() == expected;
            }
        }
        return counted ? null : tracks.stream().map(t -> t.tags().number()).toList();
    }

    private static int disc(SiteTrack track) {
        return Math.max(1, track.tags().disc());
    }

    private static int seconds(SiteTrack track) {
        return (int) Math.max(1, Math.round((double) track.rendition().samples() / SAMPLE_RATE));
    }

    private static int year(SiteAlbum album) {
        return album.tracks().stream().mapToInt(t -> t.tags().year()).max().orElse(0);
    }

    private long added(SiteAlbum album) {
        return album.tracks().stream()
                .mapToLong(t -> entries.apply(t.id()).published().toEpochDay())
                .min()
                .orElseThrow();
    }

    /** One genre is a number, several are a list: most tracks have one. */
    private static Object genres(Collection<String> names, Map<String, Integer> numbers) {
        List<Integer> found = names.stream().map(numbers::get).toList();
        return found.isEmpty() ? -1 : found.size() == 1 ? found.get(0) : found;
    }

    private static Map<String, Integer> numbered(java.util.stream.Stream<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.distinct().sorted(org.lowtunes.library.SortName.ORDER).forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
