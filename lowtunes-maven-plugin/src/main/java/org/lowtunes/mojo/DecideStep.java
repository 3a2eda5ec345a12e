package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lowtunes.audio.Leveling;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.BitratePlan;
import org.lowtunes.budget.BudgetTooSmallException;
import org.lowtunes.budget.ByteSize;
import org.lowtunes.budget.Demand;
import org.lowtunes.library.Album;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;

/** Decides gains and bitrates for the whole library, keeping what the ledger says wherever that is still right. */
final class DecideStep {

    /** Music in stereo still sounds good at this bitrate, in kbit/s. */
    private static final int FLOOR = 32;
    /** Few hear a difference above this bitrate, in kbit/s. */
    private static final int CEILING = 64;

    private final Map<Track, HeardTrack> heard;
    private final Map<String, String> ids;
    private final Ledger ledger;

    /** @param ids id of each sound */
    DecideStep(Map<Track, HeardTrack> heard, Map<String, String> ids, Ledger ledger) {
        this.heard = heard;
        this.ids = ids;
        this.ledger = ledger;
    }

    /** What to make of each track. */
    Map<Track, RenditionSpec> decide(List<Album> albums, long bytesForAudio) {
        Map<String, Double> gains = Leveling.gains(pieces(albums));
        Map<String, Integer> bitrates = bitrates(albums, bytesForAudio);
        Map<Track, RenditionSpec> specs = new HashMap<>();
        heard.forEach((track, one) -> {
            Listening listening = one.listening();
            String id = ids.get(listening.sound());
            specs.put(
                    track,
                    new RenditionSpec(
                            listening.sound(), gains.get(id), bitrates.get(id), listening.renditionChannels()));
        });
        return specs;
    }

    private List<Leveling.Piece> pieces(List<Album> albums) {
        List<Leveling.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < albums.size(); i++) {
            List<Track> tracks = albums.get(i).tracks();
            String album = tracks.size() == 1 ? "" : Integer.toString(i);
            for (Track track : tracks) {
                Listening listening = heard.get(track).listening();
                pieces.add(new Leveling.Piece(
                        ids.get(listening.sound()),
                        album,
                        listening.loudness(),
                        listening.blocks(),
                        before(listening).map(e -> OptionalDouble.of(e.gain())).orElse(OptionalDouble.empty())));
            }
        }
        return pieces;
    }

    private Map<String, Integer> bitrates(List<Album> albums, long bytesForAudio) {
        try {
            return BitratePlan.of(demands(albums), bytesForAudio, FLOOR, CEILING)
                    .kbps();
        } catch (BudgetTooSmallException e) {
            throw new SettingException("The library does not fit: even at " + FLOOR + " kbit/s its audio takes "
                    + ByteSize.text(e.needed()) + ", and lowtunes.quota leaves " + ByteSize.text(e.available())
                    + " for audio. Leave out " + ByteSize.text(e.needed() - e.available())
                    + " of it, ask the host for more and raise lowtunes.quota, or make two sites.");
        }
    }

    private List<Demand> demands(List<Album> albums) {
        return albums.stream()
                .flatMap(a -> a.tracks().stream())
                .map(track -> heard.get(track).listening())
                .map(listening -> new Demand(
                        ids.get(listening.sound()),
                        listening.seconds(),
                        listening.renditionChannels(),
                        listening.sourceBitrate(),
                        before(listening).map(e -> OptionalInt.of(e.kbps())).orElse(OptionalInt.empty())))
                .toList();
    }

    private Optional<Ledger.Entry> before(Listening listening) {
        return ledger.track(ids.get(listening.sound()));
    }
}
