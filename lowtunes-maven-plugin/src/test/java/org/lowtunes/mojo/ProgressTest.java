package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> lines = new ArrayList<>();
    private long seconds;

    private Progress progress(int tracks) {
        return new Progress(
                "mojo.listening", Collections.nCopies(tracks, 10_000_000L), lines::add, () -> seconds * 1_000_000_000);
    }

    private void work(Progress progress, int tracks, int secondsEach, boolean work) {
        for (int i = 0; i < tracks; i++) {
            seconds += secondsEach;
            progress.oneMore(10_000_000, work);
        }
    }

    @Test
    void whatIsSoonDoneSaysNothing() {
        work(progress(4), 4, 1, true);
        assertThat(lines).isEmpty();
    }

    @Test
    void linesSayTracksBytesAndTimeLeftAndBecomeRarer() {
        work(progress(1000), 1000, 1, true);
        assertThat(lines)
                .startsWith(
                        "Listening: 5 of 1,000 tracks, 50 MB of 10 GB",
                        "Listening: 15 of 1,000 tracks, 150 MB of 10 GB",
                        "Listening: 35 of 1,000 tracks, 350 MB of 10 GB; about 16 minutes left",
                        "Listening: 75 of 1,000 tracks, 750 MB of 10 GB; about 15 minutes left",
                        "Listening: 135 of 1,000 tracks, 1.35 GB of 10 GB; about 14 minutes left");
        assertThat(lines).hasSizeLessThan(21).noneMatch(line -> line.contains("\r"));
    }

    @Test
    void whatWasDoneBeforeDoesNotMakeTheRestSeemFast() {
        Progress progress = progress(200);
        work(progress, 100, 0, false);
        work(progress, 50, 2, true);
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("Listening: 138 of 200 tracks, 1.38 GB of 2 GB; about 2 minutes left");
    }

    @Test
    void whatWeighsNothingHasNoTimeLeft() {
        Progress progress =
                new Progress("mojo.encoding", Collections.nCopies(9, 0L), lines::add, () -> seconds * 1_000_000_000);
        for (int i = 0; i < 9; i++) {
            seconds += 10;
            progress.oneMore(0, true);
        }
        assertThat(lines).isNotEmpty().allMatch(line -> line.endsWith("0 bytes of 0 bytes"));
    }
}
