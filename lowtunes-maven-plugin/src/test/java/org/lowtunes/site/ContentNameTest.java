package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentNameTest {

    /** SHA-256 of "abc" begins with ba7816bf8f01cfea4141 (FIPS 180-4, example 1). */
    private static final String NAME_OF_ABC = "xj4bnp4pahh6uqkb";

    @Test
    void aNameIs80BitsInBase32() {
        assertThat(ContentName.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(NAME_OF_ABC);
    }

    @Test
    void aFileIsNamedByItsBytes(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "abc");

        assertThat(ContentName.of(file)).isEqualTo(NAME_OF_ABC);
    }
}
