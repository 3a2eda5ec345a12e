package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Leveling;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.Probe;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.BitratePlan;
import org.lowtunes.budget.BudgetTooSmallException;
import org.lowtunes.budget.Demand;
import org.lowtunes.budget.Fitting;
import org.lowtunes.library.Album;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.PublishedTrack;
import org.lowtunes.words.Sizes;

/** Decides gains and bitrates for the whole library, keeping what the ledger says wherever that is still right. */
final class DecideStep {

    /** Music in stereo still sounds good at this bitrate, in kbit/s. */
    private static final int FLOOR = 32;
    /** Few hear a difference above this bitrate, in kbit/s. */
    private static final int CEILING = 64;

    private final List<HeardTrack> tracks;
    private final List<Carried> carried;
    private final Map<String, String> ids;
    private final Ledger ledger;
    private final Map<String, Double> gains;

    DecideStep(Heard heard, Ledger ledger) {
        this.tracks = heard.tracks();
        this.carried = heard.carried();
        this.ids = heard.ids();
        this.ledger = ledger;
        this.gains = Leveling.gains(pieces());
    }

    /** Makes renditions, and says how many bytes each of them takes, by track. */
    interface Encoding {
        Map<Track, Long> bytes(Map<Track, RenditionSpec> specs) throws InterruptedException;
    }

    /** Plans bitrates, has the renditions made, and corrects the plan until they fit to the byte. */
    Map<Track, RenditionSpec> fit(long bytesForAudio, Probe probe, CpuPool pool, Encoding encoding)
            throws InterruptedException {
        try {
            return specs(Fitting.fit(demands(bytesForAudio, probe, pool), bytesForAudio, FLOOR, CEILING, kbps -> {
                        Map<String, Long> bytes = new HashMap<>();
                        Map<Track, Long> sizes = encoding.bytes(specs(kbps));
                        tracks.forEach(one -> bytes.put(id(one), sizes.getOrDefault(one.track(), 0L)));
                        return bytes;
                    })
                    .kbps());
        } catch (BudgetTooSmallException e) {
            throw doesNotFit(e);
        }
    }

    /** The bitrates that would be tried first; nothing but passages is encoded. */
    BitratePlan plan(long bytesForAudio, Probe probe, CpuPool pool) throws InterruptedException {
        try {
            return BitratePlan.of(demands(bytesForAudio, probe, pool), bytesForAudio, FLOOR, CEILING);
        } catch (BudgetTooSmallException e) {
            throw doesNotFit(e);
        }
    }

    /** What to make of each track at these bitrates, by id. */
    Map<Track, RenditionSpec> specs(Map<String, Integer> kbps) {
        return tracks.stream()
                .collect(Collectors.toMap(
                        HeardTrack::track,
                        one -> new RenditionSpec(
                                one.listening().sound(),
                                gains.get(id(one)),
                                kbps.get(id(one)),
                                one.listening().renditionChannels())));
    }

    private List<Leveling.Piece> pieces() {
        Map<Track, HeardTrack> heard =
                tracks.stream().collect(Collectors.toMap(HeardTrack::track, Function.identity()));
        Map<Track, Carried> online = carried.stream().collect(Collectors.toMap(Carried::track, Function.identity()));
        List<Album> albums = Album.of(
                Stream.concat(heard.keySet().stream(), online.keySet().stream()).toList());
        List<Leveling.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < albums.size(); i++) {
            List<Track> ofAlbum = albums.get(i).tracks();
            String album = ofAlbum.size() == 1 ? "" : Integer.toString(i);
            for (Track track : ofAlbum) {
                if (online.containsKey(track)) {
                    PublishedTrack there = online.get(track).published();
                    pieces.add(Leveling.Piece.finished(
                            ids.get(there.sound()), album, there.decided().gain()));
                    continue;
                }
                HeardTrack one = heard.get(track);
                pieces.add(new Leveling.Piece(
                        id(one),
                        album,
                        one.listening().loudness(),
                        one.listening().blocks(),
                        before(one).map(e -> OptionalDouble.of(e.gain())).orElse(OptionalDouble.empty())));
            }
        }
        return pieces;
    }

    /** Probing costs time, and is done only where the budget could be missed. */
    private List<Demand> demands(long bytesForAudio, Probe probe, CpuPool pool) throws InterruptedException {
        List<Demand> demands =
                tracks.stream().map(one -> demand(one, Demand.USUAL_DENSITY)).toList();
        if (BitratePlan.surelyFits(demands, bytesForAudio, CEILING)) {
            return demands;
        }
        return pool.map(tracks, one -> probe.probe(one.track().file(), one.listening()), o -> {}).stream()
                .map(outcome -> demand(
                        outcome.item(),
                        outcome.result()
                                .map(found -> Demand.density(found.kbps(), found.bytesPerSecond()))
                                .orElse(Demand.USUAL_DENSITY)))
                .toList();
    }

    private Demand demand(HeardTrack one, double density) {
        Listening listening = one.listening();
        return new Demand(
                id(one),
                listening.seconds(),
                listening.renditionChannels(),
                listening.sourceBitrate(),
                before(one).map(e -> OptionalInt.of(e.kbps())).orElse(OptionalInt.empty()),
                density);
    }

    private Optional<Ledger.Entry> before(HeardTrack one) {
        return ledger.track(id(one));
    }

    private String id(HeardTrack one) {
        return ids.get(one.listening().sound());
    }

    private static SettingException doesNotFit(BudgetTooSmallException e) {
        return new SettingException("The library does not fit: even at " + FLOOR + " kbit/s its audio takes "
                + Sizes.bytes(e.needed()) + ", and lowtunes.quota leaves " + Sizes.bytes(e.available())
                + " for audio. Leave out " + Sizes.bytes(e.needed() - e.available())
                + " of it, ask the host for more and raise lowtunes.quota, or make two sites.");
    }
}
