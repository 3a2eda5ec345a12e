package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten hours in one file, as radios and meditations have them. */
class LongFileIT {

    private static final int RATE = 8_000;
    private static final int SECONDS = 36_000;
    private static final long MEMORY = 32 << 20;

    @TempDir
    Path folder;

    @Test
    void ten_hours_are_heard_to_the_sample_in_little_memory() throws Exception {
        Studio studio = new Studio(folder);
        Path minute = studio.record("minute.wav", "0.3*sin(2*PI*440*t)*lt(mod(t,10),1)", RATE, 60);
        Path file =
                studio.convert(minute, "long.flac", "-af", "aloop=loop=" + (SECONDS / 60 - 1) + ":size=" + 60 * RATE);
        long[] count = {0};
        long before = used();

        Listening listening = new Listener(Ffmpeg.find(Optional.empty(), AudioCache.defaultFolder()))
                .listen(file, (samples, length) -> count[0] += length);

        assertThat(used() - before).isLessThan(MEMORY);
        assertThat(listening.samples()).isEqualTo((long) RATE * SECONDS);
        assertThat(listening.seconds()).isCloseTo(SECONDS, within(0.001));
        assertThat(count[0]).isCloseTo((long) SampleSink.RATE * SECONDS, within((long) SampleSink.RATE));
    }

    /** What is in use when all that nobody holds is gone. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
