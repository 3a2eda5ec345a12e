package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every test runs with the bundled ffmpeg and, where there is one, with the installed one. */
class ProbeIT {

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
    void a_few_passages_tell_how_large_the_rendition_will_be(Ffmpeg ffmpeg) throws Exception {
        Path plain = studio.record("plain.flac", Studio.MUSIC, 44_100, 60);
        Path dense = studio.record(
                "dense.flac", "0.3*random(0)*exp(-6*mod(t\\,0.25))|0.3*random(1)*exp(-5*mod(t\\,0.4))", 44_100, 60);
        for (Path source : new Path[] {plain, dense}) {
            Listening heard = new Listener(ffmpeg).listen(source, (samples, length) -> {});
            Probe.Finding found = new Probe(ffmpeg, cache).probe(source, heard);
            for (int kbps : new int[] {40, 64}) {
                long real = new Encoder(ffmpeg, cache)
                        .encode(source, heard, new RenditionSpec(heard.sound(), -3, kbps, 2))
                        .bytes();

                double predicted = 60 * 125 * (3 + kbps * (found.bytesPerSecond() / 125 - 3) / found.kbps());
                assertThat(predicted / real).as("%s at %d kbit/s", source, kbps).isCloseTo(1, within(0.08));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_short_track_and_surround_can_be_probed_and_it_is_kept(Ffmpeg ffmpeg) throws Exception {
        Path mono = studio.record("mono.wav", "0.1*random(0)", 8_000, 1);
        Path surround = studio.record("surround.flac", Studio.MUSIC + "|0.1*random(1)|0|0|0:c=5.1", 48_000, 30);
        for (Path source : new Path[] {mono, surround}) {
            Listening heard = new Listener(ffmpeg).listen(source, (samples, length) -> {});
            Probe.Finding found = new Probe(ffmpeg, cache).probe(source, heard);

            assertThat(found.bytesPerSecond()).isBetween(1_000.0, 10_000.0);
            assertThat(new Probe(null, cache).probe(source, heard)).isEqualTo(found);
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_source_that_is_gone_is_refused(Ffmpeg ffmpeg) throws Exception {
        Path source = studio.record("music.flac", Studio.MUSIC, 44_100, 1);
        Listening heard = new Listener(ffmpeg).listen(source, (samples, length) -> {});
        Files.delete(source);

        assertThatThrownBy(() -> new Probe(ffmpeg, cache).probe(source, heard))
                .isInstanceOf(UnreadableAudioException.class);
    }
}
