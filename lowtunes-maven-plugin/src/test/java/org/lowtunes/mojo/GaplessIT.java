package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Correlation;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.PlayerPage;
import org.lowtunes.testing.SoundTap;
import org.lowtunes.testing.SourceSound;

/** The album that was cut from one piece sounds like that piece: nothing is missing or too much where it was cut. */
@ExtendWith(GarageExtension.class)
class GaplessIT {

    private static final String ALBUM = "Ένα κύμα";
    private static final int RATE = SoundTap.RATE;
    /** Samples beside the join that belong to neither of the two seconds that are compared. */
    private static final int EDGE = RATE / 50;
    /** Samples that a side may be away from its place and still be found. */
    private static final int FAR = RATE / 5;
    /** One sample of so many is enough to find a second roughly. */
    private static final int FOLD = 6;

    private static PublishedSample sample;

    @BeforeAll
    static void publish(Garage garage, @TempDir Path folder) throws Exception {
        sample = PublishedSample.on(garage, folder);
    }

    @Test
    void noSampleIsMissingOrTooMuchWhereThePieceWasCut() {
        int album = sample.album(ALBUM);
        int[] tracks = sample.tracksOf(album);
        double[][] sources = IntStream.of(tracks)
                .mapToObj(n -> SourceSound.decode(SampleSite.file(sample.title(n))))
                .toArray(double[][]::new);
        double[] piece =
                Arrays.stream(sources).flatMapToDouble(DoubleStream::of).toArray();
        try (Browser browser = Browser.start("en")) {
            SoundTap.allow(browser);
            browser.open(sample.address()
                    .resolve("#/album/" + sample.lines("albumSlugs").get(album)));
            PlayerPage page = new PlayerPage(browser);
            page.playRow(0);
            page.untilAt(1);
            SoundTap tap = SoundTap.on(browser);

            int cut = 0;
            for (int join = 0; join + 1 < tracks.length; join++) {
                cut += sources[join].length;
                page.playRow(join);
                page.untilPlaying(sample.title(tracks[join]));
                page.untilAt(0.5);
                page.seek((double) sources[join].length / RATE - 4);
                double[] heard = tap.next(8);
                examine(heard, piece, cut);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void examine(double[] heard, double[] piece, int cut) {
        // Two seconds after the seek all is quiet again: where does this second stand in the piece?
        int known = 2 * RATE;
        Correlation.Place coarse = Correlation.place(second(heard, known), piece, cut - 4 * RATE, cut + 2 * RATE);
        int join = cut - (coarse.at() - known);
        Correlation.Place before = find(heard, join - EDGE - RATE, piece, cut - EDGE - RATE);
        Correlation.Place after = find(heard, join + EDGE, piece, cut + EDGE);
        Correlation.Place across = find(heard, join - RATE / 2, piece, cut - RATE / 2);
        int offset = (after.at() - cut - EDGE) - (before.at() - cut + EDGE + RATE);

        System.out.printf(
                "join at %d: offset %d samples; likeness %.4f before, %.4f across, %.4f after%n",
                cut, offset, before.likeness(), across.likeness(), after.likeness());
        assertThat(offset).isBetween(-1, 1);
        assertThat(before.likeness()).isGreaterThan(0.9);
        assertThat(after.likeness()).isGreaterThan(0.9);
        assertThat(across.likeness()).isGreaterThan(0.9);
    }

    private static Correlation.Place find(double[] heard, int at, double[] piece, int expected) {
        return Correlation.place(second(heard, at), piece, expected - FAR, expected + FAR);
    }

    private static double[] folded(double[] sound) {
        return IntStream.range(0, sound.length / FOLD)
                .mapToDouble(i -> sound[i * FOLD])
                .toArray();
    }

    private static double[] second(double[] heard, int from) {
        return Arrays.copyOfRange(heard, from, from + RATE);
    }
}
