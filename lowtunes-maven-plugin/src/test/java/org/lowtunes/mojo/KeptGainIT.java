package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Correlation;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.Missing;
import org.lowtunes.testing.OutsideProgram;
import org.lowtunes.testing.PageSound;
import org.lowtunes.testing.PlayerPage;
import org.lowtunes.testing.SourceSound;

/** Whatever plays it, a track that was kept packet for packet is as loud as its header says. */
@ExtendWith(GarageExtension.class)
class KeptGainIT {

    private static final String[] TITLES = {"Loud", "Soft"};
    private static final String[] SOUNDS = {
        "0.4*sin(2*PI*440*t)+0.3*sin(2*PI*997*t)|0.4*sin(2*PI*440*t)+0.3*sin(2*PI*661*t)",
        "0.04*sin(2*PI*523*t)+0.03*sin(2*PI*1201*t)|0.04*sin(2*PI*523*t)+0.03*sin(2*PI*787*t)"
    };

    private static PublishedSample sample;
    private static Path music;
    private static double[] gains;

    @BeforeAll
    static void publish(Garage garage, @TempDir Path folder) throws Exception {
        music = Files.createDirectories(folder.resolve("music"));
        for (int i = 0; i < TITLES.length; i++) {
            record(TITLES[i], SOUNDS[i]);
        }
        GarageBucket bucket = garage.bucket("localhost");
        Path site = folder.resolve("site");
        Site built = SampleSite.build(List.of(music), 150_000_000, site, Optional.of(bucket.url()));
        sample = PublishedSample.publish(built, site, bucket);
        gains = gains(site);
    }

    private static void record(String title, String sound) throws Exception {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-f", "lavfi", "-i"));
        command.add("aevalsrc='" + sound + "':s=48000:d=40");
        command.addAll(List.of("-c:a", "libopus", "-b:a", "24k", "-metadata", "title=" + title));
        command.addAll(List.of("-metadata", "album=" + title, "-metadata", "artist=Nous"));
        command.add(music.resolve(title + ".opus").toString());
        OutsideProgram.run(command);
    }

    private static double[] gains(Path site) throws Exception {
        JsonNode play = new ObjectMapper()
                .readTree(site.resolve(sample.descriptor()
                                .get("play")
                                .get("files")
                                .get(0)
                                .asText())
                        .toFile());
        double[] found = new double[TITLES.length];
        for (int i = 0; i < found.length; i++) {
            int track = sample.lines("titles").indexOf(TITLES[i]);
            found[i] = play.get("gains").get(track).asDouble();
        }
        return found;
    }

    @Test
    void aStreamOfOurOwnIsAsLoudAsTheHeaderSays() throws Exception {
        assertThat(soundsRight("")).startsWith("blob:");
    }

    @Test
    void theElementAloneIsAsLoudAsTheHeaderSays() throws Exception {
        assertThat(soundsRight("delete window.MediaSource; delete window.ManagedMediaSource;"))
                .endsWith(".opus");
    }

    @Test
    void theDecoderIsAsLoudAsTheHeaderSays() throws Exception {
        Path decoder = sample.folder().resolve(sample.descriptor().get("player").asText() + "opus/opus-decoder.js");
        if (!Files.exists(decoder)) {
            throw Missing.part("The Opus decoder (npm, at build time)");
        }
        soundsRight("MediaSource.isTypeSupported = () => false; delete window.ManagedMediaSource;"
                + "HTMLMediaElement.prototype.canPlayType = () => '';");
    }

    /** Returns what the media element played. */
    private static String soundsRight(String lacking) {
        assertThat(gains[0]).isLessThan(-3);
        assertThat(gains[1]).isGreaterThan(3);
        String source = "";
        for (int i = 0; i < TITLES.length; i++) {
            try (Browser browser = Browser.start("en")) {
                browser.prepare(lacking);
                PlayerPage page = new PlayerPage(browser);
                int album = sample.album(TITLES[i]);
                browser.open(sample.address()
                        .resolve("#/album/" + sample.lines("albumSlugs").get(album)));
                page.playRow(0);
                page.untilAt(2);
                double heard = level(PageSound.capture(browser, 3));
                double before = level(SourceSound.decode(music.resolve(TITLES[i] + ".opus"), 3, 3));
                assertThat(heard).as(TITLES[i]).isCloseTo(before + gains[i], within(0.3));
                source = (String) browser.run("return document.getElementById('sound').currentSrc");
                assertThat(browser.complaints()).isEmpty();
            }
        }
        return source;
    }

    /** Of the middle tenth of a second: the sound is even, but a busy machine may lose a part of what is captured. */
    private static double level(double[] sound) {
        int tenth = PageSound.RATE / 10;
        double[] levels = IntStream.range(0, sound.length / tenth)
                .mapToDouble(i -> Correlation.level(Arrays.copyOfRange(sound, i * tenth, (i + 1) * tenth)))
                .sorted()
                .toArray();
        return levels[levels.length / 2];
    }
}
