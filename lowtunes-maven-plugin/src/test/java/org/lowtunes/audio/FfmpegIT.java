package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegIT {

    private static final Path CACHE = AudioCache.defaultFolder();

    @TempDir
    private Path folder;

    @Test
    void without_any_on_the_path_the_bundled_one_is_used() {
        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), CACHE, "");

        assertThat(ffmpeg.bundled()).isTrue();
        assertThat(ffmpeg.executable()).startsWith(CACHE.toAbsolutePath()).isExecutable();
        assertThat(ffmpeg.version()).startsWith("4.4");
    }

    @Test
    void one_on_the_path_that_is_too_old_or_lacks_an_encoder_is_passed_over() throws IOException {
        for (String answer : new String[] {
            "ffmpeg version 4.2.7\\nlibavcodec     58. 54.100 / 58. 54.100\\n A..... libopus x\\n V..... libwebp x",
            "ffmpeg version 6.0\\nlibavcodec     60.  3.100 / 60.  3.100\\n V..... libwebp x",
            "something else altogether"
        }) {
            fake("ffmpeg", answer);

            Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), CACHE, folder.toString());
            assertThat(ffmpeg.bundled()).as(answer).isTrue();
            assertThat(ffmpeg.passedOver().orElseThrow()).contains(folder.toString());
        }
    }

    @Test
    void one_on_the_path_that_is_new_enough_is_used_whatever_it_calls_its_version() throws IOException {
        Path installed = fake(
                "ffmpeg",
                "ffmpeg version N-118315-g4f3c9f2f03\\nlibavcodec     61. 31.101 / 61. 31.101\\n"
                        + " A..... libopus x\\n V..... libwebp x");

        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), CACHE, folder.toString());
        assertThat(ffmpeg.executable()).isEqualTo(installed);
        assertThat(ffmpeg.bundled()).isFalse();
        assertThat(ffmpeg.version()).isEqualTo("N-118315-g4f3c9f2f03");
    }

    @Test
    void a_snap_is_passed_over_because_it_may_not_read_the_cache() throws IOException {
        Path snap = fake("snap", "whatever");
        Files.createSymbolicLink(folder.resolve("ffmpeg"), snap);

        Ffmpeg ffmpeg = Ffmpeg.find(Optional.empty(), CACHE, folder.toString());
        assertThat(ffmpeg.bundled()).isTrue();
        assertThat(ffmpeg.passedOver().orElseThrow()).contains("is a snap");
    }

    @Test
    void a_named_one_that_does_not_serve_is_an_error_with_a_cure() throws IOException {
        assertThatThrownBy(() -> Ffmpeg.find(Optional.of(folder.resolve("nothing")), CACHE))
                .isInstanceOf(FfmpegMissingException.class)
                .hasMessageContaining("nothing")
                .hasMessageContaining("lowtunes.ffmpeg");
        Path other = fake("other", "hello");
        assertThatThrownBy(() -> Ffmpeg.find(Optional.of(other), CACHE))
                .isInstanceOf(FfmpegMissingException.class)
                .hasMessageContaining("does not answer as ffmpeg does");
        Path text = Files.writeString(folder.resolve("text"), "not a program");
        assertThatThrownBy(() -> Ffmpeg.find(Optional.of(text), CACHE))
                .isInstanceOf(FfmpegMissingException.class)
                .hasMessageContaining("cannot be run");
    }

    @Test
    void a_cache_that_cannot_be_written_is_an_error_with_a_cure() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");

        assertThatThrownBy(() -> Ffmpeg.find(Optional.empty(), taken, ""))
                .isInstanceOf(FfmpegMissingException.class)
                .hasMessageContaining(taken.toString());
    }

    private Path fake(String name, String answer) throws IOException {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "a shell script stands in for ffmpeg");
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\nprintf '" + answer + "\\n'\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
