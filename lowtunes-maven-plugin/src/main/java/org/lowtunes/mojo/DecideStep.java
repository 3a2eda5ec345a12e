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
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Leveling;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.OpusKeeping;
import org.lowtunes.audio.Probe;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.BitratePlan;
import org.lowtunes.budget.BudgetTooSmallException;
import org.lowtunes.budget.Demand;
import org.lowtunes.budget.Fitting;
import org.lowtunes.budget.Limits;
import org.lowtunes.budget.PlanError;
import org.lowtunes.budget.Shares;
import org.lowtunes.budget.WaysOut;
import org.lowtunes.library.Album;
import org.lowtunes.library.SpokenWord;
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;

/** Decides gains and bitrates for the whole library, keeping what the ledger says wherever that is still right. */
final class DecideStep {

    private static final long RESERVE = 1_000;
    private static final long RESERVE_A_TRACK = 16;

    private final List<HeardTrack> tracks;
    private final List<HeardTrack> online;
    private final Map<String, String> ids;
    private final Ledger ledger;
    private final Limits limits;
    private final SharedBytes shared;
    private final Probing probing;
    private final List<Album> albums;
    private final Map<Track, HeardTrack> heard;
    private final Map<String, Double> gains;
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
     * @param shared what belongs to each contributor
     * @param keepable bytes of the tracks whose source may be kept packet for packet
     */
    DecideStep(
            Heard heard, Ledger ledger, Limits limits, SharedBytes shared, Probing probing, Map<Track, Long> keepable) {
        this.tracks =
                heard.tracks().stream().filter(one -> one.online().isEmpty()).toList();
        this.online =
                heard.tracks().stream().filter(one -> one.online().isPresent()).toList();
        this.ids = heard.ids();
        this.ledger = ledger;
        this.limits = limits;
        this.shared = shared;
        this.probing = probing;
        this.heard = heard.tracks().stream().collect(Collectors.toMap(HeardTrack::track, Function.identity()));
        this.albums = Album.of(this.heard.keySet());
        this.gains = Leveling.gains(pieces());
        this.keepable = new HashMap<>(keepable);
        albums.stream()
                .filter(album -> !album.tracks().stream().allMatch(this::holdsItsGain))
                .forEach(album -> this.keepable.keySet().removeAll(album.tracks()));
    }

    /** Makes renditions, and says how many bytes each of them takes, by track. */
    interface Encoding {
        Map<Track, Long> bytes(Map<Track, RenditionSpec> specs) throws InterruptedException;
    }

    /** The bytes that one publication may take at rest. */
    long budget() {
        return limits.bytes(albums.stream()
                .map(album -> album.tracks().stream()
                        .map(track -> demand(heard.get(track), Demand.USUAL_DENSITY))
                        .toList())
                .toList());
    }

    /**
     * Bytes that stay free when something is published for the first time: what the next build measures beside the
     * audio may differ by a few bytes, as its ledger is another, and must not make it encode anything again.
     */
    long reserve() {
        return newcomers() ? fewBytes() : 0;
    }

    /** What was left free then is no reason to raise a bitrate now. */
    private long spare() {
        return newcomers() ? 0 : fewBytes();
    }

    private boolean newcomers() {
        return tracks.stream().anyMatch(one -> before(one).isEmpty());
    }

    private long fewBytes() {
        return RESERVE + (long) tracks.size() * RESERVE_A_TRACK;
    }

    /** Whether the library fits at its ceiling whatever its music is like. */
    boolean surelyFits(long bytesForAudio) {
        return BitratePlan.surelyFits(
                tracks.stream().map(one -> demand(one, Demand.USUAL_DENSITY)).toList(),
                bytesForAudio - bytesOnline(),
                limits.ceiling());
    }

    /** Plans bitrates, has the renditions made, and corrects the plan until they fit to the byte. */
    Map<Track, RenditionSpec> fit(long bytesForAudio, Encoding encoding) throws InterruptedException {
        // What can be foreseen is seen before anything is encoded.
        plan(bytesForAudio, false);
        Map<Track, RenditionSpec> fitted;
        do {
            fitted = fit(demands(!surelyFits(bytesForAudio)), bytesForAudio, encoding);
        } while (tears(fitted));
        return fitted;
    }

    private Map<Track, RenditionSpec> fit(List<Demand> demands, long bytesForAudio, Encoding encoding)
            throws InterruptedException {
        long left = Math.max(0, bytesForAudio - bytesOnline());
        Map<String, Integer> fitted = new HashMap<>();
        try {
            for (Shares.Party party : shared.parties(tracks, demands, left, limits)) {
                fitted.putAll(Fitting.fit(
                                party.tracks(), party.share(), spare(), limits.floor(), limits.ceiling(), kbps -> {
                                    Map<String, Long> bytes = new HashMap<>();
                                    Map<Track, Long> sizes = encoding.bytes(specs(kbps));
                                    tracks.stream()
                                            .filter(one -> kbps.containsKey(id(one)))
                                            .forEach(one -> bytes.put(id(one), sizes.getOrDefault(one.track(), 0L)));
                                    return bytes;
                                })
                        .kbps());
            }
            return specs(fitted);
        } catch (BudgetTooSmallException e) {
            throw doesNotFit(demands, e);
        }
    }

    /**
     * A plan before anything but passages is encoded.
     *
     * @param bytes that all renditions are expected to take
     * @param error that these may be off, up or down
     * @param predicted the bytes of each rendition that is not finished
     */
    record Prospect(Map<Track, RenditionSpec> specs, long bytes, long error, Map<Track, Long> predicted) {}

    /** The bitrates that would be tried first. */
    Prospect plan(long bytesForAudio) throws InterruptedException {
        return plan(bytesForAudio, true);
    }

    private Prospect plan(long bytesForAudio, boolean probed) throws InterruptedException {
        Prospect prospect;
        do {
            prospect = plan(demands(probed || !surelyFits(bytesForAudio)), bytesForAudio);
        } while (tears(prospect.specs()));
        return prospect;
    }

    /** An album is kept as a whole or encoded as a whole: what a plan tears is not kept in the next one. */
    private boolean tears(Map<Track, RenditionSpec> specs) {
        return keepable.keySet().removeAll(KeepStep.torn(albums, specs));
    }

    private Prospect plan(List<Demand> demands, long bytesForAudio) {
        try {
            long left = Math.max(0, bytesForAudio - bytesOnline());
            BitratePlan.of(demands, left, limits.floor(), limits.ceiling());
            Map<String, Integer> planned = new HashMap<>();
            long bytes = bytesOnline();
            for (Shares.Party party : shared.parties(tracks, demands, left, limits)) {
                BitratePlan plan = BitratePlan.of(party.tracks(), party.share(), limits.floor(), limits.ceiling());
                planned.putAll(plan.kbps());
                bytes += plan.bytes();
            }
            Map<Track, RenditionSpec> specs = specs(planned);
            List<Double> uncertain = new ArrayList<>();
            Map<Track, Long> predicted = new HashMap<>();
            for (int i = 0; i < tracks.size(); i++) {
                if (probing.finished().find(specs.get(tracks.get(i).track())).isEmpty()) {
                    double size =
                            demands.get(i).bytes(planned.get(demands.get(i).id()));
                    if (!specs.get(tracks.get(i).track()).kept()) {
                        uncertain.add(size);
                    }
                    predicted.put(tracks.get(i).track(), Math.round(size));
                }
            }
            return new Prospect(specs, bytes, PlanError.of(uncertain), predicted);
        } catch (BudgetTooSmallException e) {
            throw doesNotFit(demands, e);
        }
    }

    /** What to make of each track when all stand at one level; what was published before stays as it was. */
    Map<Track, RenditionSpec> specsAt(int level) {
        return specs(tracks.stream()
                .map(one -> demand(one, Demand.USUAL_DENSITY))
                .collect(Collectors.toMap(Demand::id, demand -> demand.before().orElse(demand.kbps(level)))));
    }

    /** What to make of the tracks that have a bitrate, by id, and of those that are taken as they are. */
    private Map<Track, RenditionSpec> specs(Map<String, Integer> kbps) {
        Map<Track, RenditionSpec> specs = new HashMap<>();
        tracks.stream()
                .filter(one -> kbps.containsKey(id(one)))
                .forEach(one -> specs.put(one.track(), spec(one, kbps.get(id(one)))));
        online.forEach(one -> specs.put(one.track(), one.online().orElseThrow().spec()));
        return specs;
    }

    /** What is taken as it is takes what it takes. */
    private long bytesOnline() {
        return online.stream()
                .mapToLong(one -> one.online().orElseThrow().rendition().bytes())
                .sum();
    }

    private RenditionSpec spec(HeardTrack one, int kbps) {
        return new RenditionSpec(
                one.listening().sound(),
                gains.get(id(one)),
                demand(one, Demand.USUAL_DENSITY).keeps(kbps) ? RenditionSpec.KEPT : kbps,
                one.listening().renditionChannels());
    }

    private List<Leveling.Piece> pieces() {
        List<Leveling.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < albums.size(); i++) {
            List<Track> ofAlbum = albums.get(i).tracks();
            String album = ofAlbum.size() == 1 ? "" : Integer.toString(i);
            for (Track track : ofAlbum) {
                HeardTrack one = heard.get(track);
                if (one.online().isPresent()) {
                    pieces.add(Leveling.Piece.finished(
                            id(one), album, one.online().get().spec().gain()));
                    continue;
                }
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

    /**
     * What was published and is still here tells its size itself, so that an unchanged library stays as it is. Probing
     * costs time, and is done for the rest only where the budget could be missed.
     */
    private List<Demand> demands(boolean probed) throws InterruptedException {
        Map<Track, Double> densities = new HashMap<>();
        List<HeardTrack> unsure = new ArrayList<>();
        for (HeardTrack one : tracks) {
            OptionalDouble known = knownDensity(one);
            known.ifPresent(density -> densities.put(one.track(), density));
            boolean sureOfItself = demand(one, Demand.USUAL_DENSITY).keeps(limits.floor()) || wasKept(one);
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

    private boolean holdsItsGain(Track track) {
        return heard.get(track).online().isPresent() || OpusKeeping.holds(gains.get(id(heard.get(track))));
    }

    private Optional<Ledger.Entry> before(HeardTrack one) {
        return ledger.track(id(one));
    }

    private String id(HeardTrack one) {
        return ids.get(one.listening().sound());
    }

    private SettingException doesNotFit(List<Demand> demands, BudgetTooSmallException e) {
        Map<String, Demand> byId = demands.stream().collect(Collectors.toMap(Demand::id, Function.identity()));
        Map<String, List<Demand>> library = new HashMap<>();
        for (Album album : albums) {
            for (Track track : album.tracks()) {
                if (heard.get(track).online().isPresent()) {
                    continue;
                }
                library.computeIfAbsent(album.artist() + " – " + album.title(), name -> new ArrayList<>())
                        .add(byId.get(id(heard.get(track))));
            }
        }
        return new SettingException(WaysOut.of(library, e, limits.floor()).text(limits));
    }
}
