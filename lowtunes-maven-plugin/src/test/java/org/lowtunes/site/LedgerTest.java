package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.site.Ledger.Address;
import org.lowtunes.site.Ledger.Kind;

class LedgerTest {

    private static final Ledger.Entry ENTRY =
            new Ledger.Entry("abcdefghijklmnop", LocalDate.of(2026, 11, 20), -3.25, 64, List.of("AAAAAA", "BBBBBB"));

    @Test
    void whatIsWrittenIsReadAgain() {
        Ledger ledger = Ledger.EMPTY.with(
                Map.of("Zz-_09", ENTRY),
                Map.of(
                        new Address(Kind.ALBUM, "Bach", "Suites"), "suites",
                        new Address(Kind.ARTIST, "", "Bach"), "bach",
                        new Address(Kind.PLAYLIST, "", "Le soir"), "le-soir"));

        assertThat(Ledger.parse(ledger.toText(), "ledger")).isEqualTo(ledger);
    }

    @Test
    void anotherLedgerAddsWhatThisOneDoesNotKnow() {
        Ledger.Entry older = new Ledger.Entry("qrstuvwxyz234567", LocalDate.of(2020, 1, 1), 1, 48, List.of());
        Address suites = new Address(Kind.ALBUM, "Bach", "Suites");
        Ledger ours = Ledger.EMPTY.with(Map.of("aaaaaa", ENTRY), Map.of(suites, "suites"));
        Ledger theirs = Ledger.EMPTY.with(
                Map.of("aaaaaa", older, "bbbbbb", older),
                Map.of(
                        suites,
                        "bach-suites",
                        new Address(Kind.ALBUM, "Händel", "Suites"),
                        "suites",
                        new Address(Kind.ARTIST, "", "Händel"),
                        "haendel"));

        Ledger both = ours.adding(theirs);

        assertThat(both.track("bbbbbb")).contains(older);
        assertThat(both.track("aaaaaa").orElseThrow().gain()).isEqualTo(ENTRY.gain());
        assertThat(both.track("aaaaaa").orElseThrow().published()).isEqualTo(older.published());
        assertThat(both.slugs())
                .containsEntry(suites, "suites")
                .containsEntry(new Address(Kind.ARTIST, "", "Händel"), "haendel")
                .doesNotContainKey(new Address(Kind.ALBUM, "Händel", "Suites"));
        assertThat(ours.adding(Ledger.EMPTY)).isEqualTo(ours);
        assertThat(Ledger.EMPTY.adding(ours)).isEqualTo(ours);
    }

    @Test
    void whatTracksAreCalledIsRememberedForAsLongAsTheyAre() {
        Ledger ledger = Ledger.EMPTY.with(Map.of("aaaaaa", ENTRY, "bbbbbb", ENTRY), Map.of());
        ledger = ledger.calling(Map.of("aaaaaa", "first", "bbbbbb", "second", "cccccc", "nobody"));
        ledger = Ledger.parse(ledger.toText(), "ledger");

        assertThat(ledger.called()).isEqualTo(Map.of("first", List.of("aaaaaa"), "second", List.of("bbbbbb")));
        assertThat(ledger.calling(Map.of("aaaaaa", "third")).called())
                .isEqualTo(Map.of("third", List.of("aaaaaa"), "second", List.of("bbbbbb")));
    }

    @Test
    void linesAreSortedSoThatVersionControlShowsSmallChanges() {
        Ledger ledger = Ledger.EMPTY.with(Map.of("bbbbbb", ENTRY, "aaaaaa", ENTRY), Map.of());

        assertThat(ledger.toText().lines().skip(1)).isSorted();
    }

    @Test
    void hostileTitlesCannotBreakALine() {
        Address hostile = new Address(Kind.ALBUM, "a\tb\r\nc", "track\tAAAAAA\u2028x");

        Ledger read = Ledger.parse(
                Ledger.EMPTY.with(Map.of(), Map.of(hostile, "slug")).toText(), "ledger");

        assertThat(read.slugs()).containsEntry(hostile, "slug");
        assertThat(read.tracks()).isEmpty();
    }

    @Test
    void linesOfAFutureVersionAreKept() {
        String text = "lowtunes ledger 1\nunheard\tof\t1\n";

        assertThat(Ledger.parse(text, "ledger").toText()).isEqualTo(text);
    }

    @Test
    void anotherFileIsNotTakenForALedger() {
        assertThatThrownBy(() -> Ledger.parse("hello\n", "my.tsv"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("my.tsv")
                .hasMessageContaining("Restore");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "track\tAAAAAA\tx\t2026-11-20\t0.00\t64",
                "track\tAAAAAA\tx\tyesterday\t0.00\t64\t",
                "track\tAAAAAA\tx\t2026-11-20\tloud\t64\t",
                "track\t../../\tx\t2026-11-20\t0.00\t64\t",
                "album\tslug"
            })
    void aDamagedLineIsNamed(String line) {
        assertThatThrownBy(() -> Ledger.parse("lowtunes ledger 1\n" + line + "\n", "my.tsv"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("my.tsv, line 2");
    }

    @Test
    void whatWasRemovedByNameLeavesATombstoneThatDoesNotNameIt() {
        Ledger before = Ledger.parse(
                "lowtunes ledger 1\nalbum\tjardin\tLes Voisins\tJardin\n"
                        + "track\tAAAAAA\tabcdefghijklmnop\t2026-11-20\t0.00\t64\tZZZZZZ\n"
                        + "track\tBBBBBB\tbcdefghijklmnopq\t2026-11-20\t0.00\t64\t\n",
                "a test");

        Ledger after = before.removing(
                Set.of("AAAAAA"), Set.of(new Ledger.Address(Ledger.Kind.ALBUM, "Les Voisins", "Jardin")));

        assertThat(after.toText())
                .doesNotContain("AAAAAA", "ZZZZZZ", "abcdefgh", "Jardin")
                .contains("\nremoved\t", "BBBBBB");
        Ledger read = Ledger.parse(after.toText(), "a test");
        assertThat(read.removed("AAAAAA")).isTrue();
        assertThat(read.removed("ZZZZZZ")).isTrue();
        assertThat(read.removed("BBBBBB")).isFalse();
        assertThat(before.removed("AAAAAA")).isFalse();
        assertThat(after.adding(before).toText()).isEqualTo(after.toText());

        Ledger elsewhere = before.removing(after);
        assertThat(elsewhere.toText())
                .doesNotContain("AAAAAA", "ZZZZZZ", "abcdefgh")
                .contains("BBBBBB");
        assertThat(elsewhere.removed("AAAAAA")).isTrue();
        assertThat(before.removing(before)).isEqualTo(before);

        Ledger back = after.readmitting(Set.of("AAAAAA"));
        assertThat(back.removed("AAAAAA")).isFalse();
        assertThat(back.removed("ZZZZZZ")).isTrue();
    }
}
