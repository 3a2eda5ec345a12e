package org.lowtunes.library;

import java.util.Collection;
import java.util.Set;

/** Genres in which somebody speaks: what the curator says is surer than any guess from the sound. */
public final class SpokenWord {

    /** Folded; English and French, and those of ID3v1 among them. */
    private static final Set<String> GENRES = Set.of(
            "speech",
            "spoken word",
            "spoken",
            "audiobook",
            "audio book",
            "podcast",
            "interview",
            "lecture",
            "talk",
            "radio drama",
            "audio theatre",
            "parole",
            "livre audio",
            "balado",
            "entretien",
            "conference",
            "conte",
            "contes",
            "lecture a voix haute",
            "fiction radiophonique",
            "fiction sonore",
            "documentaire sonore");

    private SpokenWord() {}

    /**
     * Whether a track is spoken.
     *
     * @param genres all of them; one that is music makes it music
     */
    public static boolean in(Collection<String> genres) {
        return !genres.isEmpty() && genres.stream().allMatch(genre -> GENRES.contains(Folding.fold(genre)));
    }
}
