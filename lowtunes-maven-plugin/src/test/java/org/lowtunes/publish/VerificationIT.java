package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.site.Site;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;

@ExtendWith(GarageExtension.class)
class VerificationIT {

    @TempDir
    Path folder;

    @Test
    void a_site_that_is_whole_passes_inside_and_outside(Garage garage) {
        GarageBucket bucket = garage.bucket("localhost");
        try (Target target = GarageTarget.of(bucket)) {
            publisher(target).publish(site());
            assertThat(verify(target, bucket.url()).findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.line()).startsWith("All 9 files are there"));
        }
    }

    @Test
    void what_is_missing_changed_or_badly_labelled_is_found_and_repaired(Garage garage) {
        GarageBucket bucket = garage.bucket("localhost");
        try (Target target = GarageTarget.of(bucket)) {
            publisher(target).publish(site());
            List<String> sounds = site().files().stream()
                    .map(file -> file.key())
                    .filter(key -> key.startsWith("a/"))
                    .toList();
            target.delete(List.of(sounds.get(0)));
            overwrite(target, "album/one.html", "text/html; charset=utf-8", "defaced");
            mislabel(target, sounds.get(1), "application/octet-stream");

            Verification.Result found = verify(target, bucket.url());
            assertThat(found.wrong()).containsExactlyInAnyOrder(sounds.get(0), sounds.get(1), "album/one.html");
            assertThat(found.findings())
                    .extracting(Finding::line)
                    .anyMatch(line -> line.contains("is missing"))
                    .anyMatch(line -> line.contains("is not what was published"))
                    .anyMatch(line -> line.contains("served as \"application/octet-stream\""));

            publisher(target).repair(site(), found.wrong());
            assertThat(verify(target, bucket.url()).good()).isTrue();
        }
    }

    @Test
    void a_published_folder_is_verified_through_its_web_server() {
        Path www = folder.resolve("www");
        Target target = new FolderTarget(www);
        publisher(target).publish(site());
        try (FolderServer server = new FolderServer(www, InetAddress.getLoopbackAddress(), 0)) {
            server.start();
            assertThat(verify(target, server.localUri()).findings())
                    .singleElement()
                    .matches(Finding::good);
        }
    }

    @Test
    void a_sound_in_a_folder_whose_bits_have_rotted_is_found() throws Exception {
        Path www = folder.resolve("www");
        Target target = new FolderTarget(www);
        publisher(target).publish(site());
        String sound = site().files().get(1).key();
        byte[] rotten = Files.readAllBytes(www.resolve(sound));
        rotten[500] ^= 1;
        Files.write(www.resolve(sound), rotten);

        Verification.Result found = new Verification(target, PublishSettings.defaults(), line -> {}).run();
        assertThat(found.wrong()).containsExactly(sound);

        publisher(target).repair(site(), found.wrong());
        assertThat(new Verification(target, PublishSettings.defaults(), line -> {})
                        .run()
                        .good())
                .isTrue();
    }

    private static void mislabel(Target target, String key, String type) {
        overwrite(target, key, type, target.read(key).orElseThrow());
    }

    private static void overwrite(Target target, String key, String type, String text) {
        overwrite(target, key, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void overwrite(Target target, String key, String type, byte[] bytes) {
        boolean immutable = key.startsWith("a/");
        Headers headers = new Headers(type, immutable ? Headers.json(false).cacheControl() : "no-cache", "");
        target.write(new StoredFile(key, bytes.length, Md5.of(bytes), headers), new Body.OfBytes(bytes));
    }

    private Verification.Result verify(Target target, URI url) {
        return new Verification(target, PublishSettings.defaults().withSiteUrl(url), line -> {}).run();
    }

    private Site site() {
        return SiteFixture.of(folder.resolve("site"), "one", "two");
    }

    private static Publisher publisher(Target target) {
        return new Publisher(target, Clock.systemUTC(), line -> {});
    }
}
