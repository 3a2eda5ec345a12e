package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VectorIndexTest {
    private static Candidate track(int seed) {
        return new Candidate("id" + seed, "", "", "", Tones.describe(Tones.music(seed, 12, 90)));
    }

    private static byte[] vector(byte[] file, int track) {
        return Arrays.copyOfRange(file, 8 + 36 * track, 8 + 36 * track + 32);
    }

    @Test
    void has_36_bytes_a_track_after_its_header_and_zeros_for_silence() {
        byte[] file = VectorIndex.encode(List.of(track(1), new Candidate("x", "", "", "", Optional.empty()), track(2)));
        assertThat(file).hasSize(8 + 3 * 36).startsWith('L', 'T', 'S', 'V', 1, 1, 3, 0);
        assertThat(Arrays.copyOfRange(file, 8 + 36, 8 + 72)).containsOnly(0);
        assertThat(vector(file, 0)).isNotEqualTo(vector(file, 2));
    }

    @Test
    void a_track_has_the_same_vector_on_every_site() {
        byte[] one = VectorIndex.encode(List.of(track(1), track(2)));
        byte[] other = VectorIndex.encode(List.of(track(5), track(4), track(1)));
        assertThat(vector(other, 2)).isEqualTo(vector(one, 0));
    }

    @Test
    void the_last_four_bytes_are_mean_and_deviation_of_the_distances() {
        byte[] file = VectorIndex.encode(List.of(track(1), track(2), track(3)));
        double near = VectorIndex.distance(vector(file, 0), vector(file, 1));
        double far = VectorIndex.distance(vector(file, 0), vector(file, 2));
        int mean = file[8 + 32] & 0xFF | (file[8 + 33] & 0xFF) << 8;
        int deviation = file[8 + 34] & 0xFF | (file[8 + 35] & 0xFF) << 8;
        assertThat(mean / 16_384.0).isCloseTo((near + far) / 2, within(1e-4));
        assertThat(deviation / 16_384.0).isCloseTo(Math.abs(near - far) / 2, within(1e-4));
    }

    @Test
    void a_library_of_one_or_none_works() {
        assertThat(VectorIndex.encode(List.of())).hasSize(8);
        assertThat(VectorIndex.encode(List.of(track(1)))).hasSize(44).endsWith(0, 0, 0, 0);
    }
}
