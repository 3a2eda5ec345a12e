package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every test runs with the bundled ffmpeg and, where there is one, with the installed one. */
class EncoderIT {

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
    void the_rendition_is_as_long_as_its_source_to_the_sample(Ffmpeg ffmpeg) throws Exception {
        for (int rate : new int[] {8_000, 22_050, 44_100, 48_000, 96_000}) {
            for (int samples : new int[] {rate + 1, 2 * rate + 317}) {
                Path source = studio.record("tone.wav", Studio.MUSIC, rate, (double) samples / rate);
                Listening heard = listen(ffmpeg, source);

                assertThat(heard.samples()).isEqualTo(samples);
                assertThat(encode(ffmpeg, source, heard, 0).samples())
                        .as("%d samples at %d Hz", samples, rate)
                        .isEqualTo((long) Math.ceil(samples * 48_000.0 / rate));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_rendition_is_as_loud_as_it_should_be(Ffmpeg ffmpeg) throws Exception {
        Path loud = studio.record("loud.flac", "0.9*sin(2*PI*300*t)|0.8*sin(2*PI*500*t)", 44_100, 10);
        Path soft = studio.record(
                "soft.flac", "0.02*sin(2*PI*300*t)*sin(PI*t/10)|0.02*sin(2*PI*900*t)+0.002*random(0)", 48_000, 10);
        Path mono = studio.record("mono.wav", "0.1*sin(2*PI*200*t)*sin(PI*t/10)+0.01*random(0)", 22_050, 10);
        Path surround =
                studio.record("surround.flac", Studio.MUSIC + "|0.1*random(1)|0|0.1*random(2)|0:c=5.1", 48_000, 10);
        for (Path source : List.of(loud, soft, mono, surround, studio.convert(loud, "loud.mp3", "-b:a", "128k"))) {
            Listening heard = listen(ffmpeg, source);

            Listening rendered =
                    listen(ffmpeg, encode(ffmpeg, source, heard, gain(heard)).file());
            assertThat(rendered.loudness().integrated()).as("%s", source).isCloseTo(-16, within(0.3));
            assertThat(rendered.channels()).as("%s", source).isEqualTo(heard.renditionChannels());
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_source_with_high_peaks_is_held_below_the_limit(Ffmpeg ffmpeg) throws Exception {
        Path peaks = studio.record("peaks.flac", "0.01*sin(2*PI*300*t)+0.7*eq(mod(n\\,9600)\\,0)|0", 48_000, 5);
        Listening heard = listen(ffmpeg, peaks);

        assertThat(heard.loudness().truePeak() + gain(heard)).isBetween(-1.02, -1.0);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_second_encode_gives_the_same_bytes(Ffmpeg ffmpeg) throws Exception {
        Path source = studio.record("music.flac", Studio.MUSIC, 44_100, 5);
        Listening heard = listen(ffmpeg, source);
        byte[] first = Files.readAllBytes(encode(ffmpeg, source, heard, -3.21).file());

        cache = new AudioCache(folder.resolve("another cache"));
        assertThat(Files.readAllBytes(encode(ffmpeg, source, heard, -3.21).file()))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void tags_say_how_far_it_is_from_the_reference_and_nothing_else_comes_along(Ffmpeg ffmpeg) throws Exception {
        Path source = studio.record(
                "music.flac",
                "0.5*sin(2*PI*300*t)|0.5*sin(2*PI*300*t)",
                44_100,
                2,
                "-metadata",
                "comment=private words");
        Listening heard = listen(ffmpeg, source);

        byte[] bytes = Files.readAllBytes(
                encode(ffmpeg, source, heard, -16 - heard.loudness().integrated())
                        .file());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(text).containsPattern("R128_TRACK_GAIN=-179\\d").contains("R128_ALBUM_GAIN=-1792");
        assertThat(text).doesNotContain("private words").doesNotContain(ffmpeg.version());
        int head = text.indexOf("OpusHead");
        assertThat(bytes[head + 16] | bytes[head + 17]).as("output gain").isZero();
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_finished_rendition_is_found_again(Ffmpeg ffmpeg) throws Exception {
        Path source = studio.record("music.flac", Studio.MUSIC, 44_100, 2);
        Listening heard = listen(ffmpeg, source);
        RenditionSpec spec = new RenditionSpec(heard.sound(), -1, 48, 2);
        assertThat(cache.find(spec)).isEmpty();

        Rendition made = new Encoder(ffmpeg, cache).encode(source, heard, spec);

        assertThat(cache.find(spec)).contains(made);
        assertThat(made.bytes()).isEqualTo(Files.size(made.file()));
        assertThat(made.kbps()).isBetween(20.0, 80.0);
        assertThat(folder.resolve("cache/unfinished")).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void silence_and_the_shortest_sounds_can_be_encoded(Ffmpeg ffmpeg) throws Exception {
        for (double seconds : new double[] {1, 0.01}) {
            Path source = studio.record("short.wav", "0", 44_100, seconds);
            Listening heard = listen(ffmpeg, source);

            assertThat(encode(ffmpeg, source, heard, gain(heard)).samples()).isEqualTo(heard.renditionSamples());
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_source_that_has_become_another_file_is_refused(Ffmpeg ffmpeg) throws Exception {
        Path source = studio.record("music.flac", Studio.MUSIC, 44_100, 5);
        Listening heard = listen(ffmpeg, source);
        studio.record("music.flac", Studio.MUSIC, 44_100, 2);
        assertThatThrownBy(() -> encode(ffmpeg, source, heard, 0))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining("changed");

        Files.delete(source);
        assertThatThrownBy(() -> encode(ffmpeg, source, heard, 0))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining("no longer there");
    }

    private static double gain(Listening heard) {
        var piece = new Leveling.Piece("id", "", heard.loudness(), heard.blocks(), OptionalDouble.empty());
        return Leveling.gains(List.of(piece)).get("id");
    }

    private Rendition encode(Ffmpeg ffmpeg, Path source, Listening heard, double gain) throws Exception {
        RenditionSpec spec = new RenditionSpec(heard.sound(), gain, 64, heard.renditionChannels());
        return new Encoder(ffmpeg, cache).encode(source, heard, spec);
    }

    private static Listening listen(Ffmpeg ffmpeg, Path file) throws Exception {
        return new Listener(ffmpeg).listen(file, (samples, length) -> {});
    }
}
