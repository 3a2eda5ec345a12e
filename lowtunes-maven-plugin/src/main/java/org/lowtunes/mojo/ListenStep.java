package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Listener;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.UnreadableAudioException;
import org.lowtunes.audio.UnreadableFiles;
import org.lowtunes.library.Problem;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Analysis;
import org.lowtunes.similarity.Descriptor;

/** Listens to every track that the cache does not know yet. */
final class ListenStep {

    private final Listener listener;
    private final UnreadableFiles unreadable;
    private final AudioCache cache;
    private final AtomicInteger listened = new AtomicInteger();
    private final Set<Track> cached = ConcurrentHashMap.newKeySet();
    private final List<HeardTrack> everything = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param unreadable knows what was tried in vain */
    ListenStep(Listener listener, UnreadableFiles unreadable, AudioCache cache) {
        this.listener = listener;
        this.unreadable = unreadable;
        this.cache = cache;
    }

    /** Each sound once, in the order of the tracks. */
    List<HeardTrack> listen(List<Track> tracks, CpuPool pool, Consumer<String> log) throws InterruptedException {
        Map<Track, HeardTrack> known = tracks.parallelStream()
                .flatMap(track -> atHand(track).stream())
                .collect(Collectors.toMap(HeardTrack::track, one -> one));
        List<Track> others =
                tracks.stream().filter(track -> !known.containsKey(track)).toList();
        Progress progress = new Progress(
                "mojo.listening", others.stream().map(ListenStep::size).toList(), log);
        Map<Track, CpuPool.Outcome<Track, HeardTrack>> outcomes = new HashMap<>();
        pool.map(others, this::listen, o -> progress.oneMore(size(o.item()), !cached.contains(o.item())))
                .forEach(outcome -> outcomes.put(outcome.item(), outcome));
        Map<String, Track> firstWith = new HashMap<>();
        List<HeardTrack> heard = new ArrayList<>();
        for (Track track : tracks) {
            var outcome = outcomes.get(track);
            if (outcome != null && outcome.failure().isPresent()) {
                problems.add(problem(track, outcome.failure().get()));
                continue;
            }
            HeardTrack one =
                    outcome == null ? known.get(track) : outcome.result().orElseThrow();
            one.listening().problem(track.path()).ifPresent(problems::add);
            everything.add(one);
            Track first = firstWith.putIfAbsent(one.listening().sound(), track);
            if (first == null) {
                heard.add(one);
            } else {
                problems.add(Problem.warning(track.path(), "mojo.is-same", first.path()));
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

    /** A file that is gone weighs nothing. */
    private static long size(Track track) {
        return track.file().toFile().length();
    }

    /** A track that the last build of this library knew. */
    private Optional<HeardTrack> atHand(Track track) {
        return cache.listeningAtHand(track.file())
                .filter(known -> cache.hasDescriptor(known.sound(), Descriptor.FORMAT))
                .map(known -> heard(track, known));
    }

    /** One track, whatever the others are. */
    HeardTrack listen(Track track) throws UnreadableAudioException, InterruptedException {
        Listening listening = cache.listening(track.file())
                .filter(known -> cache.hasDescriptor(known.sound(), Descriptor.FORMAT))
                .orElse(null);
        if (listening == null) {
            unreadable.throwAgain(track.file());
            listened.incrementAndGet();
            listening = listenTo(track);
        } else {
            cached.add(track);
        }
        return heard(track, listening);
    }

    private HeardTrack heard(Track track, Listening listening) {
        return new HeardTrack(track, listening, () -> described(track, listening.sound()));
    }

    private Listening listenTo(Track track) throws UnreadableAudioException, InterruptedException {
        Analysis analysis = new Analysis();
        Listening listening;
        try {
            listening = listener.listen(track.file(), analysis::add);
        } catch (UnreadableAudioException failure) {
            unreadable.keep(track.file(), failure);
            throw failure;
        }
        cache.keepDescriptor(
                listening.sound(),
                Descriptor.FORMAT,
                analysis.finish().map(Descriptor::toBytes).orElse(new byte[0]));
        cache.keep(track.file(), listening);
        return listening;
    }

    /** Where the cache was damaged, the track is listened to again. */
    private Optional<Descriptor> described(Track track, String sound) {
        Optional<byte[]> kept = cache.descriptor(sound, Descriptor.FORMAT);
        if (kept.isEmpty()) {
            try {
                listenTo(track);
                kept = cache.descriptor(sound, Descriptor.FORMAT);
            } catch (UnreadableAudioException gone) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        // No bytes at all mean that there is nothing to say: silence, or less than three seconds.
        return kept.filter(bytes -> bytes.length > 0).map(Descriptor::fromBytes);
    }

    private static Problem problem(Track track, Exception failure) {
        if (failure instanceof UnreadableAudioException unreadable) {
            return unreadable.problem(track.path());
        }
        throw new IllegalStateException(track.path() + ": " + failure, failure);
    }
}
