package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    @Test
    void says_nothing_of_silence_and_of_less_than_three_seconds() {
        assertThat(Tones.describe()).isEmpty();
        assertThat(Tones.describe(Tones.silence(60))).isEmpty();
        assertThat(Tones.describe(Tones.music(1, 1, 120))).isEmpty();
        assertThat(Tones.describe(Tones.music(1, 2.9, 120))).isEmpty();
        assertThat(Tones.describe(Tones.music(1, 4, 120))).isPresent();
    }

    @Test
    void does_not_depend_on_how_the_samples_are_cut() {
        short[] music = Tones.music(3, 20, 100);
        Analysis analysis = new Analysis();
        Random random = new Random(5);
        for (int at = 0; at < music.length; ) {
            int length = Math.min(music.length - at, 1 + random.nextInt(5000));
            analysis.add(Arrays.copyOfRange(music, at, at + length + 7), length);
            at += length;
        }
        assertThat(analysis.finish().orElseThrow().toBytes())
                .isEqualTo(Tones.describe(music).orElseThrow().toBytes());
    }

    @Test
    void ignores_digital_silence_before_and_after() {
        short[] music = Tones.music(3, 43 * 512 * 20 / 22_050.0, 100);
        short[] second = new short[43 * 512];
        byte[] alone = Tones.describe(music, second).orElseThrow().toBytes();
        byte[] withTail = Tones.describe(music, second, second, second, Tones.silence(60))
                .orElseThrow()
                .toBytes();
        assertThat(withTail).isEqualTo(alone);
    }

    @Test
    void twenty_minutes_are_described_by_its_middle() {
        short[] piece = Tones.music(6, 4, 100);
        short[] hiss = new short[piece.length];
        Random random = new Random(9);
        for (int i = 0; i < hiss.length; i++) {
            hiss[i] = (short) (2000 * random.nextGaussian());
        }
        Analysis analysis = new Analysis();
        for (int part = 0; part < 300; part++) {
            boolean middle = Math.abs(part - 150) < 40;
            analysis.add(middle ? piece : hiss, piece.length);
        }
        Descriptor described = analysis.finish().orElseThrow();
        assertThat(described.segments()).hasDimensions(24, Segments.LENGTH);
        assertThat(described.traits().tempo()).isEqualTo(100);
    }

    @Test
    void gives_finite_numbers_for_clicks_square_waves_and_noise_of_one_bit() {
        short[] clicks = Tones.silence(30);
        for (int i = 0; i < clicks.length; i += 15_000) {
            clicks[i] = Short.MAX_VALUE;
        }
        short[] square = Tones.silence(30);
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 50 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] bit = Tones.silence(30);
        Random random = new Random(1);
        for (int i = 0; i < bit.length; i++) {
            bit[i] = (short) random.nextInt(2);
        }
        for (short[] samples : new short[][] {clicks, square, bit}) {
            Tones.describe(samples).ifPresent(descriptor -> Descriptor.fromBytes(descriptor.toBytes()));
        }
        assertThat(Tones.describe(clicks)).isPresent();
        assertThat(Tones.describe(square)).isPresent();
    }

    @Test
    void a_descriptor_survives_its_bytes_and_damage_is_refused() {
        byte[] bytes = Tones.describe(Tones.music(2, 10, 90)).orElseThrow().toBytes();
        assertThat(bytes).hasSizeLessThan(40_000);
        assertThat(Descriptor.fromBytes(bytes).toBytes()).isEqualTo(bytes);
        byte[] otherFormat = bytes.clone();
        otherFormat[0]++;
        byte[] noNumber = bytes.clone();
        Arrays.fill(noNumber, 8, 16, (byte) 0xFF);
        for (byte[] damaged : new byte[][] {
            {},
            {Descriptor.FORMAT},
            otherFormat,
            noNumber,
            Arrays.copyOf(bytes, bytes.length - 1),
            Arrays.copyOf(bytes, bytes.length + 1)
        }) {
            assertThatThrownBy(() -> Descriptor.fromBytes(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
