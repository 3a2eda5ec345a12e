package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceStreamTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  Stream #0:0: Audio: flac, 44100 Hz, stereo, s32 (24 bit) | flac | WHOLE | 0 | true",
                "  Stream #0:0: Audio: mp3, 44100 Hz, stereo, fltp, 128 kb/s | mp3 | FLOAT | 128 | false",
                "  Stream #0:0(und): Audio: aac (LC) (mp4a / 0x6134706D), 44100 Hz, stereo, fltp, 129 kb/s (default)"
                        + " | aac | FLOAT | 129 | false",
                "  Stream #0:0[0x1](und): Audio: alac (alac / 0x63616C61), 44100 Hz, stereo, s16p, 900 kb/s (default)"
                        + " | alac | WHOLE | 900 | true",
                "  Stream #0:1: Audio: pcm_f64le ([3][0][0][0] / 0x0003), 48000 Hz, 2 channels, dbl, 6144 kb/s"
                        + " | pcm_f64le | DOUBLE | 6144 | true",
                "  Stream #0:0: Audio: pcm_u8 ([1][0][0][0] / 0x0001), 8000 Hz, 1 channels, u8, 64 kb/s"
                        + " | pcm_u8 | WHOLE | 64 | true",
                "  Stream #0:0: Audio: opus, 48000 Hz, stereo, fltp | opus | FLOAT | 0 | false"
            })
    void lines_of_several_versions_are_understood(
            String line, String codec, SourceStream.SampleForm form, int kbps, boolean lossless) {
        // The blanks at the start count, and CSV drops them.
        SourceStream stream = SourceStream.of("[info]   " + line.strip()).orElseThrow();

        assertThat(stream).isEqualTo(new SourceStream(codec, form, kbps));
        assertThat(stream.lossless()).isEqualTo(lossless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[info]     title           : Stream #0:0: Audio: flac, 44100 Hz, stereo, s16",
                "[info]                     : Stream #0:0: Audio: flac, 44100 Hz, stereo, s16",
                "[info]       Stream #0:0: Audio: flac, 44100 Hz, stereo, s16",
                "[info]   Stream #0:1: Video: mjpeg, yuvj420p, 1000x1000",
                "  Stream #0:0: Audio: flac, 44100 Hz, stereo, s16",
                ""
            })
    void other_lines_and_tags_that_pose_as_streams_are_not(String line) {
        assertThat(SourceStream.of(line)).isEmpty();
    }

    @Test
    void the_first_audio_stream_counts() throws InterruptedException {
        DecodeLog log = new DecodeLog();
        log.accept("[info]   Duration: 00:01:02.50, start: 0.000000, bitrate: 900 kb/s");
        log.accept("[info]   Stream #0:0: Audio: flac, 44100 Hz, stereo, s16");
        log.accept("[info]   Stream #0:1: Audio: mp3, 44100 Hz, stereo, fltp, 128 kb/s");

        assertThat(log.duration()).hasValue(62.5);
        assertThat(log.stream()).map(SourceStream::codec).hasValue("flac");
    }
}
