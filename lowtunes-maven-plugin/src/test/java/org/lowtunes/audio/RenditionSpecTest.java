package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RenditionSpecTest {

    private static final String SOUND = "0123456789abcdef".repeat(4);

    @Test
    void the_same_gain_has_the_same_name_however_it_was_computed() {
        assertThat(new RenditionSpec(SOUND, 0.1 + 0.2, 64, 2).cacheName())
                .isEqualTo(new RenditionSpec(SOUND, 0.3, 64, 2).cacheName());
        assertThat(new RenditionSpec(SOUND, -0.0, 64, 2)).isEqualTo(new RenditionSpec(SOUND, 0.0, 64, 2));
    }

    @Test
    void whatever_changes_the_bytes_changes_the_name() {
        assertThat(new RenditionSpec(SOUND, -7.05, 64, 2).cacheName()).isEqualTo(SOUND + "_-705_64_2_1.opus");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new RenditionSpec("../../etc", 0, 64, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RenditionSpec(SOUND, Double.NaN, 64, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RenditionSpec(SOUND, 0, 64, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RenditionSpec(SOUND, 0, 5, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
