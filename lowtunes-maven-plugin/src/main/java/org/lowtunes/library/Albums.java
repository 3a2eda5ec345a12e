package org.lowtunes.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Completes the tracks of one album of one folder from each other. */
final class Albums {

    /** Stands for the artist of an album by several, where the tags name none; players may translate it. */
    static final String VARIOUS_ARTISTS = "Various Artists";

    /** Folded short forms, which are made {@link #VARIOUS_ARTISTS}. */
    private static final Set<String> SHORT_FORMS = Set.of("va", "v.a.", "v.a", "v/a", "various", "various artist");

    /** Folded names of nobody; written-out ones stay as the curator wrote them. */
    private static final Set<String> NOBODY = Set.of(
            "various artists",
            "divers",
            "artistes divers",
            "divers artistes",
            "interpretes divers",
            "multi-interpretes",
            "compilation",
            "compilations",
            "verschiedene interpreten",
            "varios artistas",
            "artisti vari");

    private static final Pattern GUEST =
            Pattern.compile("\\s+[\\[(]?(?:feat\\.?|ft\\.?|featuring|avec)\\s.*", Pattern.CASE_INSENSITIVE);

    private Albums() {}

    /** Fills in disc and number, album artist and artist, and whether it is a compilation. */
    static void complete(List<Draft> tracks) {
        tracks.forEach(track -> track.albumArtist = inFull(track.albumArtist));
        numberSides(tracks);
        discsByFolder(tracks);
        String albumArtist = areNamesakes(tracks) ? "" : albumArtist(tracks);
        for (Draft track : tracks) {
            if (track.albumArtist.isEmpty()) {
                track.albumArtist = track.album.isEmpty() || albumArtist.isEmpty() ? track.artist : albumArtist;
            }
            if (track.artist.isEmpty() && !isNobody(track.albumArtist)) {
                track.artist = track.albumArtist;
            }
            boolean seems = track.compilation || isNobody(track.albumArtist);
            track.compilation = track.saidCompilation == null ? seems : track.saidCompilation;
        }
    }

    static boolean isNobody(String artist) {
        return NOBODY.contains(Folding.fold(inFull(artist)));
    }

    private static String inFull(String artist) {
        return SHORT_FORMS.contains(Folding.fold(artist)) ? VARIOUS_ARTISTS : artist;
    }

    /**
     * Whether these are several albums of one name ("Greatest Hits") in one folder: every artist has several tracks,
     * and some of different artists claim the same place.
     */
    private static boolean areNamesakes(List<Draft> tracks) {
        Map<String, Integer> count = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        boolean collide = false;
        for (Draft track : tracks) {
            String artist = Folding.fold(track.artist);
            count.merge(artist, 1, Integer::sum);
            String other = places.putIfAbsent(track.disc + "." + track.number, artist);
            collide |= track.number > 0 && other != null && !other.equals(artist);
            if (track.compilation || !track.albumArtist.isEmpty()) {
                return false;
            }
        }
        return collide && count.values().stream().allMatch(tracksOf -> tracksOf > 1);
    }

    /** The one that is tagged somewhere; else the artist that all share, guests aside; else nobody. */
    private static String albumArtist(List<Draft> tracks) {
        List<String> tagged =
                distinct(tracks.stream().map(track -> track.albumArtist).toList());
        if (tagged.size() == 1) {
            return tagged.get(0);
        }
        List<String> artists =
                distinct(tracks.stream().map(track -> track.artist).toList());
        if (artists.size() > 1) {
            artists = distinct(artists.stream()
                    .map(artist -> GUEST.matcher(artist).replaceFirst(""))
                    .toList());
        }
        return artists.isEmpty() ? "" : artists.size() == 1 ? artists.get(0) : VARIOUS_ARTISTS;
    }

    /** Each name once, whatever its accents and case, without the empty one. */
    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        Set<String> folded = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && folded.add(Folding.fold(name).strip())) {
                distinct.add(name);
            }
        }
        return distinct;
    }

    /** A folder "CD 2" stands in for a missing tag, and is believed when the tags of all discs say the same. */
    private static void discsByFolder(List<Draft> tracks) {
        boolean contradicted =
                tracks.stream().mapToInt(track -> track.disc).distinct().count() == 1
                        && tracks.stream()
                                        .mapToInt(track -> track.folderDisc)
                                        .distinct()
                                        .count()
                                > 1;
        for (Draft track : tracks) {
            if (track.folderDisc > 0 && (track.disc == 0 || contradicted)) {
                track.disc = track.folderDisc;
            }
        }
    }

    /** Sides A and B are disc 1, C and D disc 2; on a disc the tracks are counted through. */
    private static void numberSides(List<Draft> tracks) {
        List<Draft> sided =
                new ArrayList<>(tracks.stream().filter(track -> track.side > 0).toList());
        sided.sort(Comparator.<Draft>comparingInt(track -> track.side).thenComparingInt(track -> track.number));
        int disc = 0;
        int number = 0;
        for (Draft track : sided) {
            int own = (track.side - 'A') / 2 + 1;
            number = own == disc ? number + 1 : 1;
            disc = own;
            track.disc = disc;
            track.number = number;
        }
    }
}
