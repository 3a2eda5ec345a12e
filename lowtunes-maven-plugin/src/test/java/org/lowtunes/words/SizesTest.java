package org.lowtunes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void aSizeIsWrittenWithThreeFiguresInTheLargestUnitThatFits() {
        assertThat(english(0)).isEqualTo("0 bytes");
        assertThat(english(1)).isEqualTo("1 byte");
        assertThat(english(999)).isEqualTo("999 bytes");
        assertThat(english(1000)).isEqualTo("1 kB");
        assertThat(english(1234)).isEqualTo("1.23 kB");
        assertThat(english(12_345_678)).isEqualTo("12.3 MB");
        assertThat(english(209_715_200)).isEqualTo("210 MB");
        assertThat(english(2_500_000_000_000_000L)).isEqualTo("2500 TB");
    }

    @Test
    void aSizeThatIsRoundedUpTakesTheNextUnit() {
        assertThat(english(999_499)).isEqualTo("999 kB");
        assertThat(english(999_999)).isEqualTo("1 MB");
        assertThat(english(9_996_000)).isEqualTo("10 MB");
        assertThat(english(99_960_000)).isEqualTo("100 MB");
    }

    @Test
    void inFrenchBytesAreOctets() {
        assertThat(Sizes.bytes(Locale.FRENCH, 0)).isEqualTo("0 octet");
        assertThat(Sizes.bytes(Locale.FRENCH, 12)).isEqualTo("12\u00a0octets");
        assertThat(Sizes.bytes(Locale.FRENCH, 1_500)).isEqualTo("1,5\u00a0ko");
        assertThat(Sizes.bytes(Locale.FRENCH, 209_715_200)).isEqualTo("210\u00a0Mo");
    }

    private static String english(long bytes) {
        return Sizes.bytes(Locale.ENGLISH, bytes);
    }
}
