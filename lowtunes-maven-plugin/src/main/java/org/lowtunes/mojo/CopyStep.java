package org.lowtunes.mojo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.SameRecording;
import org.lowtunes.library.Problem;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.NearDuplicates;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.TrackIds;

/**
 * Stores a recording that was brought twice only once, where that is proven: the better source wins, the id that was
 * published first stays, and the others become its aliases. What only seems to be the same is told.
 */
final class CopyStep {

    private static final String KIND = "copies-2";
    /**
     * So many recordings of its group a track is compared with, the nearest in length first: a copy is as long as its
     * original within a few hundredths of a second, and a library of a thousand equally long tracks of rain costs no
     * million comparisons.
     */
    private static final int MOST_COMPARISONS = 4;

    private final SameRecording proof;
    private final AudioCache cache;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Set<String>> aliases = new HashMap<>();

    /**
     * @param proof decides
     * @param cache remembers which tracks are worth a closer look
     */
    CopyStep(SameRecording proof, AudioCache cache) {
        this.proof = proof;
        this.cache = cache;
    }

    /**
     * Keeps each recording once.
     *
     * @param ids of all sounds; those of one recording have one id afterwards
     * @return the tracks that are published, in their order
     */
    List<HeardTrack> once(List<HeardTrack> tracks, Map<String, String> ids, Ledger ledger, CpuPool pool)
            throws InterruptedException {
        Set<HeardTrack> gone = new HashSet<>();
        var outcomes = pool.map(groups(tracks), group -> proven(tracks, group), o -> {});
        for (var outcome : outcomes) {
            if (outcome.failure().isPresent()) {
                throw new IllegalStateException(outcome.failure().get());
            }
            List<List<HeardTrack>> recordings = outcome.result().orElseThrow();
            recordings.forEach(recording -> gone.addAll(unite(recording, ids, ledger)));
            if (recordings.size() > 1) {
                tell(recordings);
            }
        }
        return tracks.stream().filter(one -> !gone.contains(one)).toList();
    }

    /** Ids that mean the track with this id, too. */
    Map<String, List<String>> aliases() {
        return aliases.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** What is the same recording, and what may be. */
    List<Problem> problems() {
        return problems;
    }

    /** The recordings of a group of candidates: each is compared with the first of some of those that were found. */
    private List<List<HeardTrack>> proven(List<HeardTrack> tracks, int[] group) throws InterruptedException {
        List<List<HeardTrack>> recordings = new ArrayList<>();
        for (int number : group) {
            HeardTrack one = tracks.get(number);
            List<HeardTrack> same = null;
            for (List<HeardTrack> recording : nearest(recordings, one)) {
                HeardTrack first = recording.get(0);
                if (same == null
                        && proof.proven(
                                first.track().file(),
                                first.listening(),
                                one.track().file(),
                                one.listening())) {
                    same = recording;
                }
            }
            if (same == null) {
                same = new ArrayList<>();
                recordings.add(same);
            }
            same.add(one);
        }
        return recordings;
    }

    private static List<List<HeardTrack>> nearest(List<List<HeardTrack>> recordings, HeardTrack one) {
        double seconds = one.listening().seconds();
        return recordings.stream()
                .filter(recording -> SameRecording.possible(recording.get(0).listening(), one.listening()))
                .sorted(Comparator.comparingDouble(
                        recording -> Math.abs(recording.get(0).listening().seconds() - seconds)))
                .limit(MOST_COMPARISONS)
                .toList();
    }

    /** Gives all of them one id, and returns those that are not published. */
    private List<HeardTrack> unite(List<HeardTrack> recording, Map<String, String> ids, Ledger ledger) {
        if (recording.size() == 1) {
            return List.of();
        }
        HeardTrack best = recording.stream().max(CopyStep::better).orElseThrow();
        Set<String> all = recording.stream()
                .map(one -> published(ids.get(one.listening().sound()), one, ledger))
                .collect(Collectors.toCollection(TreeSet::new));
        String id = all.stream()
                .min(Comparator.comparing((String one) ->
                                ledger.track(one).map(Ledger.Entry::published).orElse(LocalDate.MAX))
                        .thenComparing(one ->
                                one.equals(TrackIds.first(best.listening().sound())) ? 0 : 1)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        all.remove(id);
        aliases.computeIfAbsent(id, none -> new TreeSet<>()).addAll(all);
        recording.forEach(one -> ids.put(one.listening().sound(), id));
        List<HeardTrack> others = recording.stream().filter(one -> one != best).toList();
        others.forEach(one -> problems.add(Problem.warning(
                one.track().path(), "mojo.stored-once", best.track().path())));
        return others;
    }

    /** The id that links may have: what was published, or what the sound alone says. */
    private static String published(String id, HeardTrack one, Ledger ledger) {
        return ledger.track(id).isPresent()
                ? id
                : TrackIds.first(one.listening().sound());
    }

    /** More is better: what is lossless, then what has more bits, then what is on this machine. */
    private static int better(HeardTrack one, HeardTrack other) {
        return Comparator.comparing((HeardTrack t) -> t.listening().lossless())
                .thenComparing(t -> t.listening().rate() * (t.listening().lossless() ? 1 : 0))
                .thenComparing(t -> t.listening().sourceBitrate())
                .thenComparing(t -> t.online().isEmpty())
                .thenComparing(t -> t.track().path(), Comparator.reverseOrder())
                .compare(one, other);
    }

    private void tell(List<List<HeardTrack>> recordings) {
        String others = recordings.stream()
                .skip(1)
                .map(recording -> recording.get(0).track().path())
                .collect(Collectors.joining(", "));
        problems.add(Problem.warning(recordings.get(0).get(0).track().path(), "mojo.sounds-the-same", others));
    }

    /** The numbers of the tracks that sound alike; for these very tracks they are found once. */
    private List<int[]> groups(List<HeardTrack> tracks) {
        String name = ContentName.of(tracks.stream()
                .map(one -> one.listening().sound())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
        Optional<byte[]> known = cache.computed(KIND, name);
        if (known.isPresent()) {
            return unpack(known.get());
        }
        List<Candidate> candidates = IntStream.range(0, tracks.size())
                .mapToObj(i -> new Candidate(
                        Integer.toString(i),
                        tracks.get(i).track().tags().album(),
                        tracks.get(i).track().tags().artist(),
                        tracks.get(i).track().tags().title(),
                        tracks.get(i).description()))
                .toList();
        List<int[]> groups = NearDuplicates.groups(
                candidates,
                tracks.stream().mapToDouble(one -> one.listening().seconds()).toArray());
        cache.keepComputed(KIND, name, pack(groups));
        return groups;
    }

    private static byte[] pack(List<int[]> groups) {
        ByteBuffer packed = ByteBuffer.allocate(groups.stream()
                .mapToInt(group -> Integer.BYTES * (1 + group.length))
                .sum());
        groups.forEach(group -> {
            packed.putInt(group.length);
            Arrays.stream(group).forEach(packed::putInt);
        });
        return packed.array();
    }

    private static List<int[]> unpack(byte[] kept) {
        ByteBuffer packed = ByteBuffer.wrap(kept);
        List<int[]> groups = new ArrayList<>();
        while (packed.hasRemaining()) {
            int[] group = new int[packed.getInt()];
            Arrays.setAll(group, i -> packed.getInt());
            groups.add(group);
        }
        return groups;
    }
}
