package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lowtunes.site.Ledger.Address;
import org.lowtunes.site.Ledger.Kind;

class SlugsTest {

    private final Slugs slugs = new Slugs(Ledger.EMPTY);

    @Test
    void aSlugIsTheFoldedName() {
        assertThat(slugs.of(Kind.ALBUM, "x", "L’Été – Œuvres, vol. 2!")).isEqualTo("l-ete-oeuvres-vol-2");
    }

    @Test
    void aNameWithoutLatinLettersGetsACharacterCode() {
        assertThat(slugs.of(Kind.ARTIST, "", "海辺の楽団")).matches("-[a-z2-7]{6}");
    }

    @Test
    void twoAlbumsOfOneTitleHaveTwoAddresses() {
        String first = slugs.of(Kind.ALBUM, "A", "Live");
        String second = slugs.of(Kind.ALBUM, "B", "Live");

        assertThat(first).isEqualTo("live");
        assertThat(second).matches("live-[a-z2-7]{6}");
        assertThat(slugs.of(Kind.ALBUM, "B", "Live")).isEqualTo(second);
    }

    @Test
    void anAddressGivenOnceStaysAndIsNotGivenToAnother() {
        Address old = new Address(Kind.ALBUM, "A", "Live");
        Slugs later = new Slugs(Ledger.EMPTY.with(Map.of(), Map.of(old, "live")));

        assertThat(later.of(Kind.ALBUM, "B", "Live")).matches("live-[a-z2-7]{6}");
        assertThat(later.of(Kind.ALBUM, "A", "Live")).isEqualTo("live");
    }

    @Test
    void noSlugIsLongerThan60CharactersNorLeavesTheKeysAlphabet() {
        String slug = slugs.of(Kind.ALBUM, "x", "../<script>" + "Ünïcode ".repeat(1000));

        assertThat(slug).matches("[a-z0-9-]{20,60}");
    }
}
