package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lowtunes.budget.Demand;
import org.lowtunes.budget.Limits;
import org.lowtunes.budget.Shares;
import org.lowtunes.library.LibrarySource;
import org.lowtunes.library.LibrarySources;
import org.lowtunes.library.Share;

/**
 * The bytes for audio, shared among those who bring music.
 *
 * @param shares by contributor; those who are not in it have together what is left
 */
record SharedBytes(Map<String, Share> shares) {

    /** Stands for all who have no share. */
    private static final String OTHERS = "";

    /** As the curator says it. */
    static SharedBytes of(LibrarySources sources) {
        Map<String, Share> shares = new TreeMap<>();
        for (LibrarySource source : sources.sources()) {
            if (!source.share().equals(Share.ALL)) {
                shares.put(source.name(), source.share());
            }
        }
        return new SharedBytes(shares);
    }

    /**
     * Who has which tracks, and how many bytes for them.
     *
     * @param demands of the tracks, in their order
     */
    List<Shares.Party> parties(List<HeardTrack> tracks, List<Demand> demands, long bytes, Limits limits) {
        Map<String, List<Demand>> owned = new TreeMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            String contributor = tracks.get(i).track().contributor();
            owned.computeIfAbsent(shares.containsKey(contributor) ? contributor : OTHERS, c -> new ArrayList<>())
                    .add(demands.get(i));
        }
        if (owned.size() < 2) {
            return List.of(new Shares.Party(demands, bytes));
        }
        long left = bytes;
        for (Share share : shares.values()) {
            left -= share.of(bytes);
        }
        List<Shares.Party> claims = new ArrayList<>();
        for (Map.Entry<String, List<Demand>> owner : owned.entrySet()) {
            Share share = shares.get(owner.getKey());
            claims.add(new Shares.Party(owner.getValue(), share == null ? Math.max(0, left) : share.of(bytes)));
        }
        List<Long> given = Shares.of(claims, bytes, limits.floor(), limits.ceiling());
        List<Shares.Party> parties = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            parties.add(new Shares.Party(claims.get(i).tracks(), given.get(i)));
        }
        return parties;
    }
}
