package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowtunes.library.Cover;

/** Every test runs with the bundled ffmpeg and, where there is one, with the installed one. */
class CoversIT {

    private static final List<Integer> SIDES = List.of(128, 400);

    @TempDir
    private Path folder;

    private Studio studio;
    private AudioCache cache;

    static Stream<Ffmpeg> ffmpegs() {
        return Studio.ffmpegs();
    }

    @BeforeEach
    void prepare() {
        studio = new Studio(folder);
        cache = new AudioCache(folder.resolve("cache"));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_longer_side_has_the_size_asked_for(Ffmpeg ffmpeg) throws Exception {
        List<Path> wide = scale(ffmpeg, picture("wide.jpg", "1000x500"));
        assertThat(size(ffmpeg, wide.get(0))).isEqualTo("128x64");
        assertThat(size(ffmpeg, wide.get(1))).isEqualTo("400x200");

        assertThat(size(ffmpeg, scale(ffmpeg, picture("tall.png", "300x900")).get(1)))
                .isEqualTo("133x400");
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_small_picture_is_not_blown_up(Ffmpeg ffmpeg) throws Exception {
        List<Path> small = scale(ffmpeg, picture("small.png", "200x200"));

        assertThat(size(ffmpeg, small.get(0))).isEqualTo("128x128");
        assertThat(size(ffmpeg, small.get(1))).isEqualTo("200x200");
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_usual_formats_are_read_whatever_they_are_called(Ffmpeg ffmpeg) throws Exception {
        for (String ending : List.of("jpg", "png", "gif", "bmp", "webp")) {
            Path picture = picture("cover." + ending, "500x500");
            Path odd = Files.move(picture, folder.resolve("50%d cover:1 " + ending + ".jpg"));

            assertThat(size(ffmpeg, scale(ffmpeg, odd).get(1))).as(ending).isEqualTo("400x400");
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_picture_in_an_audio_file_is_found_again_without_ffmpeg(Ffmpeg ffmpeg) throws Exception {
        Path picture = picture("cover.jpg", "600x600");
        Path song = studio.record(
                "song.mp3",
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
                "attached_pic",
                "-b:a",
                "64k");
        Cover cover = new Cover(song, true, "");

        List<Path> made = new Covers(ffmpeg, cache).scale(cover, SIDES);

        assertThat(size(ffmpeg, made.get(1))).isEqualTo("400x400");
        assertThat(new Covers(null, cache).scale(cover, SIDES)).isEqualTo(made);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_same_picture_twice_is_one_and_always_the_same_bytes(Ffmpeg ffmpeg) throws Exception {
        Path picture = picture("cover.jpg", "600x600");
        Path copy = Files.copy(picture, folder.resolve("copy.jpg"));
        List<Path> made = scale(ffmpeg, picture);
        assertThat(scale(ffmpeg, copy)).isEqualTo(made);

        byte[] before = Files.readAllBytes(made.get(1));
        Files.write(made.get(1), new byte[5]);
        assertThat(Files.readAllBytes(scale(ffmpeg, picture).get(1))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void nothing_but_the_picture_is_kept(Ffmpeg ffmpeg) throws Exception {
        Path picture = picture("cover.jpg", "600x600");
        byte[] bytes = Files.readAllBytes(picture);
        byte[] comment = "\u00ff\u00fe\u0000\u0010GPS secret here".getBytes(StandardCharsets.ISO_8859_1);
        byte[] tagged = new byte[bytes.length + comment.length];
        System.arraycopy(bytes, 0, tagged, 0, 2);
        System.arraycopy(comment, 0, tagged, 2, comment.length);
        System.arraycopy(bytes, 2, tagged, 2 + comment.length, bytes.length - 2);
        Files.write(picture, tagged);

        String made = Files.readString(scale(ffmpeg, picture).get(1), StandardCharsets.ISO_8859_1);
        assertThat(made)
                .doesNotContain("GPS")
                .doesNotContain("EXIF")
                .doesNotContain("XMP ")
                .doesNotContain("Lav");
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_photograph_that_lies_on_its_side_is_set_upright(Ffmpeg ffmpeg) throws Exception {
        Path picture = picture("photo.jpg", "400x200");
        Files.write(picture, ExifOrientationTest.tagged(Files.readAllBytes(picture), 6));
        List<Path> upright = scale(ffmpeg, picture);
        Path turned = studio.draw("turned.png", "testsrc2=s=400x200,transpose=1");

        assertThat(size(ffmpeg, upright.get(1))).isEqualTo("200x400");
        assertThat(similarity(ffmpeg, upright.get(1), turned)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_picture_of_40_megapixels_is_scaled(Ffmpeg ffmpeg) throws Exception {
        assertThat(size(ffmpeg, scale(ffmpeg, picture("huge.jpg", "8000x5000")).get(1)))
                .isEqualTo("400x250");
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void what_is_no_picture_is_refused_in_one_sentence(Ffmpeg ffmpeg) throws Exception {
        Path text = Files.writeString(folder.resolve("cover.jpg"), "no picture at all");
        Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
        Path bare = studio.record("bare.flac", "0", 44_100, 1);

        for (Cover cover : List.of(
                new Cover(text, false, ""),
                new Cover(empty, false, ""),
                new Cover(folder.resolve("gone.jpg"), false, ""),
                new Cover(bare, true, ""))) {
            assertThatThrownBy(() -> new Covers(ffmpeg, cache).scale(cover, SIDES))
                    .isInstanceOfSatisfying(
                            UnreadablePictureException.class,
                            refused -> assertThat(refused.problem("album/cover").what())
                                    .endsWith("."));
        }
        assertThat(folder.resolve("cache/unfinished")).isEmptyDirectory();
    }

    private List<Path> scale(Ffmpeg ffmpeg, Path picture) throws Exception {
        return new Covers(ffmpeg, cache).scale(new Cover(picture, false, ""), SIDES);
    }

    private Path picture(String name, String size) {
        return studio.draw(name, "testsrc2=s=" + size);
    }

    /** SSIM: 1 when they are the same. */
    private static double similarity(Ffmpeg ffmpeg, Path one, Path other) throws Exception {
        List<String> log = new ArrayList<>();
        try (FfmpegRun run = ffmpeg.start(
                List.of("-i", Ffmpeg.file(one), "-i", Ffmpeg.file(other), "-lavfi", "ssim", "-f", "null", "-"),
                log::add)) {
            run.await();
        }
        return log.stream()
                .filter(line -> line.contains("SSIM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".*All:([0-9.]+).*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private static String size(Ffmpeg ffmpeg, Path file) throws Exception {
        List<String> log = new ArrayList<>();
        try (FfmpegRun run = ffmpeg.start(List.of("-i", Ffmpeg.file(file), "-f", "null", "-"), log::add)) {
            run.await();
        }
        return log.stream()
                .filter(line -> line.contains("Video: webp"))
                .map(line -> line.replaceFirst(".*, (\\d+x\\d+)[ ,].*", "$1"))
                .findFirst()
                .orElseThrow();
    }
}
