package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawnCoverTest {

    private static final List<String> HOSTILE =
            List.of("", "\u0000", "<script>", "../../x", "\ud800", "é".repeat(10_000), "👩‍🎤", "שלום");

    @Test
    void theSameNamesGiveTheSamePictureOnEveryMachine() {
        assertThat(hash("Les Voisins", "Été")).isEqualTo(hash("Les Voisins", "Été"));
        assertThat(hash("Les Voisins", "Été")).isEqualTo("ef2bcbcce5dfad9c");
    }

    @Test
    void everyNameGivesAPictureOfItsOwn() {
        Set<String> pictures = new HashSet<>();
        for (String artist : HOSTILE) {
            for (String title : HOSTILE) {
                pictures.add(hash(artist, title));
            }
        }
        assertThat(pictures).hasSize(HOSTILE.size() * HOSTILE.size());
    }

    @Test
    void aPictureHasSomethingToSee() {
        for (int i = 0; i < 50; i++) {
            Set<Integer> colours = new HashSet<>();
            for (int pixel : pixels("artist " + i, "title " + i)) {
                colours.add(pixel);
            }
            assertThat(colours).hasSizeGreaterThan(3);
        }
    }

    private static int[] pixels(String artist, String title) {
        return DrawnCover.draw(artist, title, 64).getRGB(0, 0, 64, 64, null, 0, 64);
    }

    private static String hash(String artist, String title) {
        var digest = SoundHash.sha256();
        for (int pixel : pixels(artist, title)) {
            digest.update((byte) (pixel >> 16));
            digest.update((byte) (pixel >> 8));
            digest.update((byte) pixel);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
