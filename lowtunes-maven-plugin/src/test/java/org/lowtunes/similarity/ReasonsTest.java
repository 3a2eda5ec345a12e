package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Traits ONE = new Traits(120, 20, 100, 90, 50, 100);

    @Test
    void aTrackHasEverythingInCommonWithItself() {
        assertThat(Reasons.of(ONE, ONE))
                .containsExactly("same tempo, 120 BPM", "similar timbre", "as busy", "similar dynamics");
    }

    @Test
    void halfAndDoubleTempoAreTheSame() {
        assertThat(Reasons.of(ONE, new Traits(61, 255, 255, 255, 255, 255))).containsExactly("same tempo, 61 BPM");
    }

    @Test
    void whereThereIsNoBeatNothingIsSaidOfTempo() {
        Traits without = new Traits(0, 20, 100, 90, 50, 100);

        assertThat(Reasons.of(without, without)).noneMatch(r -> r.contains("tempo"));
    }

    @Test
    void strangersHaveNoReason() {
        assertThat(Reasons.of(ONE, new Traits(140, 80, 200, 10, 200, 250))).isEmpty();
    }
}
