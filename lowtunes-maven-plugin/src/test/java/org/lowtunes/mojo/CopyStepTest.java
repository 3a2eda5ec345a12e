package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CpuPool;
import org.lowtunes.audio.Flaw;
import org.lowtunes.audio.Listening;
import org.lowtunes.audio.Loudness;
import org.lowtunes.audio.LoudnessBlocks;
import org.lowtunes.audio.SameRecording;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Analysis;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.site.Ledger;

class CopyStepTest {

    private static final int RATE = 48_000;

    @TempDir
    Path folder;

    /** There is no ffmpeg: any comparison that was not expected fails. */
    @Test
    void each_of_many_tracks_that_sound_the_same_is_compared_with_the_four_nearest_in_length() throws Exception {
        AudioCache cache = new AudioCache(folder);
        Optional<Descriptor> rain = rain();
        List<HeardTrack> tracks = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            HeardTrack one = track(i, rain);
            ids.put(one.listening().sound(), "id" + i);
            for (int other = Math.max(0, i - 4); other < i; other++) {
                String pair =
                        tracks.get(other).listening().sound() + one.listening().sound();
                cache.keepComputed("agreements-1", pair, "0".getBytes(StandardCharsets.US_ASCII));
            }
            tracks.add(one);
        }
        CopyStep step = new CopyStep(new SameRecording(null, cache), cache);

        assertThat(step.once(tracks, ids, Ledger.EMPTY, new CpuPool(2))).isEqualTo(tracks);
        assertThat(step.problems()).hasSize(1);
    }

    /** Each of them 50 ms longer than the one before. */
    private static HeardTrack track(int number, Optional<Descriptor> sound) {
        String name = String.format("%064x", number);
        Tags tags = new Tags(name, "", "", "", 1, 0, "", List.of(), "", "", "", "", "", false);
        Listening listening = new Listening(
                name,
                true,
                "flac",
                RATE,
                2,
                3,
                100L * RATE + number * (RATE / 20),
                0,
                new Loudness(-20, -3, -3),
                LoudnessBlocks.of(List.of()),
                Flaw.NONE);
        return new HeardTrack(
                new Track(Path.of(name), name, tags, Optional.empty(), Presentation.NONE, ""), listening, () -> sound);
    }

    private static Optional<Descriptor> rain() {
        java.util.Random drops = new java.util.Random(1);
        short[] samples = new short[22_050 * 15];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (3000 * drops.nextGaussian());
        }
        Analysis analysis = new Analysis();
        analysis.add(samples, samples.length);
        return analysis.finish();
    }
}
