package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FfmpegTagsTest {

    @Test
    void whatTheFormatEscapesIsTextAgain() {
        String written = ";FFMETADATA1\ntitle=A\\=b\\;c\\#\\\nd\\\\e\nArtist=Zoé\n";

        assertThat(FfmpegTags.fields(written))
                .containsEntry("title", List.of("A=b;c#\nd\\e"))
                .containsEntry("artist", List.of("Zoé"))
                .hasSize(2);
    }

    @Test
    void fileAndStreamGiveTheirFieldsTogetherAndEachValueOnce() {
        String written = ";FFMETADATA1\ngenre=Jazz\n;FFMETADATA1\ngenre=Jazz\ngenre=Folk\nALBUM=x\n";

        assertThat(FfmpegTags.fields(written))
                .containsEntry("genre", List.of("Jazz", "Folk"))
                .containsEntry("album", List.of("x"));
    }

    @Test
    void aCutOffFileEndsWithoutHarm() {
        assertThat(FfmpegTags.fields("title=x\\")).containsEntry("title", List.of("x\\"));
        assertThat(FfmpegTags.fields("no equals sign")).isEmpty();
        assertThat(FfmpegTags.fields("")).isEmpty();
    }
}
