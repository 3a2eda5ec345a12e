package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.testing.Browser;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What listeners read, sort, mix, take along and bring in: the published sample library in a real browser. */
@ExtendWith(GarageExtension.class)
class TakeAlongIT {

    private static PublishedSample sample;

    private Browser browser;

    @BeforeAll
    static void publish(Garage garage, @TempDir Path folder) throws Exception {
        sample = PublishedSample.on(garage, folder);
    }

    @BeforeEach
    void open() {
        browser = Browser.start("en");
        // The test takes the place of the folder for downloads.
        browser.prepare("delete window.showSaveFilePicker; window.made = [];"
                + "const before = URL.createObjectURL; URL.createObjectURL = (thing) => {"
                + " if (!(thing instanceof Blob)) return before(thing);"
                + " const reader = new FileReader(); reader.onload = () => made.push(reader.result.split(',')[1]);"
                + " reader.readAsDataURL(thing); return '#main'; };");
        browser.open(sample.address());
        browser.find(By.cssSelector("ul.wall a"));
    }

    @AfterEach
    void closeWithoutComplaint() {
        try {
            assertThat(browser.complaints()).isEmpty();
        } finally {
            browser.close();
        }
    }

    @Test
    void an_album_becomes_a_zip_of_tagged_files() throws Exception {
        int album = sample.album("Ascenseur en panne");
        go("album/" + sample.lines("albumSlugs").get(album), "Ascenseur en panne");
        browser.named("button", "Download").click();
        browser.named("button", "ZIP").click();

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(made()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                String bytes = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(bytes).startsWith("OggS").contains("ALBUM=Ascenseur en panne", "METADATA_BLOCK_PICTURE=");
            }
        }
        assertThat(names)
                .containsExactly(
                        "Ascenseur en panne/01 Cage d’escalier.opus", "Ascenseur en panne/02 Disjoncteur.opus");
    }

    @Test
    void lyrics_are_loaded_when_asked_for_and_a_tap_on_a_line_goes_there() {
        int track = sample.tracksOf(sample.album("Courant continu, un échantillon"))[0];
        go("track/" + sample.id(track), sample.title(track));
        browser.named("button", "Play " + sample.title(track));
        WebElement fold = browser.until(d -> d.findElements(By.cssSelector("main summary")).stream()
                .filter(e -> e.getText().equals("Lyrics"))
                .findFirst()
                .orElse(null));
        assertThat(browser.requests()).noneMatch(r -> r.contains("/t/"));

        fold.click();
        WebElement line = browser.until(d -> d.findElements(By.cssSelector(".lyrics button")).stream()
                .skip(2)
                .findFirst()
                .orElse(null));
        String sung = line.getText();
        line.click();

        browser.until(d -> d.findElements(By.cssSelector(".lyrics [aria-current]")).stream()
                        .anyMatch(e -> e.getText().equals(sung))
                ? true
                : null);
        assertThat(((Number) browser.run("return Number(document.getElementById('time').value)")).doubleValue())
                .isBetween(10.0, 15.0);
    }

    @Test
    void a_playlist_of_another_program_is_looked_up_and_kept() {
        go("shelf", "My shelf");
        browser.run(
                "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'mine.m3u8'));"
                        + "const field = document.getElementById('import'); field.files = files.files;"
                        + "field.dispatchEvent(new Event('change'));",
                "#EXTM3U\n#PLAYLIST:<b>Mine</b>\n#EXTINF:-1," + sample.title(0) + "\n#EXTINF:9,Nobody - <i>Nothing\n"
                        + "http://nowhere.example/x.mp3\n#LOWTUNES:" + sample.id(1)
                        + "\nhttp://nowhere.example/y.opus\n");

        WebElement sheet = browser.find(By.tagName("dialog"));
        browser.until(d -> sheet.getText().contains("1 of 2 tracks is on this site.") ? true : null);
        assertThat(sheet.getText()).contains("<b>Mine</b>", "Nobody · <i>Nothing");
        browser.named("button", "Keep on my shelf").click();

        browser.until(d -> d.findElement(By.tagName("main")).getText().contains("<b>Mine</b>") ? true : null);
    }

    @Test
    void a_list_is_blended_with_the_favourites() {
        go("track/" + sample.id(0), sample.title(0));
        browser.named("button", "Favourite").click();
        go("path/" + sample.id(2) + sample.id(9), "From " + sample.title(2) + " to " + sample.title(9));
        browser.named("button", "Share").click();
        String link = browser.find(By.cssSelector("dialog input")).getAttribute("value");
        browser.named("button", "Close").click();

        go("blend", "Blend");
        browser.find(By.id("second")).sendKeys(link);
        browser.named("button", "Blend").click();

        browser.until(d -> d.findElements(By.cssSelector("main ol.tracks li")).size() > 1 ? true : null);
        assertThat(browser.find(By.cssSelector("main")).getText())
                .contains("in common", "from the first list", "from the second list");
    }

    @Test
    void the_queue_is_put_in_order_by_keyboard_and_comes_back_after_a_reload() {
        int[] tracks = sample.tracksOf(sample.album("Ascenseur en panne"));
        go("album/" + sample.lines("albumSlugs").get(sample.album("Ascenseur en panne")), "Ascenseur en panne");
        browser.named("button", "Play Ascenseur").click();
        browser.find(By.cssSelector("#bar .title"));
        go("queue", "Queue");

        browser.named("button", "Move " + sample.title(tracks[0]) + " down").sendKeys(Keys.ENTER);
        browser.until(d -> queue().equals(List.of(sample.title(tracks[1]), sample.title(tracks[0]))) ? true : null);
        browser.run("const speed = document.getElementById('speed'); speed.value = '1.5';"
                + "speed.dispatchEvent(new Event('change'))");
        browser.run("location.reload()");

        browser.until(d -> queue().equals(List.of(sample.title(tracks[1]), sample.title(tracks[0]))) ? true : null);
        assertThat(browser.find(By.id("speed")).getAttribute("value")).isEqualTo("1.5");
        assertThat(browser.run("return document.getElementById('sound').paused"))
                .isEqualTo(true);
    }

    @Test
    void tracks_are_sorted_by_length() {
        go("tracks", "Tracks");
        browser.find(By.id("order")).sendKeys("longest");
        int longest = IntStream.range(0, sample.lines("titles").size())
                .reduce((a, b) -> sample.seconds(b) > sample.seconds(a) ? b : a)
                .orElseThrow();

        browser.until(d ->
                d.findElement(By.cssSelector("main ol.tracks .title")).getText().equals(sample.title(longest))
                        ? true
                        : null);
    }

    private List<String> queue() {
        return browser.driver().findElements(By.cssSelector("main ol.tracks .title")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private byte[] made() {
        String base64 = browser.until(d -> (String) browser.run("return window.made[0] ?? null"));
        return Base64.getDecoder().decode(base64);
    }

    private void go(String view, String heading) {
        browser.run("location.hash = '#/' + arguments[0]", view);
        browser.until(d -> d.findElement(By.cssSelector("main h1")).getText().equals(heading) ? true : null);
    }
}
