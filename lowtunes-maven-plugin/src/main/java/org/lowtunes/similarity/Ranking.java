package org.lowtunes.similarity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole library in order of distance from each of its tracks, for a curator's eyes and for evaluation: every file
 * counts, no rule is applied, no copies are merged.
 */
public final class Ranking {
    /** Rows that are computed together, so that threads have work and memory has an end. */
    private static final int ROWS = 64;

    private final List<Candidate> tracks;
    private final int[] order;
    private final int[] place;
    private final SoundSpace space;

    /** @param tracks with different ids, in any order */
    public Ranking(List<Candidate> tracks) {
        this.tracks = tracks;
        order = Neighbours.byId(tracks);
        place = new int[tracks.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        space = new SoundSpace(Neighbours.descriptors(tracks, order));
    }

    /** All other tracks that sound, nearest to the given one first; none when it says nothing itself. */
    public List<Neighbour> of(int track) {
        if (place[track] < 0) {
            return List.of();
        }
        int[] others =
                IntStream.range(0, order.length).filter(i -> i != place[track]).toArray();
        return space.sorted(place[track], others).stream()
                .map(neighbour -> new Neighbour(order[neighbour.track()], neighbour.distance()))
                .toList();
    }

    /**
     * Writes a line for each track: its id, then those of all others that sound, nearest first, separated by tabs. A
     * track that says nothing stands alone on its line.
     *
     * @param out receives lines ended by LF
     * @throws IOException when it cannot be written
     */
    public void write(Appendable out) throws IOException {
        for (int from = 0; from < tracks.size(); from += ROWS) {
            List<String> lines = IntStream.range(from, Math.min(tracks.size(), from + ROWS))
                    .parallel()
                    .mapToObj(this::line)
                    .toList();
            for (String line : lines) {
                out.append(line);
            }
        }
    }

    private String line(int track) {
        StringBuilder line = new StringBuilder(tracks.get(track).id());
        for (Neighbour neighbour : of(track)) {
            line.append('\t').append(tracks.get(neighbour.track()).id());
        }
        return line.append('\n').toString();
    }
}
