package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Listener;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.UnreadableAudioException;
import org.lowtunes.library.Problem;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Analysis;
import org.lowtunes.similarity.Descriptor;

/** Listens to every track that the cache does not know yet. */
final class ListenStep {

    private final Listener listener;
    private final AudioCache cache;
    private final AtomicInteger listened = new AtomicInteger();
    private final List<HeardTrack> everything = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    ListenStep(Listener listener, AudioCache cache) {
        this.listener = listener;
        this.cache = cache;
    }

    /** Each sound once, in the order of the tracks. */
    List<HeardTrack> listen(List<Track> tracks, CpuPool pool, Progress progress) throws InterruptedException {
        Map<String, Track> firstWith = new HashMap<>();
        List<HeardTrack> heard = new ArrayList<>();
        for (var outcome : pool.map(tracks, this::listen, o -> progress.oneMore())) {
            Track track = outcome.item();
            if (outcome.failure().isPresent()) {
                problems.add(problem(track, outcome.failure().get()));
                continue;
            }
            HeardTrack one = outcome.result().orElseThrow();
            one.listening().problem(track.path()).ifPresent(problems::add);
            everything.add(one);
            Track first = firstWith.putIfAbsent(one.listening().sound(), track);
            if (first == null) {
                heard.add(one);
            } else {
                problems.add(new Problem(
                        Problem.Severity.WARNING,
                        track.path(),
                        "It is the same recording as " + first.path() + ", and is published once.",
                        "Remove one of the two files."));
            }
        }
        return heard;
    }

    /** Every track that can be heard, those too that are the same recording as another. */
    List<HeardTrack> everything() {
        return everything;
    }

    /** How many tracks the cache did not know. */
    int listened() {
        return listened.get();
    }

    /** Files that cannot be heard, or not well. */
    List<Problem> problems() {
        return problems;
    }

    HeardTrack listen(Track track) throws UnreadableAudioException, InterruptedException {
        Optional<Listening> known = cache.listening(track.file());
        if (known.isPresent()) {
            Optional<byte[]> kept = cache.descriptor(known.get().sound(), Descriptor.FORMAT);
            if (kept.isPresent()) {
                return new HeardTrack(track, known.get(), described(kept.get()));
            }
        }
        listened.incrementAndGet();
        Analysis analysis = new Analysis();
        Listening listening = listener.listen(track.file(), analysis::add);
        Optional<Descriptor> descriptor = analysis.finish();
        cache.keep(track.file(), listening);
        cache.keepDescriptor(
                listening.sound(),
                Descriptor.FORMAT,
                descriptor.map(Descriptor::toBytes).orElse(new byte[0]));
        return new HeardTrack(track, listening, descriptor);
    }

    /** No bytes at all mean that there is nothing to say: silence, or less than three seconds. */
    private static Optional<Descriptor> described(byte[] kept) {
        return kept.length == 0 ? Optional.empty() : Optional.of(Descriptor.fromBytes(kept));
    }

    private static Problem problem(Track track, Exception failure) {
        if (failure instanceof UnreadableAudioException unreadable) {
            return unreadable.problem(track.path());
        }
        throw new IllegalStateException(track.path() + ": " + failure, failure);
    }
}
