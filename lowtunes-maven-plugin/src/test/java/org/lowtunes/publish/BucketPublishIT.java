package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.testing.FaultyProxy;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.GarageWeb;

@ExtendWith(GarageExtension.class)
class BucketPublishIT {

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void a_published_site_is_read_back_through_the_web_endpoint(GarageBucket bucket) {
        Site site = SiteFixture.of(folder, "one", "two");
        publish(bucket, "", site);

        for (SiteFile file : site.files()) {
            GarageWeb.Answer answer = bucket.web().get(file.key());
            assertThat(answer.status()).as(file.key()).isEqualTo(200);
            assertThat(answer.header("content-type")).as(file.key()).isEqualTo(file.contentType());
            assertThat(answer.header("cache-control")).as(file.key()).isEqualTo(file.cacheControl());
            assertThat(answer.header("content-encoding")).as(file.key()).isEqualTo(file.compressible() ? "gzip" : null);
            assertThat(answer.text()).as(file.key()).isEqualTo(text(file));
        }
    }

    @Test
    void a_listener_can_seek_and_a_second_visit_costs_no_bytes(GarageBucket bucket) {
        Site site = SiteFixture.of(folder, "one");
        publish(bucket, "", site);
        String sound = site.files().get(1).key();
        assertThat(sound).startsWith("a/");

        GarageWeb.Answer piece = bucket.web().get(sound, "Range", "bytes=100-199");
        assertThat(piece.status()).isEqualTo(206);
        assertThat(piece.body()).hasSize(100);
        assertThat(piece.header("content-range")).isEqualTo("bytes 100-199/20000");

        GarageWeb.Answer first = bucket.web().get("");
        GarageWeb.Answer again = bucket.web().get("", "If-None-Match", first.header("etag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void an_address_that_does_not_exist_shows_our_page(GarageBucket bucket) {
        publish(bucket, "", SiteFixture.of(folder, "one"));

        GarageWeb.Answer answer = bucket.web().get("nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("not here");
    }

    @Test
    void a_second_publication_uploads_nothing(GarageBucket bucket) {
        Site site = SiteFixture.of(folder, "one", "two");
        publish(bucket, "", site);
        long objects = bucket.objects();
        log.clear();

        Publication second = publish(bucket, "", site);

        assertThat(second.sentFiles()).isZero();
        assertThat(second.keptFiles()).isEqualTo(site.files().size());
        assertThat(bucket.objects()).isEqualTo(objects);
        assertThat(log).first().asString().startsWith("Nothing to send");
    }

    @Test
    void a_publication_that_changes_nothing_costs_a_listing_and_a_record(GarageBucket bucket) {
        Site site = SiteFixture.of(folder, "one", "two");
        publish(bucket, "", site);

        try (FaultyProxy proxy = new FaultyProxy(bucket.endpoint(), (number, method, path) -> FaultyProxy.Fault.NONE);
                Target target = GarageTarget.of(bucket, proxy.endpoint())) {
            new Publisher(target, Clock.systemUTC(), log::add).publish(site);
            assertThat(proxy.requests()).isEqualTo(2);
        }
    }

    @Test
    void nothing_of_the_key_is_published_or_logged(GarageBucket bucket) {
        publish(bucket, "", SiteFixture.of(folder, "one"));

        String secret = bucket.key().secret();
        List<String> forms = List.of(
                secret,
                bucket.key().id(),
                Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder()
                        .encodeToString((bucket.key().id() + ":" + secret).getBytes(StandardCharsets.UTF_8)));
        try (Target target = GarageTarget.of(bucket)) {
            for (String key : target.list().keySet()) {
                assertThat(bucket.web().get(key).text()).as(key).doesNotContain(forms);
            }
        }
        assertThat(String.join("\n", log)).doesNotContain(forms);
    }

    @Test
    void somebody_elses_objects_in_the_bucket_are_never_touched(GarageBucket bucket) {
        Headers headers = new Headers("text/plain", "no-cache", "");
        try (Target target = GarageTarget.of(bucket)) {
            for (String key : List.of("index.html", "holiday.txt", "a/stranger.opus")) {
                byte[] text = ("mine: " + key).getBytes(StandardCharsets.UTF_8);
                target.write(new StoredFile(key, text.length, Md5.of(text), headers), new Body.OfBytes(text));
            }
            Publisher careful = new Publisher(target, Clock.systemUTC(), log::add);
            assertThatThrownBy(() -> careful.publish(SiteFixture.of(folder.resolve("1"), "one")))
                    .hasMessageContaining("lowtunes.adopt");
            assertThat(bucket.objects()).isEqualTo(3);

            PublishSettings hasty = PublishSettings.defaults()
                    .allowing(Permission.ADOPT)
                    .allowing(Permission.REMOVAL)
                    .withGrace(Duration.ZERO);
            for (String album : List.of("one", "two", "three")) {
                new Publisher(target, hasty, Clock.systemUTC(), log::add)
                        .publish(SiteFixture.of(folder.resolve(album), album));
            }
        }
        assertThat(bucket.web().get("holiday.txt").text()).isEqualTo("mine: holiday.txt");
        assertThat(bucket.web().get("a/stranger.opus").text()).isEqualTo("mine: a/stranger.opus");
    }

    @Test
    void two_sites_live_under_two_paths_of_one_bucket(GarageBucket bucket) {
        publish(bucket, "", SiteFixture.of(folder.resolve("root"), "one"));
        publish(bucket, "/choir/", SiteFixture.of(folder.resolve("choir"), "two"));

        assertThat(bucket.web().get("choir/").text()).contains("id=\"lowtunes\"");
        assertThat(bucket.web().get("choir/album/two.html").status()).isEqualTo(200);
        assertThat(bucket.web().get("album/two.html").status()).isEqualTo(404);
        assertThat(bucket.web().get("album/one.html").status()).isEqualTo(200);
    }

    @Test
    void the_public_address_is_looked_at_after_the_switch(Garage garage) {
        GarageBucket bucket = garage.bucket("localhost");
        PublishSettings settings = PublishSettings.defaults().withSiteUrl(bucket.url());

        Publication done = publisher(bucket, settings).publish(SiteFixture.of(folder, "one"));

        assertThat(done.sentFiles()).isGreaterThan(5);
        assertThat(bucket.url()).isEqualTo(URI.create("http://localhost:" + garage.webPort() + "/"));
    }

    private Publication publish(GarageBucket bucket, String prefix, Site site) {
        try (Target target = target(bucket, prefix)) {
            return new Publisher(target, Clock.systemUTC(), log::add).publish(site);
        }
    }

    private Publisher publisher(GarageBucket bucket, PublishSettings settings) {
        return new Publisher(target(bucket, ""), settings, Clock.systemUTC(), log::add);
    }

    private static Target target(GarageBucket bucket, String prefix) {
        BucketAddress address =
                new BucketAddress(bucket.endpoint(), bucket.garage().region(), bucket.name(), prefix);
        return new BucketTarget(
                address, new Credentials(bucket.key().id(), bucket.key().secret()));
    }

    private static String text(SiteFile file) {
        return new String(Source.of(file, false).bytes(), StandardCharsets.UTF_8);
    }
}
