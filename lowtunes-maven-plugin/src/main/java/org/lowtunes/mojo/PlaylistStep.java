package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lowtunes.library.Library;
import org.lowtunes.library.Playlist;
import org.lowtunes.library.Problem;
import org.lowtunes.library.SortName;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.SitePlaylist;

/** Makes the curator's playlists of ids: those that name tracks, and those that say rules. */
final class PlaylistStep {

    private final Map<Track, String> idOf;
    private final Map<String, String> known;
    private final RuleStep rules;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param idOf the id of every track that can be heard
     * @param aliases ids that mean a track since this build, by its own
     * @param ledger knows those of former builds
     */
    PlaylistStep(Map<Track, String> idOf, Map<String, List<String>> aliases, Ledger ledger, RuleStep rules) {
        this.idOf = idOf;
        this.known = known(idOf, aliases, ledger);
        this.rules = rules;
    }

    /** All of a library that have a track, by title. */
    List<SitePlaylist> playlists(Library library) {
        List<SitePlaylist> playlists = new ArrayList<>();
        library.playlists().forEach(playlist -> {
            SitePlaylist named = named(playlist);
            if (!named.ids().isEmpty()) {
                playlists.add(named);
            }
        });
        library.rules().forEach(rule -> {
            List<String> ids = rules.ids(rule);
            if (ids.isEmpty()) {
                problems.add(Problem.warning(rule.path(), "mojo.rules-fit-nothing"));
            } else {
                playlists.add(new SitePlaylist(rule.title(), ids));
            }
        });
        playlists.sort(Comparator.comparing(SitePlaylist::title, SortName.ORDER));
        return playlists;
    }

    /** Playlists that have lost something, or everything. */
    List<Problem> problems() {
        return problems;
    }

    /** Every id that means a track of this library, those of its former sources too. */
    private static Map<String, String> known(
            Map<Track, String> idOf, Map<String, List<String>> aliases, Ledger ledger) {
        Map<String, String> known = new HashMap<>();
        for (String id : idOf.values()) {
            ledger.track(id).ifPresent(entry -> entry.aliases().forEach(alias -> known.put(alias, id)));
            aliases.getOrDefault(id, List.of()).forEach(alias -> known.put(alias, id));
        }
        idOf.values().forEach(id -> known.put(id, id));
        return known;
    }

    /** An id counts more than a place, which another recording may have taken. */
    private SitePlaylist named(Playlist playlist) {
        List<String> ids = new ArrayList<>();
        int missed = 0;
        for (Playlist.Entry entry : playlist.entries()) {
            String byPlace = entry.track().map(idOf::get).orElse(null);
            String id = known.getOrDefault(entry.id(), byPlace);
            if (id != null) {
                ids.add(id);
            } else if (entry.track().isEmpty()) {
                missed++;
            }
        }
        if (missed > 0) {
            problems.add(Problem.warning(playlist.path(), "mojo.playlist-ids", missed));
        }
        return new SitePlaylist(playlist.title(), ids);
    }
}
