package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownsamplerTest {

    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 22050, 32000, 44100, 47999, 48000, 88200, 96000, 192000})
    void a_tone_below_keeps_its_height_its_place_and_its_length(int rate) {
        short[] samples = downsample(rate, Tones.sine(rate, 1000, -6, 2));

        assertThat(samples.length).isEqualTo(2 * SampleSink.RATE);
        float[] expected = Tones.sine(SampleSink.RATE, 1000, -6, 2);
        for (int i = 2000; i < samples.length - 2000; i++) {
            assertThat(samples[i] / 32768f).as("sample %d", i).isCloseTo(expected[i], within(0.002f));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {32000, 44100, 48000, 96000})
    void a_tone_above_half_the_rate_does_not_fold_back(int rate) {
        short[] samples = downsample(rate, Tones.sine(rate, 13_000, 0, 1));

        for (int i = 2000; i < samples.length - 2000; i++) {
            assertThat(Math.abs(samples[i])).as("sample %d", i).isLessThan((short) 20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10})
    void the_shortest_sounds_come_through(int length) {
        assertThat(downsample(44100, new float[length])).hasSize((length + 1) / 2);
    }

    private static short[] downsample(int rate, float[] sound) {
        short[][] all = {new short[0]};
        Downsampler downsampler = new Downsampler(rate, (samples, length) -> {
            int before = all[0].length;
            all[0] = Arrays.copyOf(all[0], before + length);
            System.arraycopy(samples, 0, all[0], before, length);
        });
        for (int at = 0, size = 7; at < sound.length; at += size, size = size * 5 % 4093) {
            int length = Math.min(size, sound.length - at);
            downsampler.add(Arrays.copyOfRange(sound, at, at + length), length);
        }
        downsampler.finish();
        return all[0];
    }
}
