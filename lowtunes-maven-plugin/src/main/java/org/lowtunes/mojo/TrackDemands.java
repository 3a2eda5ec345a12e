package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.OpusKeeping;
import org.lowtunes.audio.Probe;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.Demand;
import org.lowtunes.library.Album;
import org.lowtunes.library.SpokenWord;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;

/** What each track asks of the budget, and what a bitrate means for it. */
final class TrackDemands {

    private final Map<String, String> ids;
    private final Ledger ledger;
    private final Map<String, Double> gains;
    private final Probing probing;
    /** Bytes of the tracks whose source may be kept; those of albums that turn out to be torn leave it. */
    private final Map<Track, Long> keepable;

    /**
     * Where sizes are found out that are not known.
     *
     * @param probe encodes passages
     * @param finished knows the true size of what was encoded before
     * @param pool keeps all cores busy
     */
    record Probing(Probe probe, FinishedRenditions finished, CpuPool pool) {}

    /**
     * @param gains in dB, by id
     * @param keepable bytes of the tracks whose source may be kept packet for packet
     */
    TrackDemands(
            Map<String, String> ids,
            Ledger ledger,
            Map<String, Double> gains,
            Probing probing,
            Map<Track, Long> keepable) {
        this.ids = ids;
        this.ledger = ledger;
        this.gains = gains;
        this.probing = probing;
        this.keepable = new HashMap<>(keepable);
    }

    /** A source whose gain is not in its packets any more, and those of the same album, are not kept. */
    void keepOnlyWhatHoldsItsGain(List<Album> albums, Map<Track, HeardTrack> heard) {
        albums.stream()
                .filter(album -> !album.tracks().stream().map(heard::get).allMatch(this::holdsItsGain))
                .forEach(album -> keepable.keySet().removeAll(album.tracks()));
    }

    private boolean holdsItsGain(HeardTrack one) {
        return one.online().isPresent() || OpusKeeping.holds(gains.get(id(one)));
    }

    /**
     * Encodes some tracks whatever their source.
     *
     * @return whether one of them would have been kept
     */
    boolean encodeAll(Collection<Track> tracks) {
        return keepable.keySet().removeAll(tracks);
    }

    /**
     * What was published and is still here tells its size itself, so that an unchanged library stays as it is. Probing
     * costs time, and is done for the rest only where the budget could be missed.
     *
     * @param floor the lowest level, in kbit/s for stereo
     */
    List<Demand> of(List<HeardTrack> tracks, boolean probed, int floor) throws InterruptedException {
        Map<Track, Double> densities = new HashMap<>();
        List<HeardTrack> unsure = new ArrayList<>();
        for (HeardTrack one : tracks) {
            OptionalDouble known = knownDensity(one);
            known.ifPresent(density -> densities.put(one.track(), density));
            boolean sureOfItself = usual(one).keeps(floor) || wasKept(one);
            if (known.isEmpty() && probed && !sureOfItself) {
                unsure.add(one);
            }
        }
        CpuPool.Work<HeardTrack, Double> ask = one -> {
            Probe.Finding found = probing.probe().probe(one.track().file(), one.listening());
            return Demand.density(found.kbps(), found.bytesPerSecond());
        };
        probing.pool()
                .map(unsure, ask, o -> {})
                .forEach(outcome -> outcome.result()
                        .ifPresent(density -> densities.put(outcome.item().track(), density)));
        return tracks.stream()
                .map(one -> demand(one, densities.getOrDefault(one.track(), Demand.USUAL_DENSITY)))
                .toList();
    }

    /** A demand as if its music were neither dense nor thin. */
    Demand usual(HeardTrack one) {
        return demand(one, Demand.USUAL_DENSITY);
    }

    /** Whether a track was never published. */
    boolean isNew(HeardTrack one) {
        return before(one).isEmpty();
    }

    /** What to make of a track at a bitrate. */
    RenditionSpec spec(HeardTrack one, int kbps) {
        return new RenditionSpec(
                one.listening().sound(),
                gains.get(id(one)),
                usual(one).keeps(kbps) ? RenditionSpec.KEPT : kbps,
                one.listening().renditionChannels());
    }

    /** Whether this rendition must still be made. */
    boolean isMissing(RenditionSpec spec) {
        return probing.finished().find(spec).isEmpty();
    }

    /** The name of a track in plans. */
    String id(HeardTrack one) {
        return ids.get(one.listening().sound());
    }

    private OptionalDouble knownDensity(HeardTrack one) {
        double seconds = one.listening().seconds();
        return before(one)
                .filter(entry -> seconds > 0 && entry.kbps() != RenditionSpec.KEPT)
                .flatMap(entry -> probing.finished().find(spec(one, entry.kbps())))
                .map(rendition -> OptionalDouble.of(
                        Demand.density(before(one).orElseThrow().kbps(), rendition.bytes() / seconds)))
                .orElse(OptionalDouble.empty());
    }

    private Demand demand(HeardTrack one, double density) {
        Listening listening = one.listening();
        Demand music = new Demand(
                id(one),
                listening.seconds(),
                listening.renditionChannels(),
                listening.sourceBitrate(),
                before(one)
                        .filter(entry -> entry.kbps() != RenditionSpec.KEPT)
                        .map(entry -> OptionalInt.of(entry.kbps()))
                        .orElse(OptionalInt.empty()),
                density);
        Demand encoded = SpokenWord.in(one.track().tags().genres()) ? music.spoken() : music;
        Long kept = keepable.get(one.track());
        return kept == null ? encoded : encoded.keeping(kept, wasKept(one));
    }

    private boolean wasKept(HeardTrack one) {
        return before(one).filter(entry -> entry.kbps() == RenditionSpec.KEPT).isPresent();
    }

    private Optional<Ledger.Entry> before(HeardTrack one) {
        return ledger.track(id(one));
    }
}
