package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** From everything in order of distance to the list that a listener gets. */
final class ListRules {
    private ListRules() {}

    /**
     * A list holds no recording twice (same artist and title), and of its k places at most half go to the track's own
     * album: "similar" must not mean "the same album again".
     */
    static List<Neighbour> apply(List<Candidate> tracks, int track, List<Neighbour> nearest, int k) {
        Candidate own = tracks.get(track);
        Set<String> recordings = new HashSet<>();
        addRecording(recordings, own);
        List<Neighbour> list = new ArrayList<>();
        int ofOwnAlbum = 0;
        for (Neighbour neighbour : nearest) {
            if (list.size() == k) {
                break;
            }
            Candidate candidate = tracks.get(neighbour.track());
            boolean sameAlbum = !own.album().isEmpty() && own.album().equals(candidate.album());
            if (sameAlbum && ofOwnAlbum == k / 2 || !addRecording(recordings, candidate)) {
                continue;
            }
            ofOwnAlbum += sameAlbum ? 1 : 0;
            list.add(neighbour);
        }
        return list;
    }

    private static boolean addRecording(Set<String> recordings, Candidate track) {
        boolean unknown = track.title().isBlank() || track.artist().isBlank();
        return unknown || recordings.add((track.artist() + '\n' + track.title()).toLowerCase(Locale.ROOT));
    }
}
