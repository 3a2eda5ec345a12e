package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static Candidate candidate(int number, Optional<Descriptor> sound) {
        return new Candidate("id" + number, "", "", "", sound);
    }

    private static short[] changed(short[] samples, double gain, double noise) {
        Random random = new Random(8);
        short[] copy = new short[samples.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (short) Math.round(gain * samples[i] + noise * random.nextGaussian());
        }
        return copy;
    }

    @Test
    void a_quieter_and_a_noisier_copy_are_found_and_nothing_else() {
        List<Candidate> tracks = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            tracks.add(candidate(seed, Tones.describe(Tones.music(seed, 15, 70 + 9 * seed))));
        }
        short[] music = Tones.music(2, 15, 88);
        tracks.add(candidate(6, Tones.describe(changed(music, 0.25, 0))));
        tracks.add(candidate(7, Optional.empty()));
        tracks.add(candidate(8, Tones.describe(changed(music, 1, 3))));
        double[] seconds = {100, 100, 100, 100, 100, 100, 101, 100, 99.2};
        assertThat(NearDuplicates.groups(tracks, seconds)).hasSize(1);
        assertThat(NearDuplicates.groups(tracks, seconds).get(0)).containsExactly(2, 6, 8);
    }

    @Test
    void what_is_longer_by_more_than_a_second_is_no_copy_but_counts_once_among_neighbours() {
        Optional<Descriptor> sound = Tones.describe(Tones.music(3, 15, 90));
        List<Candidate> tracks = List.of(candidate(0, sound), candidate(1, sound), candidate(2, sound));

        assertThat(NearDuplicates.groups(tracks, new double[] {60, 61.5, 62.5})).hasSize(1);
        assertThat(NearDuplicates.groups(tracks, new double[] {60, 61.5, 62.5}).get(0))
                .containsExactly(1, 2);
        assertThat(NearDuplicates.firsts(List.of(sound.get(), sound.get(), sound.get())))
                .containsExactly(0, 0, 0);
    }

    @Test
    void there_are_none_among_nothing() {
        assertThat(NearDuplicates.groups(List.of(), new double[0])).isEmpty();
        assertThat(NearDuplicates.groups(List.of(candidate(0, Optional.empty())), new double[1]))
                .isEmpty();
    }
}
