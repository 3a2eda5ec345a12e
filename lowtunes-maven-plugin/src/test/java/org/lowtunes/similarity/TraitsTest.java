package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {
    private static short[] tone(double hertz, double gain) {
        short[] samples = Tones.silence(20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (gain * 20_000 * Math.sin(2 * Math.PI * hertz * i / Tones.RATE));
        }
        return samples;
    }

    private static short[] noise() {
        Random random = new Random(6);
        short[] samples = Tones.silence(20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (4000 * random.nextGaussian());
        }
        return samples;
    }

    private static Traits traits(short[] samples) {
        return Tones.describe(samples).orElseThrow().traits();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120, 137, 160})
    void a_steady_beat_has_its_tempo(int beatsPerMinute) {
        assertThat(traits(Tones.music(4, 30, beatsPerMinute)).tempo())
                .isBetween(beatsPerMinute - 1, beatsPerMinute + 1);
    }

    @Test
    void noise_and_a_held_tone_have_no_beat() {
        assertThat(traits(noise()).tempo()).isZero();
        assertThat(traits(tone(440, 1)).tempo()).isZero();
    }

    @Test
    void high_is_brighter_than_low_and_notes_are_clearer_than_noise() {
        assertThat(traits(tone(3000, 1)).brightness())
                .isGreaterThan(traits(tone(150, 1)).brightness() + 50);
        assertThat(traits(Tones.music(4, 20, 60)).clarity())
                .isGreaterThan(traits(noise()).clarity());
    }

    @Test
    void a_beat_is_more_active_and_has_sharper_attacks_than_a_held_tone() {
        Traits beat = traits(Tones.music(4, 20, 120));
        Traits held = traits(tone(440, 1));
        assertThat(beat.activity()).isGreaterThan(held.activity());
        assertThat(beat.attack()).isGreaterThan(held.attack());
        assertThat(beat.dynamics()).isGreaterThan(held.dynamics());
    }

    @Test
    void how_loud_it_was_recorded_changes_nothing_that_can_be_heard() {
        byte[] loud = traits(Tones.music(5, 20, 110)).toBytes();
        short[] quiet = Tones.music(5, 20, 110);
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = (short) Math.round(quiet[i] * 0.25);
        }
        byte[] softer = traits(quiet).toBytes();
        for (int i = 0; i < Traits.BYTES; i++) {
            assertThat((softer[i] & 0xFF) - (loud[i] & 0xFF)).as("number %d", i).isBetween(-4, 4);
        }
    }

    @Test
    void the_file_has_six_bytes_a_track_after_its_header() {
        Optional<Descriptor> sound = Tones.describe(Tones.music(4, 10, 120));
        byte[] file = TraitIndex.encode(
                List.of(new Candidate("a", "", "", "", Optional.empty()), new Candidate("b", "", "", "", sound)));
        assertThat(file).hasSize(8 + 12).startsWith('L', 'T', 'S', 'T', 1, 6, 2, 0, 0, 0, 0, 0, 0, 0);
        assertThat(file).endsWith(sound.orElseThrow().traits().toBytes());
    }
}
