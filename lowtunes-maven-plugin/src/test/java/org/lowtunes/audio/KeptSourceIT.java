package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every test runs with the bundled ffmpeg and, where there is one, with the installed one. */
class KeptSourceIT {

    private static final double GAIN = -3.21;

    @TempDir
    private Path folder;

    private Studio studio;

    static Stream<Ffmpeg> ffmpegs() {
        return Studio.ffmpegs();
    }

    @BeforeEach
    void prepare() {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void every_sample_of_a_kept_source_is_the_sources_times_the_gain(Ffmpeg ffmpeg) throws Exception {
        for (double seconds : new double[] {0.013, 1, 7.3211}) {
            Path source = record("short.opus", seconds);
            Listening heard = listen(ffmpeg, source);
            Rendition kept = keep(ffmpeg, source, heard, "cache" + seconds);

            assertThat(kept.samples()).isEqualTo(heard.samples());
            assertThat(kept.gain()).isEqualTo(Math.round(GAIN * 256) / 256.0);
            assertThat(listen(ffmpeg, kept.file()).sound()).isEqualTo(heard.sound());
            float factor = (float) Math.pow(10, Math.round(GAIN * 256) / 256.0 / 20);
            float[] before = decode(ffmpeg, source);
            float[] after = decode(ffmpeg, kept.file());
            assertThat(after).hasSameSizeAs(before).hasSize((int) (2 * heard.samples()));
            for (int i = 0; i < after.length; i++) {
                float expected = before[i] * factor;
                assertThat(Math.abs(after[i] - expected)).isLessThanOrEqualTo(Math.ulp(expected));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_gain_that_a_source_has_in_its_header_is_heard_and_kept(Ffmpeg ffmpeg) throws Exception {
        Path source = record("plain.opus", 5);
        byte[] bytes = Files.readAllBytes(source);
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort(28 + 16, (short) -1280).putInt(22, OggPage.checksum(bytes, 0, 28 + 19));
        Path softer = Files.write(folder.resolve("softer.opus"), bytes);

        Listening loud = listen(ffmpeg, source);
        Listening soft = listen(ffmpeg, softer);
        assertThat(soft.sound()).isEqualTo(loud.sound());
        assertThat(soft.loudness().integrated()).isCloseTo(loud.loudness().integrated() - 5, within(0.01));
        Rendition kept = keep(ffmpeg, softer, soft, "cache");
        assertThat(listen(ffmpeg, kept.file()).loudness().integrated())
                .isCloseTo(soft.loudness().integrated() + GAIN, within(0.01));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void two_builders_keep_the_same_bytes(Ffmpeg ffmpeg) throws Exception {
        Path source = record("source.opus", 3);
        Listening heard = listen(ffmpeg, source);

        assertThat(keep(ffmpeg, source, heard, "one").content())
                .isEqualTo(keep(ffmpeg, source, heard, "other").content());
    }

    private Path record(String name, double seconds) {
        return studio.record(
                name, Studio.MUSIC, 48_000, seconds, "-c:a", "libopus", "-b:a", "48k", "-page_duration", "200000");
    }

    private Rendition keep(Ffmpeg ffmpeg, Path source, Listening heard, String cache) throws Exception {
        AudioCache place = new AudioCache(folder.resolve(cache));
        assertThat(new OpusKeeping(place).bytes(source, heard)).isPresent();
        return new Encoder(ffmpeg, place)
                .encode(
                        source,
                        heard,
                        new RenditionSpec(heard.sound(), GAIN, RenditionSpec.KEPT, heard.renditionChannels()));
    }

    private static Listening listen(Ffmpeg ffmpeg, Path source) throws Exception {
        return new Listener(ffmpeg).listen(source, (samples, length) -> {});
    }

    private static float[] decode(Ffmpeg ffmpeg, Path file) throws Exception {
        List<String> arguments =
                List.of("-i", Ffmpeg.file(file), "-map", "0:a:0", "-f", "f32le", "-c:a", "pcm_f32le", "pipe:1");
        try (FfmpegRun run = ffmpeg.start(arguments, line -> {});
                InputStream output = run.output()) {
            FloatBuffer samples = ByteBuffer.wrap(output.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            float[] all = new float[samples.capacity()];
            samples.get(all);
            return all;
        }
    }
}
