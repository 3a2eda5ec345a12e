package org.lowtunes.mojo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.library.Problem;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.similarity.NearDuplicates;
import org.lowtunes.site.ContentName;

/** Tells of tracks that sound like one recording brought twice. They are only told: each of them is published. */
final class CopyReport {

    private static final String KIND = "copies";
    /** Rises when other tracks count as copies. */
    private static final int VERSION = 1;

    private CopyReport() {}

    /**
     * One problem for each group of copies, at the first of them.
     *
     * @param cache keeps what was found: a library that did not change is not compared again
     */
    static List<Problem> of(List<HeardTrack> tracks, AudioCache cache) {
        String sounds = tracks.stream().map(one -> one.listening().sound()).collect(Collectors.joining("\n"));
        String name = ContentName.of((VERSION + " " + Descriptor.FORMAT + "\n" + sounds).getBytes(US_ASCII));
        List<int[]> groups = cache.computed(KIND, name).map(CopyReport::parse).orElseGet(() -> {
            List<int[]> found = NearDuplicates.groups(candidates(tracks));
            cache.keepComputed(KIND, name, text(found).getBytes(US_ASCII));
            return found;
        });
        return groups.stream().map(group -> problem(tracks, group)).toList();
    }

    private static List<Candidate> candidates(List<HeardTrack> tracks) {
        return IntStream.range(0, tracks.size())
                .mapToObj(i -> new Candidate(
                        Integer.toString(i),
                        tracks.get(i).track().tags().album(),
                        tracks.get(i).track().tags().artist(),
                        tracks.get(i).track().tags().title(),
                        tracks.get(i).descriptor()))
                .toList();
    }

    /** A line a group. */
    private static String text(List<int[]> groups) {
        return groups.stream()
                .map(group -> Arrays.stream(group).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining());
    }

    private static List<int[]> parse(byte[] kept) {
        return new String(kept, US_ASCII)
                .lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
    }

    private static Problem problem(List<HeardTrack> tracks, int[] group) {
        String others = Arrays.stream(group)
                .skip(1)
                .mapToObj(i -> tracks.get(i).track().path())
                .collect(Collectors.joining(", "));
        return new Problem(
                Problem.Severity.WARNING,
                tracks.get(group[0]).track().path(),
                "It sounds like the same recording as " + others + ".",
                "If it is, remove the poorer one: it takes the place of other music.");
    }
}
