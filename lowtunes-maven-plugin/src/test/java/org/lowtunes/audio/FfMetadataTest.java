package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FfMetadataTest {

    @Test
    void a_backslash_takes_the_meaning_from_what_follows() {
        assertThat(FfMetadata.fields(bytes(";FFMETADATA1\nTITLE=A\\;b\\=c\\#d\\\\e\nlyrics=one\\\ntwo\n")))
                .containsEntry("title", List.of("A;b=c#d\\e"))
                .containsEntry("lyrics", List.of("one\ntwo"))
                .hasSize(2);
    }

    @Test
    void documents_after_each_other_add_up() {
        assertThat(FfMetadata.fields(bytes(";FFMETADATA1\nartist=X\n;FFMETADATA1\nartist=X\nartist=Y\n[CHAPTER]\n")))
                .containsEntry("artist", List.of("X", "Y"))
                .hasSize(1);
    }

    @Test
    void old_encodings_are_read_as_such() {
        assertThat(FfMetadata.fields("title=Été\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsEntry("title", List.of("Été"));
        assertThat(FfMetadata.fields(bytes("title=Été\n"))).containsEntry("title", List.of("Été"));
    }

    @Test
    void garbage_does_no_harm() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] garbage = new byte[random.nextInt(500)];
            random.nextBytes(garbage);
            assertThat(FfMetadata.fields(garbage)).doesNotContainKey("");
        }
        assertThat(FfMetadata.fields(bytes("\\"))).isEmpty();
        assertThat(FfMetadata.fields(bytes("=x\n\n\n"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
