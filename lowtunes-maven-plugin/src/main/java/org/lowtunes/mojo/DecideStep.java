package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.lowtunes.library.Track;
import org.lowtunes.site.Ledger;

/** Decides gains and bitrates for the whole library, keeping what the ledger says wherever that is still right. */
final class DecideStep {

    private static final long RESERVE = 1_000;
    private static final long RESERVE_A_TRACK = 16;

    private final List<HeardTrack> tracks;
    private final List<HeardTrack> online;
    private final Limits limits;
    private final SharedBytes shared;
    private final List<Album> albums;
    private final Map<Track, HeardTrack> heard;
    private final TrackDemands asking;

    /**
     * @param shared what belongs to each contributor
     * @param keepable bytes of the tracks whose source may be kept packet for packet
     */
    DecideStep(
            Heard heard,
            Ledger ledger,
            Limits limits,
            SharedBytes shared,
            TrackDemands.Probing probing,
            Map<Track, Long> keepable) {
        this.tracks =
                heard.tracks().stream().filter(one -> one.online().isEmpty()).toList();
        this.online =
                heard.tracks().stream().filter(one -> one.online().isPresent()).toList();
        this.limits = limits;
        this.shared = shared;
        this.heard = heard.tracks().stream().collect(Collectors.toMap(HeardTrack::track, Function.identity()));
        this.albums = Album.of(this.heard.keySet());
        Map<String, Double> gains = AlbumGains.of(albums, this.heard, heard.ids(), ledger);
        this.asking = new TrackDemands(heard.ids(), ledger, gains, probing, keepable);
        asking.keepOnlyWhatHoldsItsGain(albums, this.heard);
    }

    /** Makes renditions, and says how many bytes each of them takes, by track. */
    interface Encoding {
        Map<Track, Long> bytes(Map<Track, RenditionSpec> specs) throws InterruptedException;
    }

    /** The bytes that one publication may take at rest. */
    long budget() {
        return limits.bytes(albums.stream()
                .map(album -> album.tracks().stream()
                        .map(track -> asking.usual(heard.get(track)))
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
        return tracks.stream().anyMatch(asking::isNew);
    }

    private long fewBytes() {
        return RESERVE + (long) tracks.size() * RESERVE_A_TRACK;
    }

    /** Whether the library fits at its ceiling whatever its music is like. */
    boolean surelyFits(long bytesForAudio) {
        return BitratePlan.surelyFits(
                tracks.stream().map(asking::usual).toList(), bytesForAudio - bytesOnline(), limits.ceiling());
    }

    /** Plans bitrates, has the renditions made, and corrects the plan until they fit to the byte. */
    Map<Track, RenditionSpec> fit(long bytesForAudio, Encoding encoding) throws InterruptedException {
        // What can be foreseen is seen before anything is encoded.
        plan(bytesForAudio, false);
        Map<Track, RenditionSpec> fitted;
        do {
            fitted = fit(asking.of(tracks, !surelyFits(bytesForAudio), limits.floor()), bytesForAudio, encoding);
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
                                            .filter(one -> kbps.containsKey(asking.id(one)))
                                            .forEach(one ->
                                                    bytes.put(asking.id(one), sizes.getOrDefault(one.track(), 0L)));
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
            prospect = plan(asking.of(tracks, probed || !surelyFits(bytesForAudio), limits.floor()), bytesForAudio);
        } while (tears(prospect.specs()));
        return prospect;
    }

    /** An album is kept as a whole or encoded as a whole: what a plan tears is not kept in the next one. */
    private boolean tears(Map<Track, RenditionSpec> specs) {
        return asking.encodeAll(KeepStep.torn(albums, specs));
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
                if (asking.isMissing(specs.get(tracks.get(i).track()))) {
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
                .map(asking::usual)
                .collect(Collectors.toMap(Demand::id, demand -> demand.before().orElse(demand.kbps(level)))));
    }

    /** What to make of the tracks that have a bitrate, by id, and of those that are taken as they are. */
    private Map<Track, RenditionSpec> specs(Map<String, Integer> kbps) {
        Map<Track, RenditionSpec> specs = new HashMap<>();
        tracks.stream()
                .filter(one -> kbps.containsKey(asking.id(one)))
                .forEach(one -> specs.put(one.track(), asking.spec(one, kbps.get(asking.id(one)))));
        online.forEach(one -> specs.put(one.track(), one.online().orElseThrow().spec()));
        return specs;
    }

    /** What is taken as it is takes what it takes. */
    private long bytesOnline() {
        return online.stream()
                .mapToLong(one -> one.online().orElseThrow().rendition().bytes())
                .sum();
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
                        .add(byId.get(asking.id(heard.get(track))));
            }
        }
        return new SettingException(WaysOut.of(library, e, limits.floor()).text(limits));
    }
}
