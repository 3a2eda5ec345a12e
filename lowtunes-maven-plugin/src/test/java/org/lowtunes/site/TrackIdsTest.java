package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrackIdsTest {

    /** Two hashes that share their first 36 bits. */
    private static final String FIRST = "0123456789" + "a".repeat(54);

    private static final String SECOND = "0123456789" + "b".repeat(54).replaceFirst("b", "a");

    @Test
    void anIdIsTheFirst36BitsOfTheSound() {
        assertThat(TrackIds.assign(List.of(FIRST), Ledger.EMPTY)).containsEntry(FIRST, "ASNFZ4");
    }

    @Test
    void whenTwoSoundsShareThemTheSmallerHashKeepsThem() {
        Map<String, String> ids = TrackIds.assign(List.of(SECOND, FIRST), Ledger.EMPTY);

        assertThat(ids.get(FIRST)).isEqualTo("ASNFZ4");
        assertThat(ids.get(SECOND)).hasSize(6).isNotEqualTo("ASNFZ4");
        assertThat(TrackIds.assign(List.of(FIRST, SECOND), Ledger.EMPTY)).isEqualTo(ids);
    }

    @Test
    void theTrackThatWasThereFirstKeepsItsId() {
        Ledger ledger = Ledger.EMPTY.with(Map.of("ASNFZ4", entry(SECOND)), Map.of());

        Map<String, String> ids = TrackIds.assign(List.of(FIRST, SECOND), ledger);

        assertThat(ids.get(SECOND)).isEqualTo("ASNFZ4");
        assertThat(ids.get(FIRST)).isNotEqualTo("ASNFZ4");
    }

    private static Ledger.Entry entry(String sound) {
        String name = ContentName.ofHash(HexFormat.of().parseHex(sound));
        return new Ledger.Entry(name, LocalDate.of(2026, 1, 1), 0, 64, List.of());
    }
}
