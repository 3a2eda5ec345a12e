package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameRecordingIT {

    /** Swelling tones and some noise; the same noise at every run. */
    private static final String TAKE =
            "0.3*sin(2*PI*220*t)*sin(2*PI*0.31*t)+0.2*sin(2*PI*(330+3*t)*t)*cos(2*PI*0.17*t)+0.02*random(0)";

    private static final String OTHER_TAKE =
            "0.3*sin(2*PI*220*t+1)*sin(2*PI*0.33*t)+0.2*sin(2*PI*(331+3*t)*t)*cos(2*PI*0.17*t)+0.02*random(1)";
    private static final String REMIX =
            "0.15*sin(2*PI*220*t)*sin(2*PI*0.31*t)+0.3*sin(2*PI*(330+3*t)*t)*cos(2*PI*0.17*t)+0.02*random(0)";

    @TempDir
    private Path folder;

    private Studio studio;
    private SameRecording same;
    private Path original;

    @BeforeEach
    void aRecording() {
        studio = new Studio(folder);
        same = new SameRecording(Studio.bundled(), new AudioCache(folder.resolve("cache")));
        original = studio.record("original.flac", TAKE, 44_100, 20);
    }

    @Test
    void anotherEncodingIsTheSameRecording() throws Exception {
        assertThat(proven(studio.convert(original, "a.mp3", "-b:a", "192k"))).isTrue();
        assertThat(proven(studio.convert(original, "b.ogg", "-c:a", "libvorbis", "-q:a", "6")))
                .isTrue();
        assertThat(proven(studio.convert(original, "c.m4a", "-c:a", "aac", "-b:a", "192k")))
                .isTrue();
    }

    @Test
    void anotherRateVolumeAndDelayAreTheSameRecording() throws Exception {
        assertThat(proven(studio.convert(original, "rate.wav", "-ar", "48000"))).isTrue();
        assertThat(proven(studio.convert(original, "quiet.flac", "-af", "volume=-9dB")))
                .isTrue();
        assertThat(proven(studio.convert(original, "late.flac", "-af", "adelay=537S:all=1")))
                .isTrue();
        assertThat(proven(studio.convert(original, "early.flac", "-af", "atrim=start=0.4")))
                .isTrue();
    }

    @Test
    void anotherTakeAnotherMixAndAnotherLengthAreNot() throws Exception {
        assertThat(proven(studio.record("take.flac", OTHER_TAKE, 44_100, 20))).isFalse();
        assertThat(proven(studio.record("remix.flac", REMIX, 44_100, 20))).isFalse();
        assertThat(proven(studio.convert(original, "short.flac", "-t", "18"))).isFalse();
        assertThat(proven(studio.convert(original, "stereo.flac", "-ac", "2"))).isFalse();
        assertThat(proven(
                        studio.convert(original, "edited.flac", "-af", "volume=0:enable='between(t,5,7)':eval=frame")))
                .isFalse();
    }

    @Test
    void silenceProvesNothing() throws Exception {
        Path one = studio.record("one.flac", "0", 44_100, 10);
        Path other = studio.record("other.mp3", "0", 44_100, 10);

        assertThat(same.proven(one, listening(one), other, listening(other))).isFalse();
    }

    @Test
    void whatWasFoundIsRemembered() throws Exception {
        Path copy = studio.convert(original, "a.mp3", "-b:a", "192k");
        Listening first = listening(original);
        Listening second = listening(copy);
        assertThat(same.proven(original, first, copy, second)).isTrue();

        Path nowhere = folder.resolve("nowhere");
        assertThat(same.proven(nowhere, second, nowhere, first)).isTrue();
    }

    private boolean proven(Path other) throws Exception {
        return same.proven(original, listening(original), other, listening(other));
    }

    private Listening listening(Path file) throws Exception {
        return new Listener(Studio.bundled()).listen(file, (samples, length) -> {});
    }
}
