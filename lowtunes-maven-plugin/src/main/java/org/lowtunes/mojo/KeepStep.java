package org.lowtunes.mojo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.OpusKeeping;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Album;
import org.lowtunes.library.Track;

/** Finds the Opus sources whose packets may be kept, and sees to it that an album is kept as a whole or not at all. */
final class KeepStep {

    private final OpusKeeping keeping;
    private final CpuPool pool;

    KeepStep(OpusKeeping keeping, CpuPool pool) {
        this.keeping = keeping;
        this.pool = pool;
    }

    /** Bytes of each track that may be kept: a single, or one of an album of which all may be. */
    Map<Track, Long> bytes(List<HeardTrack> tracks) throws InterruptedException {
        Map<Track, Long> bytes = new ConcurrentHashMap<>();
        CpuPool.Work<HeardTrack, OptionalLong> look =
                one -> keeping.bytes(one.track().file(), one.listening());
        List<HeardTrack> opus = tracks.stream()
                .filter(one -> one.online().isEmpty())
                .filter(one -> one.listening().codec().equals("opus"))
                .toList();
        for (var outcome : pool.map(opus, look, done -> {})) {
            outcome.result()
                    .orElse(OptionalLong.empty())
                    .ifPresent(found -> bytes.put(outcome.item().track(), found));
        }
        tracks.stream()
                .filter(one -> one.online().map(there -> there.spec().kept()).orElse(false))
                .forEach(one ->
                        bytes.put(one.track(), one.online().get().rendition().bytes()));
        Map<Track, Long> whole = new HashMap<>(bytes);
        for (Album album : Album.of(tracks.stream().map(HeardTrack::track).toList())) {
            if (!bytes.keySet().containsAll(album.tracks())) {
                whole.keySet().removeAll(album.tracks());
            }
        }
        tracks.stream().filter(one -> one.online().isPresent()).forEach(one -> whole.remove(one.track()));
        return whole;
    }

    /** The tracks of albums of which a plan keeps some and encodes others. */
    static Set<Track> torn(List<Album> albums, Map<Track, RenditionSpec> specs) {
        return albums.stream()
                .map(album -> album.tracks().stream()
                        .filter(specs::containsKey)
                        .collect(Collectors.partitioningBy(
                                track -> specs.get(track).kept())))
                .filter(parts -> !parts.get(true).isEmpty() && !parts.get(false).isEmpty())
                .flatMap(parts -> parts.values().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
    }
}
