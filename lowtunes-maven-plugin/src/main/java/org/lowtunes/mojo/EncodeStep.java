package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Encoder;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.audio.UnreadableAudioException;
import org.lowtunes.library.Problem;
import org.lowtunes.library.Track;

/** Encodes every track whose rendition is not finished already. */
final class EncodeStep {

    private final Encoder encoder;
    private final FinishedRenditions finished;
    private final FinishedRenditions elsewhere;
    private final CpuPool pool;
    private final Consumer<String> log;
    private final Map<RenditionSpec, Optional<Rendition>> known = new ConcurrentHashMap<>();
    private final Set<Track> gone = new HashSet<>();
    private final Set<Track> encoded = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param finished asked for every track
     * @param elsewhere asked, several at a time, for what is not finished here
     */
    EncodeStep(
            Encoder encoder,
            FinishedRenditions finished,
            FinishedRenditions elsewhere,
            CpuPool pool,
            Consumer<String> log) {
        this.encoder = encoder;
        this.finished = finished;
        this.elsewhere = elsewhere;
        this.pool = pool;
        this.log = log;
    }

    /** The rendition of each track; a track whose file went away meanwhile has none. May be called again. */
    Map<Track, Rendition> encode(List<HeardTrack> tracks, Map<Track, RenditionSpec> specs) throws InterruptedException {
        Map<Track, Rendition> renditions = new HashMap<>();
        List<HeardTrack> missing = new ArrayList<>();
        for (HeardTrack one : tracks) {
            Optional<Rendition> rendition = find(specs.get(one.track()));
            if (rendition.isPresent()) {
                renditions.put(one.track(), rendition.get());
            } else if (!gone.contains(one.track())) {
                missing.add(one);
            }
        }
        Progress progress = new Progress(
                "mojo.encoding",
                missing.stream().map(one -> nominal(one, specs)).toList(),
                log);
        var outcomes = pool.map(
                missing,
                one -> make(one, specs.get(one.track())),
                o -> progress.oneMore(nominal(o.item(), specs), true));
        for (var outcome : outcomes) {
            Track track = outcome.item().track();
            if (outcome.result().isPresent()) {
                Rendition rendition = outcome.result().get().rendition();
                renditions.put(track, rendition);
                known.put(specs.get(track), Optional.of(rendition));
                if (outcome.result().get().fresh()) {
                    encoded.add(track);
                }
            } else if (outcome.failure().orElseThrow() instanceof UnreadableAudioException unreadable) {
                gone.add(track);
                problems.add(unreadable.problem(track.path()));
            } else if (outcome.failure().get() instanceof RuntimeException told) {
                throw told;
            } else {
                throw new IllegalStateException(track.path(), outcome.failure().get());
            }
        }
        return renditions;
    }

    private record Made(Rendition rendition, boolean fresh) {}

    private Made make(HeardTrack one, RenditionSpec spec) throws UnreadableAudioException, InterruptedException {
        Optional<Rendition> there = elsewhere.find(spec);
        return there.isPresent()
                ? new Made(there.get(), false)
                : new Made(encoder.encode(one.track().file(), one.listening(), spec), true);
    }

    /** Bytes that a rendition takes at its nominal bitrate; copying one is no work beside encoding. */
    private static long nominal(HeardTrack one, Map<Track, RenditionSpec> specs) {
        return Math.round(one.listening().seconds() * specs.get(one.track()).kbps() * 125);
    }

    /** What is finished, each looked for once. */
    FinishedRenditions finished() {
        return this::find;
    }

    private Optional<Rendition> find(RenditionSpec spec) {
        return known.computeIfAbsent(spec, finished::find);
    }

    /** The tracks that had to be encoded. */
    Set<Track> encoded() {
        return Set.copyOf(encoded);
    }

    /** Files that could not be encoded. */
    List<Problem> problems() {
        return problems;
    }
}
