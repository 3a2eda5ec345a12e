package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lowtunes.library.Problem;

/** Every test runs with the bundled ffmpeg and, where there is one, with the installed one. */
class ListenerIT {

    private static final int SAMPLES = 3 * 44_100 + 17;

    @TempDir
    private Path folder;

    private Studio studio;
    private Path wave;

    static Stream<Ffmpeg> ffmpegs() {
        return Studio.ffmpegs();
    }

    @BeforeEach
    void record() {
        studio = new Studio(folder);
        wave = studio.record("music.wav", Studio.MUSIC, 44_100, SAMPLES / 44_100.0);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void lossless_files_of_one_recording_have_one_identity_and_its_exact_length(Ffmpeg ffmpeg) throws Exception {
        Listening heard = listen(ffmpeg, wave);
        assertThat(heard.samples()).isEqualTo(SAMPLES);
        List<Path> others = List.of(
                studio.convert(wave, "music.flac", "-metadata", "title=Another title"),
                studio.convert(wave, "music.aiff"),
                studio.convert(wave, "music.wv"),
                studio.convert(wave, "music.m4a", "-c:a", "alac"),
                studio.convert(wave, "music.tta"),
                studio.convert(wave, "float.wav", "-c:a", "pcm_f32le"),
                studio.convert(wave, "double.wav", "-c:a", "pcm_f64le"));

        for (Path other : others) {
            Listening again = listen(ffmpeg, other);
            assertThat(again.sound()).as("%s", other).isEqualTo(heard.sound());
            assertThat(again.samples()).as("%s", other).isEqualTo(SAMPLES);
            assertThat(again.lossless()).as("%s", other).isTrue();
            assertThat(again.sourceBitrate()).as("%s", other).isZero();
            assertThat(again.flaw()).as("%s", other).isEqualTo(Flaw.NONE);
            assertThat(again.loudness()).as("%s", other).isEqualTo(heard.loudness());
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_identity_is_the_hash_of_the_samples_as_the_site_format_says(Ffmpeg ffmpeg) throws Exception {
        Path raw = studio.convert(wave, "music.pcm", "-f", "s32le", "-c:a", "pcm_s32le");

        assertThat(listen(ffmpeg, wave).sound()).isEqualTo(FileStamp.content(raw));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void lossy_files_keep_their_identity_when_they_are_retagged(Ffmpeg ffmpeg) throws Exception {
        for (String[] form : new String[][] {
            {"mp3", "libmp3lame"}, {"ogg", "libvorbis"}, {"opus", "libopus"}, {"m4a", "aac"}, {"wma", "wmav2"}
        }) {
            Path first = studio.convert(wave, "first." + form[0], "-c:a", form[1], "-b:a", "96k");
            Path second = studio.convert(first, "second." + form[0], "-c", "copy", "-metadata", "artist=Nobody");
            Listening heard = listen(ffmpeg, first);

            assertThat(listen(ffmpeg, second).sound()).as(form[0]).isEqualTo(heard.sound());
            assertThat(heard.lossless()).as(form[0]).isFalse();
            assertThat(heard.seconds()).as(form[0]).isCloseTo(SAMPLES / 44_100.0, within(0.06));
            assertThat(heard.sourceBitrate()).as(form[0]).isBetween(40, 140);
            assertThat(heard.loudness().integrated())
                    .as(form[0])
                    .isCloseTo(listen(ffmpeg, wave).loudness().integrated(), within(0.7));
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_wrong_ending_does_not_matter(Ffmpeg ffmpeg) throws Exception {
        Path flac = studio.convert(wave, "music.flac");
        Path flacNamedMp3 = Files.copy(flac, folder.resolve("flac.mp3"));
        Path mp3 = studio.convert(wave, "music.mp3", "-b:a", "128k");
        Path mp3NamedFlac = Files.copy(mp3, folder.resolve("mp3.flac"));
        Path nameless = Files.copy(mp3, folder.resolve("nameless"));

        assertThat(listen(ffmpeg, flacNamedMp3)).isEqualTo(listen(ffmpeg, wave, "flac"));
        assertThat(listen(ffmpeg, mp3NamedFlac).sound())
                .isEqualTo(listen(ffmpeg, mp3).sound());
        assertThat(listen(ffmpeg, nameless).sound())
                .isEqualTo(listen(ffmpeg, mp3).sound());
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void loudness_is_what_ffmpeg_itself_measures(Ffmpeg ffmpeg) throws Exception {
        Path stereo = studio.record(
                "long.wav", "0.3*sin(2*PI*t*(100+t*50))*sin(PI*t/7)|0.2*random(0)*sin(PI*t/5)", 48_000, 20);
        for (Path file : List.of(
                stereo,
                studio.convert(stereo, "mono.wav", "-ac", "1"),
                studio.convert(stereo, "high.flac", "-ar", "96000"),
                studio.convert(stereo, "low.mp3", "-ar", "22050", "-b:a", "64k"))) {
            Loudness own = listen(ffmpeg, file).loudness();

            assertThat(own.integrated()).as("%s", file).isCloseTo(ebur128(ffmpeg, file, "I:"), within(0.1));
            assertThat(own.truePeak()).as("%s", file).isCloseTo(ebur128(ffmpeg, file, "Peak:"), within(0.2));
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void the_samples_for_analysis_are_all_there(Ffmpeg ffmpeg) throws Exception {
        for (int rate : new int[] {8_000, 32_000, 44_100, 48_000, 96_000}) {
            Path file = studio.record("tone.wav", "0.5*sin(2*PI*1000*t)|0.5*sin(2*PI*1000*t)", rate, 1);
            long[] count = {0};
            int[] highest = {0};
            new Listener(ffmpeg).listen(file, (samples, length) -> {
                count[0] += length;
                for (int i = 0; i < length; i++) {
                    highest[0] = Math.max(highest[0], samples[i]);
                }
            });

            assertThat(count[0]).as("%d Hz", rate).isEqualTo(SampleSink.RATE);
            assertThat(highest[0]).as("%d Hz", rate).isBetween(16_000, 18_500);
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void surround_is_heard_folded_and_identified_whole(Ffmpeg ffmpeg) throws Exception {
        String tone = "0.5*sin(2*PI*500*t)";
        Path surround =
                studio.record("surround.flac", String.join("|", tone, tone, "0", "0", "0", "0") + ":c=5.1", 48_000, 3);
        Path stereo = studio.record("stereo.flac", tone + "|" + tone, 48_000, 3);
        Listening heard = listen(ffmpeg, surround);

        assertThat(heard.channels()).isEqualTo(6);
        assertThat(heard.renditionChannels()).isEqualTo(2);
        double fold = Loudness.decibels(1 / (1 + Math.sqrt(0.5) + Math.sqrt(0.5)));
        assertThat(heard.loudness().integrated())
                .isCloseTo(listen(ffmpeg, stereo).loudness().integrated() + fold, within(0.1));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void of_several_streams_the_first_sound_counts_and_pictures_do_not(Ffmpeg ffmpeg) throws Exception {
        Path two = studio.convert(
                wave,
                "two.mka",
                "-f",
                "lavfi",
                "-i",
                "color=s=64x64:d=3:r=1",
                "-f",
                "lavfi",
                "-i",
                "sine=r=8000:d=1",
                "-map",
                "1:v",
                "-map",
                "0:a",
                "-map",
                "2:a",
                "-c:v",
                "mjpeg",
                "-c:a",
                "flac");

        assertThat(listen(ffmpeg, two).sound()).isEqualTo(listen(ffmpeg, wave).sound());
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void silence_is_silent_and_a_second_is_enough(Ffmpeg ffmpeg) throws Exception {
        Listening silence = listen(ffmpeg, studio.record("silence.flac", "0|0", 44_100, 1));

        assertThat(silence.loudness().silent()).isTrue();
        assertThat(silence.samples()).isEqualTo(44_100);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void what_is_above_full_scale_is_measured_too(Ffmpeg ffmpeg) throws Exception {
        Path hot = studio.record("hot.wav", "2*sin(2*PI*440*t)|2*sin(2*PI*440*t)", 44_100, 1, "-c:a", "pcm_f32le");

        assertThat(listen(ffmpeg, hot).loudness().samplePeak()).isCloseTo(6.02, within(0.01));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void names_that_look_like_something_else_are_only_names(Ffmpeg ffmpeg) throws Exception {
        for (String name : List.of(
                "-y.wav",
                "a:b.wav",
                "http:x.wav",
                "50%.wav",
                "%03d.wav",
                "it's \"quoted\" #1.wav",
                "two\nlines.wav",
                "*.wav",
                "é日本.wav",
                "x".repeat(251) + ".wav")) {
            Path odd = Files.copy(wave, folder.resolve(name));

            assertThat(listen(ffmpeg, odd).samples()).as(name).isEqualTo(SAMPLES);
        }
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_file_cut_short_is_heard_as_far_as_it_goes_and_reported(Ffmpeg ffmpeg) throws Exception {
        Path flac = studio.record("whole.flac", Studio.MUSIC, 44_100, 20);
        Path cut = studio.cut(flac, "cut.flac", (int) Files.size(flac) / 2);
        Listening heard = listen(ffmpeg, cut);

        assertThat(heard.seconds()).isBetween(7.0, 13.0);
        assertThat(heard.flaw()).isEqualTo(Flaw.INCOMPLETE);
        assertThat(heard.problem("album/cut.flac")).hasValueSatisfying(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.where()).isEqualTo("album/cut.flac");
        });
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_file_with_a_hole_is_reported(Ffmpeg ffmpeg) throws Exception {
        Path flac = studio.record("whole.flac", Studio.MUSIC, 44_100, 20);
        byte[] bytes = Files.readAllBytes(flac);
        java.util.Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 60_000, (byte) 0x5a);
        Path damaged = Files.write(folder.resolve("damaged.flac"), bytes);

        assertThat(listen(ffmpeg, damaged).flaw()).isNotEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void what_is_no_audio_is_refused_in_one_sentence(Ffmpeg ffmpeg) throws Exception {
        Path empty = Files.write(folder.resolve("empty.mp3"), new byte[0]);
        Path text = Files.writeString(folder.resolve("text.mp3"), "Dear diary, ".repeat(1000));
        byte[] noise = new byte[50_000];
        new java.util.Random(1).nextBytes(noise);
        Path garbage = Files.write(folder.resolve("garbage.flac"), noise);
        Path picture = studio.convert(
                wave, "picture.png", "-f", "lavfi", "-i", "color=s=64x64", "-map", "1:v", "-frames:v", "1");
        Path head = studio.cut(wave, "head.wav", 44);

        assertRefused(ffmpeg, empty, "The file is empty.");
        assertRefused(ffmpeg, text, "damaged, or it is no audio");
        assertRefused(ffmpeg, garbage, "damaged, or it is no audio");
        assertRefused(ffmpeg, picture, "no audio");
        assertRefused(ffmpeg, head, "");
        assertRefused(ffmpeg, folder.resolve("gone.mp3"), "no longer there");
        assertRefused(ffmpeg, Files.createDirectory(folder.resolve("folder.mp3")), "");
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_list_of_other_files_is_not_followed(Ffmpeg ffmpeg) throws Exception {
        Path hls = Files.writeString(
                folder.resolve("hls.mp3"), "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nmusic.wav\n#EXT-X-ENDLIST\n");
        Path concat = Files.writeString(folder.resolve("concat.mp3"), "ffconcat version 1.0\nfile music.wav\n");

        assertRefused(ffmpeg, hls, "no audio file");
        assertRefused(ffmpeg, concat, "no audio file");
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_file_that_changes_while_it_is_read_is_refused(Ffmpeg ffmpeg) {
        assertThatThrownBy(() -> new Listener(ffmpeg).listen(wave, (samples, length) -> append(wave)))
                .isInstanceOfSatisfying(
                        UnreadableAudioException.class,
                        changed -> assertThat(changed.reason()).isEqualTo("The file changed while it was read."));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void a_file_that_vanishes_while_it_is_read_is_refused(Ffmpeg ffmpeg) {
        assertThatThrownBy(() -> new Listener(ffmpeg).listen(wave, (samples, length) -> delete(wave)))
                .isInstanceOfSatisfying(
                        UnreadableAudioException.class,
                        gone -> assertThat(gone.reason()).isEqualTo("The file is no longer there."));
    }

    @ParameterizedTest
    @MethodSource("ffmpegs")
    void interruption_ends_it_and_its_ffmpeg(Ffmpeg ffmpeg) {
        Path endless = studio.record("endless.flac", "0|0", 8_000, 3_000);

        assertThatThrownBy(() -> new Listener(ffmpeg)
                        .listen(
                                endless,
                                (samples, length) -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info()
                                .command()
                                .filter(ffmpeg.executable().toString()::equals)
                                .isPresent()))
                .allSatisfy(child -> assertThat(child.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS))
                        .isNotNull());
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[1], java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertRefused(Ffmpeg ffmpeg, Path file, String reason) {
        assertThatThrownBy(() -> listen(ffmpeg, file))
                .isInstanceOfSatisfying(UnreadableAudioException.class, refused -> {
                    assertThat(refused.reason()).contains(reason).endsWith(".");
                    assertThat(refused.problem("x").severity()).isEqualTo(Problem.Severity.UNREADABLE);
                    assertThat(refused.cure()).endsWith(".");
                });
    }

    private static Listening listen(Ffmpeg ffmpeg, Path file) throws Exception {
        return new Listener(ffmpeg).listen(file, (samples, length) -> {});
    }

    /** As heard in a file of another codec. */
    private static Listening listen(Ffmpeg ffmpeg, Path file, String codec) throws Exception {
        Listening heard = listen(ffmpeg, file);
        return new Listening(
                heard.sound(),
                heard.lossless(),
                codec,
                heard.rate(),
                heard.channels(),
                heard.channelMask(),
                heard.samples(),
                heard.sourceBitrate(),
                heard.loudness(),
                heard.blocks(),
                heard.flaw());
    }

    private static double ebur128(Ffmpeg ffmpeg, Path file, String figure) throws Exception {
        List<String> log = new ArrayList<>();
        try (FfmpegRun run = ffmpeg.start(
                List.of(
                        "-i",
                        Ffmpeg.file(file),
                        "-af",
                        "ebur128=peak=true:framelog=verbose:dualmono=true",
                        "-f",
                        "null",
                        "-"),
                log::add)) {
            run.await();
        }
        String last = log.stream()
                .map(line -> line.replaceFirst("^\\[info] +", "").strip())
                .filter(line -> line.startsWith(figure))
                .reduce((first, second) -> second)
                .orElseThrow();
        return Double.parseDouble(last.substring(figure.length()).strip().split(" ")[0]);
    }
}
