package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessBlocksTest {

    @Test
    void blocks_survive_being_written() {
        LoudnessBlocks blocks = LoudnessBlocks.empty();
        for (double square = 1e-9; square < 50; square *= 1.7) {
            blocks.add(square);
        }

        assertThat(LoudnessBlocks.parse(blocks.toString())).isEqualTo(blocks);
        assertThat(LoudnessBlocks.parse("")).isEqualTo(LoudnessBlocks.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5", "5:", ":5", "1000:1", "-1:1", "1:1  2:1", "1:9999999999999999999999"})
    void damaged_text_is_refused(String text) {
        assertThatThrownBy(() -> LoudnessBlocks.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_block_means_no_loudness() {
        assertThat(LoudnessBlocks.empty().integrated()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
