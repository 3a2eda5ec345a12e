package org.lowtunes.similarity;

import java.io.IOException;
import java.util.List;

/** The full ranking of a library as text, for evaluation. */
public final class Ranking {
    private Ranking() {}

    /**
     * Writes a line for each track: its name, then those of all others that sound, nearest first, separated by tabs. No
     * rule and no merging of copies is applied. A track that says nothing stands alone on its line.
     *
     * @param tracks whose ids are the names to write
     * @param out receives lines ended by LF
     * @throws IOException when it cannot be written
     */
    public static void write(List<Candidate> tracks, Appendable out) throws IOException {
        List<List<Neighbour>> ranking = Neighbours.ranking(tracks);
        for (int track = 0; track < tracks.size(); track++) {
            out.append(tracks.get(track).id());
            for (Neighbour neighbour : ranking.get(track)) {
                out.append('\t').append(tracks.get(neighbour.track()).id());
            }
            out.append('\n');
        }
    }
}
