package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {
    @ParameterizedTest
    @ValueSource(ints = {8, 32, 128, 512, 2048})
    void gives_the_power_that_the_definition_gives(int length) {
        Random random = new Random(length);
        float[] signal = new float[length];
        for (int i = 0; i < length; i++) {
            signal[i] = random.nextFloat() - 0.5f;
        }
        float[] power = new float[length / 2];
        new RealFft(length).power(signal, power);
        for (int bin = 0; bin < power.length; bin++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < length; i++) {
                re += signal[i] * Math.cos(2 * Math.PI * bin * i / length);
                im -= signal[i] * Math.sin(2 * Math.PI * bin * i / length);
            }
            double expected = re * re + im * im;
            assertThat(power[bin]).as("bin %d", bin).isCloseTo((float) expected, within((float)
                    (1e-3 + 1e-4 * expected)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 16, 100, 1024})
    void refuses_other_lengths(int length) {
        assertThatThrownBy(() -> new RealFft(length)).isInstanceOf(IllegalArgumentException.class);
    }
}
