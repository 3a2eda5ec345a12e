package org.lowtunes.mojo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowtunes.serve.FolderServer;

/**
 * Pictures of the player with the sample library, on a phone and on a desktop, in both colour schemes and languages:
 * {@code target/screenshots/<language>-<device>-<scheme>-<view>.webp}. Those that the documentation shows are copied
 * from there. Not part of a build:
 *
 * <pre>mvn -pl lowtunes-maven-plugin -am test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class Screenshots {

    private static final Path OUT = Path.of("target/screenshots");
    private static final String ALBUM = "Petites pièces pour soirs courts";
    private static final String SPOKEN = "Courant continu, un échantillon";
    /** Seconds into the track that plays. */
    private static final int MOMENT = 24;
    /** Of WebP: text stays sharp enough, and a picture is some 20 KB. */
    private static final int QUALITY = 55;

    /** A window in CSS pixels. */
    private enum Device {
        PHONE(390, 780, true),
        DESKTOP(1200, 720, false);

        private final int width;
        private final int height;
        private final boolean mobile;

        Device(int width, int height, boolean mobile) {
            this.width = width;
            this.height = height;
            this.mobile = mobile;
        }
    }

    /** @param prepare what opens what is to be seen */
    private record Shown(String name, String address, String row, Consumer<Visit> prepare) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, phone", "en, desktop", "fr, phone", "fr, desktop"})
    void thePlayerAsItLooks(String language, String screen) throws Exception {
        Device device = Device.valueOf(screen.toUpperCase(java.util.Locale.ROOT));
        Files.createDirectories(OUT);
        SampleSite.buildPlain("Courant continu", folder);
        try (FolderServer server = new FolderServer(folder, InetAddress.getLoopbackAddress(), 0)) {
            server.start();
            PublishedSample site = PublishedSample.at(server.localUri(), folder, null);
            try (Visit visit = Visit.begin(site, language, "album/" + slug(site, ALBUM))) {
                size(visit, device);
                visit.media(Map.of("prefers-reduced-motion", "reduce"));
                visit.playFirst();
                visit.press("#favourite");
                visit.find("#favourite[aria-pressed=true]");
                seek(visit);
                for (Shown shown : views(site)) {
                    visit.go(shown.address);
                    visit.find(shown.row);
                    shown.prepare.accept(visit);
                    for (String scheme : List.of("light", "dark")) {
                        visit.media(Map.of("prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce"));
                        rest(visit);
                        take(visit, String.join("-", language, screen, scheme, shown.name));
                    }
                }
            }
        }
    }

    private static List<Shown> views(PublishedSample site) {
        String row = "ol.tracks button.row";
        String spoken = site.id(site.tracksOf(site.album(SPOKEN))[0]);
        return List.of(
                new Shown("home", "", "ul.wall a", visit -> {}),
                new Shown("album", "album/" + slug(site, ALBUM), row, visit -> {}),
                new Shown("radio", "radio/album/" + slug(site, ALBUM), row, visit -> {}),
                new Shown("queue", "queue", row, visit -> {}),
                new Shown("lyrics", "track/" + spoken, row, visit -> {
                    visit.press("main summary");
                    visit.press(".lyrics li:nth-child(3) button");
                    visit.find(".lyrics li:nth-child(3) [aria-current]");
                    visit.browser()
                            .run(
                                    "document.querySelector('.lyrics').scrollIntoView({ block: 'center', behavior: 'instant' })");
                }));
    }

    private static String slug(PublishedSample site, String album) {
        return site.lines("albumSlugs").get(site.album(album));
    }

    private static void size(Visit visit, Device device) {
        visit.browser()
                .driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                device.width,
                                "height",
                                device.height,
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                device.mobile));
    }

    private static void seek(Visit visit) {
        visit.browser()
                .run(
                        "const t = document.getElementById('time'); t.value = arguments[0];"
                                + "t.dispatchEvent(new Event('change', { bubbles: true }))",
                        MOMENT);
        visit.untilPlaying(MOMENT + 0.2);
    }

    /** Until all covers are there, and no message is; nothing has the focus. */
    private static void rest(Visit visit) {
        visit.browser().run("document.activeElement.blur(); document.querySelector('#message button')?.click()");
        visit.until(() -> (Boolean) visit.browser()
                .run("return [...document.images].every((image) => image.complete || !image.checkVisibility()"
                        + " || image.getBoundingClientRect().top > innerHeight)"));
    }

    private static void take(Visit visit, String name) throws IOException {
        Object picture = visit.browser()
                .driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", QUALITY))
                .get("data");
        Path file = OUT.resolve(name + ".webp");
        Files.write(file, Base64.getDecoder().decode((String) picture));
        System.out.printf("%s, %d bytes%n", file, Files.size(file));
    }
}
