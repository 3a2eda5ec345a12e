package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimationTest {
    @ParameterizedTest
    @CsvSource({"1, 36", "2, 72", "3, 8", "4, 140", "8, 4"})
    void gives_the_very_sums_that_one_sample_after_the_other_gives(int step, int taps) {
        Random random = new Random(taps);
        float[] weights = noise(random, taps);
        float[] input = noise(random, 3000);
        Decimation decimation = new Decimation(weights, step);
        for (int count : new int[] {300, 1, 0, 301, 77}) {
            int first = 5 + count;
            float[][] sums = decimation.of(input, first, count);
            for (int i = 0; i < count; i++) {
                float[] expected = new float[4];
                for (int tap = 0; tap < taps; tap++) {
                    expected[tap % 4] += weights[tap] * input[first + i * step + tap];
                }
                for (int part = 0; part < 4; part++) {
                    assertThat(sums[part][i]).isEqualTo(expected[part]);
                }
            }
        }
    }

    private static float[] noise(Random random, int length) {
        float[] noise = new float[length];
        for (int i = 0; i < length; i++) {
            noise[i] = random.nextFloat() - 0.5f;
        }
        return noise;
    }
}
