package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StereoFoldTest {

    private static final int FIVE_ONE = 0x3f;

    @Test
    void left_stays_left_and_the_centre_goes_to_both_sides() {
        assertThat(folded(0)[0]).isPositive();
        assertThat(folded(0)[1]).isZero();
        assertThat(folded(1)[0]).isZero();
        assertThat(folded(2)[0]).isEqualTo(folded(2)[1]).isCloseTo(folded(0)[0] * 0.7071f, within(1e-4f));
        assertThat(folded(3)).as("low-frequency effects").containsExactly(0, 0);
        assertThat(folded(4)[1]).as("back left").isZero();
    }

    @Test
    void full_scale_in_all_channels_does_not_clip() {
        float[][] stereo = new float[2][1];
        StereoFold.of(6, FIVE_ONE).fold(new float[][] {{1}, {1}, {1}, {1}, {1}, {1}}, 1, stereo);

        assertThat(stereo[0][0]).isCloseTo(1, within(1e-6f));
        assertThat(stereo[1][0]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void channels_for_no_known_place_are_heard() {
        float[][] stereo = new float[2][1];
        StereoFold.of(3, 0).fold(new float[][] {{1}, {0}, {0}}, 1, stereo);

        assertThat(stereo[0][0]).isEqualTo(stereo[1][0]).isPositive();
    }

    @Test
    void ffmpeg_is_told_the_same() {
        assertThat(StereoFold.of(3, 0x7).filter())
                .isEqualTo("pan=stereo|c0=0.5857864*c0+0.0000000*c1+0.4142135*c2"
                        + "|c1=0.0000000*c0+0.5857864*c1+0.4142135*c2");
    }

    private static float[] folded(int channel) {
        float[][] channels = new float[6][1];
        channels[channel][0] = 1;
        float[][] stereo = new float[2][1];
        StereoFold.of(6, FIVE_ONE).fold(channels, 1, stereo);
        return new float[] {stereo[0][0], stereo[1][0]};
    }
}
