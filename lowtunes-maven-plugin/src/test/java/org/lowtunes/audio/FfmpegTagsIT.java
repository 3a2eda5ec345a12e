package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowtunes.library.RawTags;

/** Every test runs with the bundled ffmpeg and, where there is one, with the installed one. */
class FfmpegTagsIT {

    @TempDir
    private Path folder;

    static Stream<Ffmpeg> ffmpegs() {
        return Studio.ffmpegs();
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void tags_are_read_wherever_the_format_keeps_them(Ffmpeg ffmpeg) {
        Studio studio = new Studio(folder);
        for (String ending : List.of("opus", "ogg", "wv", "flac", "mp3", "m4a", "mka")) {
            Path file = studio.record(
                    "song." + ending,
                    "0.1*sin(2*PI*440*t)",
                    48_000,
                    1,
                    "-metadata",
                    "title=Été; \"=#\\ 日本",
                    "-metadata",
                    "artist=AC/DC");

            RawTags tags = new FfmpegTags(ffmpeg).read(file).orElseThrow();
            assertThat(tags.fields()).as(ending).containsEntry("title", List.of("Été; \"=#\\ 日本"));
            assertThat(tags.fields()).as(ending).containsEntry("artist", List.of("AC/DC"));
            assertThat(tags.picture()).as(ending).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_picture_is_noticed(Ffmpeg ffmpeg) {
        Studio studio = new Studio(folder);
        Path picture = studio.draw("cover.png", "color=s=64x64");
        Path song = studio.record(
                "song.flac",
                "0.1*sin(t)",
                44_100,
                1,
                "-i",
                picture.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic");

        assertThat(new FfmpegTags(ffmpeg).read(song)).map(RawTags::picture).hasValue(true);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void what_is_no_audio_has_no_tags(Ffmpeg ffmpeg) throws Exception {
        Path text = Files.writeString(folder.resolve("text.opus"), "words, words, words");

        assertThat(new FfmpegTags(ffmpeg).read(text)).isEmpty();
        assertThat(new FfmpegTags(ffmpeg).read(folder.resolve("gone.opus"))).isEmpty();
        assertThat(new FfmpegTags(ffmpeg).read(new Studio(folder).draw("p.png", "color=s=64x64")))
                .isEmpty();
    }
}
