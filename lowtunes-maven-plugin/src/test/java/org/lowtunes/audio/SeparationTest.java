package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.lowtunes.audio.SourceStream.SampleForm;

class SeparationTest {
    @Test
    void whole_numbers_become_shares_of_full_scale() {
        ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(Integer.MIN_VALUE).putInt(1 << 30).putInt(0).putInt(-1 << 29);
        float[][] channels = new Separation(SampleForm.WHOLE, 2, 3).of(bytes.array(), 2);
        assertThat(channels[0]).startsWith(-1, 0);
        assertThat(channels[1]).startsWith(0.5f, -0.25f);
    }

    @Test
    void what_is_not_a_number_or_without_end_is_silence() {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(Float.NaN).putFloat(Float.NEGATIVE_INFINITY).putFloat(3).putFloat(-0.5f);
        assertThat(new Separation(SampleForm.FLOAT, 1, 4).of(bytes.array(), 4)[0])
                .containsExactly(0, 0, 3, -0.5f);
        ByteBuffer exact = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        exact.putDouble(Double.NaN).putDouble(1e300).putDouble(0.25);
        assertThat(new Separation(SampleForm.DOUBLE, 1, 3).of(exact.array(), 3)[0])
                .containsExactly(0, 0, 0.25f);
    }

    @Test
    void any_number_of_channels_is_taken_apart() {
        ByteBuffer bytes = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 6; i++) {
            bytes.putFloat(i);
        }
        float[][] channels = new Separation(SampleForm.FLOAT, 3, 2).of(bytes.array(), 2);
        assertThat(channels).isDeepEqualTo(new float[][] {{0, 3}, {1, 4}, {2, 5}});
    }
}
