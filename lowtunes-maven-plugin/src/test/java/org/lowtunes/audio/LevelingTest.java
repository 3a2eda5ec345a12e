package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LevelingTest {

    @Test
    void a_single_is_brought_to_the_target() {
        assertThat(gain(piece("a", "", -9, -0.5))).isCloseTo(-7, within(0.06));
        assertThat(gain(piece("a", "", -21, -8))).isCloseTo(5, within(0.06));
    }

    @Test
    void no_peak_is_brought_above_the_limit() {
        assertThat(gain(piece("a", "", -25, -3.333))).isEqualTo(2.33);
        assertThat(gain(piece("a", "", -16, 1.234))).isEqualTo(-2.24);
    }

    @Test
    void an_album_keeps_its_balance() {
        var gains =
                Leveling.gains(List.of(piece("a", "x", -10, -1), piece("b", "x", -20, -9), piece("c", "", -20, -9)));

        assertThat(gains.get("a")).isEqualTo(gains.get("b")).isBetween(-6.0, -3.0);
        assertThat(gains.get("c")).isCloseTo(4, within(0.06));
        assertThat(gains).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void silence_stays_as_it_is() {
        Leveling.Piece silence = new Leveling.Piece(
                "s",
                "",
                new Loudness(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY),
                LoudnessBlocks.empty(),
                OptionalDouble.empty());

        assertThat(gain(silence)).isZero();
    }

    @Test
    void a_silent_track_of_an_album_goes_with_the_album() {
        Leveling.Piece silence = new Leveling.Piece(
                "s",
                "x",
                new Loudness(Double.NEGATIVE_INFINITY, -90, -90),
                LoudnessBlocks.empty(),
                OptionalDouble.empty());

        var gains = Leveling.gains(List.of(piece("a", "x", -10, -1), silence));

        assertThat(gains.get("s")).isEqualTo(gains.get("a")).isCloseTo(-6, within(0.06));
    }

    @Test
    void a_published_gain_stays_while_it_is_near_and_below_the_peak_limit() {
        assertThat(gain(published("a", -10, -3, -6.4))).isEqualTo(-6.4);
        assertThat(gain(published("a", -10, -3, -6.7))).isCloseTo(-6, within(0.06));
        assertThat(gain(published("a", -16, -1, 0.3))).as("over the peak limit").isLessThanOrEqualTo(0);
    }

    @Test
    void the_gain_that_most_tracks_of_an_album_have_stays() {
        var gains = Leveling.gains(List.of(
                albumTrack("a", -6.3),
                albumTrack("b", -6.3),
                albumTrack("moved in", -5.9),
                piece("new", "x", -10, -3)));

        assertThat(gains.values()).containsOnly(-6.3);
    }

    @Test
    void what_joins_an_album_that_is_online_gets_its_gain_unless_its_own_peak_forbids() {
        var online = Leveling.Piece.finished("online", "x", -2.5);

        assertThat(Leveling.gains(List.of(online, piece("new", "x", -10, -3))).values())
                .containsOnly(-2.5);
        var loud = Leveling.gains(List.of(online, piece("loud", "x", -10, 2)));
        assertThat(loud.get("online")).isEqualTo(-2.5);
        assertThat(loud.get("loud")).isEqualTo(-3);
    }

    private static double gain(Leveling.Piece piece) {
        return Leveling.gains(List.of(piece)).get(piece.id());
    }

    private static Leveling.Piece piece(String id, String album, double loudness, double peak) {
        return new Leveling.Piece(
                id, album, new Loudness(loudness, peak, peak), blocks(loudness), OptionalDouble.empty());
    }

    private static Leveling.Piece published(String id, double loudness, double peak, double before) {
        return new Leveling.Piece(
                id, "", new Loudness(loudness, peak, peak), blocks(loudness), OptionalDouble.of(before));
    }

    private static Leveling.Piece albumTrack(String id, double before) {
        return new Leveling.Piece(id, "x", new Loudness(-10, -3, -3), blocks(-10), OptionalDouble.of(before));
    }

    private static LoudnessBlocks blocks(double loudness) {
        LoudnessBlocks blocks = LoudnessBlocks.empty();
        for (int i = 0; i < 100; i++) {
            blocks.add(Math.pow(10, (loudness + 0.691) / 10));
        }
        return blocks;
    }
}
