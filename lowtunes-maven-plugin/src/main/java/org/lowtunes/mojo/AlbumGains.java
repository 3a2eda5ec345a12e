package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lowtunes.audio.Leveling;
import org.lowtunes.library.Album;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;

/** Which gain each track gets: its album's, or its own where it stands alone. */
final class AlbumGains {

    private AlbumGains() {}

    /**
     * The gains in dB, by id.
     *
     * @param ledger has those of former times, which stay while they are right
     */
    static Map<String, Double> of(
            List<Album> albums, Map<Track, HeardTrack> heard, Map<String, String> ids, Ledger ledger) {
        List<Leveling.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < albums.size(); i++) {
            List<Track> ofAlbum = albums.get(i).tracks();
            String album = ofAlbum.size() == 1 ? "" : Integer.toString(i);
            for (Track track : ofAlbum) {
                HeardTrack one = heard.get(track);
                pieces.add(piece(one, ids.get(one.listening().sound()), album, ledger));
            }
        }
        return Leveling.gains(pieces);
    }

    private static Leveling.Piece piece(HeardTrack one, String id, String album, Ledger ledger) {
        if (one.online().isPresent()) {
            return Leveling.Piece.finished(id, album, one.online().get().spec().gain());
        }
        return new Leveling.Piece(
                id,
                album,
                one.listening().loudness(),
                one.listening().blocks(),
                ledger.track(id).map(e -> OptionalDouble.of(e.gain())).orElse(OptionalDouble.empty()));
    }
}
