package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessMeterTest {

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 22050, 44100, 48000, 96000, 192000})
    void a_stereo_sine_of_1_kHz_is_as_loud_as_its_peak_says(int rate) {
        assertThat(measure(rate, Tones.both(Tones.sine(rate, 1000, -23, 5))).integrated())
                .as("EBU Tech 3341, case 1")
                .isCloseTo(-23, within(0.1));
    }

    @Test
    void quiet_passages_are_gated_out() {
        float[] sound = Tones.joined(
                Tones.sine(48000, 1000, -36, 10), Tones.sine(48000, 1000, -23, 60), Tones.sine(48000, 1000, -36, 10));

        assertThat(measure(48000, Tones.both(sound)).integrated())
                .as("EBU Tech 3341, case 3")
                .isCloseTo(-23, within(0.1));
    }

    @Test
    void passages_below_the_absolute_gate_do_not_count() {
        float[] sound = Tones.joined(
                Tones.sine(48000, 1000, -72, 10),
                Tones.sine(48000, 1000, -36, 10),
                Tones.sine(48000, 1000, -23, 60),
                Tones.sine(48000, 1000, -36, 10),
                Tones.sine(48000, 1000, -72, 10));

        assertThat(measure(48000, Tones.both(sound)).integrated())
                .as("EBU Tech 3341, case 4")
                .isCloseTo(-23, within(0.1));
    }

    @Test
    void a_mono_sound_is_heard_from_two_loudspeakers() {
        float[] sound = Tones.sine(44100, 440, -20, 3);

        assertThat(measure(44100, new float[][] {sound}).integrated())
                .isCloseTo(measure(44100, Tones.both(sound)).integrated(), within(1e-9));
    }

    @Test
    void silence_has_no_loudness() {
        Loudness loudness = measure(44100, Tones.both(new float[44100]));

        assertThat(loudness.silent()).isTrue();
        assertThat(loudness.samplePeak()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void a_sound_shorter_than_a_block_has_a_loudness() {
        assertThat(measure(48000, Tones.both(Tones.sine(48000, 1000, -23, 0.2))).integrated())
                .isCloseTo(-23, within(0.3));
    }

    @Test
    void blocks_of_several_tracks_are_as_loud_as_the_tracks_in_one() {
        float[] soft = Tones.sine(48000, 300, -30, 20);
        float[] loud = Tones.sine(48000, 500, -14, 7);
        LoudnessMeter first = meter(48000, Tones.both(soft));
        LoudnessMeter second = meter(48000, Tones.both(loud));

        assertThat(LoudnessBlocks.of(List.of(first.blocks(), second.blocks())).integrated())
                .isCloseTo(measure(48000, Tones.both(Tones.joined(soft, loud))).integrated(), within(0.1));
    }

    @Test
    void a_peak_between_samples_is_found() {
        float[] sound = new float[4800];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) Math.sin(Math.PI / 2 * i + Math.PI / 4);
        }
        Loudness loudness = measure(48000, Tones.both(sound));

        assertThat(loudness.samplePeak()).isCloseTo(-3.01, within(0.01));
        assertThat(loudness.truePeak()).isCloseTo(0, within(0.2));
    }

    @Test
    void the_sizes_of_the_portions_do_not_matter() {
        float[] sound = Tones.sine(44100, 440, -12, 2);
        LoudnessMeter portions = new LoudnessMeter(44100, 2);
        for (int at = 0, size = 1; at < sound.length; at += size, size = size * 3 % 8191) {
            int length = Math.min(size, sound.length - at);
            float[] portion = java.util.Arrays.copyOfRange(sound, at, at + length);
            portions.add(Tones.both(portion), length);
        }

        assertThat(portions.loudness().integrated())
                .isCloseTo(measure(44100, Tones.both(sound)).integrated(), within(1e-6));
        assertThat(portions.blocks()).isEqualTo(meter(44100, Tones.both(sound)).blocks());
    }

    private static Loudness measure(int rate, float[][] sound) {
        return meter(rate, sound).loudness();
    }

    private static LoudnessMeter meter(int rate, float[][] sound) {
        LoudnessMeter meter = new LoudnessMeter(rate, sound.length);
        meter.add(sound, sound[0].length);
        return meter;
    }
}
