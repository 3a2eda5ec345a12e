package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void says_what_is_remarkable_and_nothing_else() {
        assertThat(Reasons.about(new Traits(120, 30, 90, 90, 50, 200)))
                .containsExactly("120 BPM", "busy", "dark", "sharp");
        assertThat(Reasons.about(new Traits(0, 18, 115, 90, 50, 120))).isEmpty();
    }

    @Test
    void says_what_two_tracks_have_in_common() {
        Traits one = new Traits(120, 20, 115, 90, 50, 120);
        assertThat(Reasons.between(one, one))
                .containsExactly("same tempo", "similar timbre", "similar activity", "similar dynamics");
        assertThat(Reasons.between(one, new Traits(61, 10, 110, 60, 90, 125)))
                .containsExactly("same tempo", "similar brightness", "similar attack");
        assertThat(Reasons.between(one, new Traits(90, 10, 50, 60, 90, 20))).isEmpty();
        assertThat(Reasons.between(new Traits(0, 1, 1, 1, 1, 1), new Traits(0, 99, 99, 99, 99, 99)))
                .isEmpty();
    }
}
