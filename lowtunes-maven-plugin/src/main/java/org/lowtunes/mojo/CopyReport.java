package org.lowtunes.mojo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lowtunes.library.Problem;
import org.lowtunes.similarity.Candidate;
import org.lowtunes.similarity.NearDuplicates;

/** Tells of tracks that sound like one recording brought twice. They are only told: each of them is published. */
final class CopyReport {

    private CopyReport() {}

    /** One problem for each group of copies, at the first of them. */
    static List<Problem> of(List<HeardTrack> tracks) {
        List<Candidate> candidates = IntStream.range(0, tracks.size())
                .mapToObj(i -> new Candidate(
                        Integer.toString(i),
                        tracks.get(i).track().tags().album(),
                        tracks.get(i).track().tags().artist(),
                        tracks.get(i).track().tags().title(),
                        tracks.get(i).descriptor()))
                .toList();
        return NearDuplicates.groups(candidates).stream()
                .map(group -> problem(tracks, group))
                .toList();
    }

    private static Problem problem(List<HeardTrack> tracks, int[] group) {
        String others = Arrays.stream(group)
                .skip(1)
                .mapToObj(i -> tracks.get(i).track().path())
                .collect(Collectors.joining(", "));
        return Problem.warning(tracks.get(group[0]).track().path(), "mojo.sounds-same", others);
    }
}
