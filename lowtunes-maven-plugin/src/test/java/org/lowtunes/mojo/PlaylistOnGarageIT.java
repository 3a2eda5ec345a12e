package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.publish.BucketAddress;
import org.lowtunes.publish.BucketTarget;
import org.lowtunes.publish.Credentials;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;
import org.lowtunes.testing.Garage;
import org.lowtunes.testing.GarageBucket;
import org.lowtunes.testing.GarageExtension;
import org.lowtunes.testing.Mpv;

/** A curator's playlist on a real Garage, played by a program that knows nothing of lowtunes. */
@ExtendWith(GarageExtension.class)
class PlaylistOnGarageIT {

    @Test
    void anotherPlayerPlaysAllOfIt(Garage garage, @TempDir Path folder) throws Exception {
        GarageBucket bucket = garage.bucket("localhost");
        URI address = bucket.url();
        Site site = SampleSite.build(folder, Optional.of(address));
        BucketAddress place = new BucketAddress(bucket.endpoint(), "garage", bucket.name(), "");
        try (BucketTarget target = new BucketTarget(
                place, new Credentials(bucket.key().id(), bucket.key().secret()))) {
            SampleSite.publish(site, target, Optional.of(address));
        }
        SiteFile list = site.files().stream()
                .filter(file -> file.key().endsWith(".m3u8"))
                .findFirst()
                .orElseThrow();
        List<String> tracks = Files.readAllLines(list.file()).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(tracks).isNotEmpty().allMatch(line -> line.startsWith(address + "a/"));

        List<String> said = Mpv.play(address + list.key());

        for (String track : tracks) {
            assertThat(said).anyMatch(line -> line.contains("Playing: " + track));
        }
        assertThat(said.stream().filter(line -> line.contains("Audio") && line.contains("opus")))
                .hasSameSizeAs(tracks);
    }
}
