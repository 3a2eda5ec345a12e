package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

class FolderTargetTest {

    @TempDir
    Path folder;

    private Path www;
    private FolderTarget target;

    @BeforeEach
    void open() {
        www = folder.resolve("www");
        target = new FolderTarget(www);
    }

    @Test
    void a_published_folder_holds_the_plain_bytes_of_the_site() throws IOException {
        Site site = SiteFixture.of(folder.resolve("site"), "one", "two");
        publish(site);

        for (SiteFile file : site.files()) {
            assertThat(www.resolve(file.key())).hasSameBinaryContentAs(file.file());
        }
    }

    @Test
    void a_run_that_is_broken_off_anywhere_leaves_a_whole_site_and_is_finished_by_the_next() {
        Site old = SiteFixture.of(folder.resolve("old"), "one", "two");
        Site fresh = SiteFixture.of(folder.resolve("fresh"), "one", "three");
        for (int writes = 0; ; writes++) {
            Path place = folder.resolve("www" + writes);
            FolderTarget here = new FolderTarget(place);
            publish(here, old);
            boolean brokeOff = breakOff(here, fresh, writes);
            Listener listener = new Listener(here::read);
            assertThat(listener.visit())
                    .as("after %d writes", writes)
                    .hasValueSatisfying(name -> assertThat(name).isIn(old.publication(), fresh.publication()));
            publish(here, fresh);
            assertThat(listener.visit()).contains(fresh.publication());
            assertThat(here.list().keySet()).noneMatch(RecordKeys::isIntent);
            if (!brokeOff) {
                assertThat(writes).isEqualTo(9);
                return;
            }
        }
    }

    private static boolean breakOff(Target here, Site site, int writes) {
        try {
            publish(new BreakingTarget(here, writes), site);
            return false;
        } catch (PublishException expected) {
            assertThat(expected).hasMessageContaining("link dropped");
            return true;
        }
    }

    @Test
    void a_link_to_a_folder_is_as_good_as_the_folder() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), disk);
        Site site = SiteFixture.of(folder.resolve("site"), "one");

        publish(new FolderTarget(link), site);

        assertThat(disk.resolve("index.html")).exists();
        assertThat(publish(new FolderTarget(link), site).sentFiles()).isZero();
    }

    @Test
    void unchanged_files_keep_their_dates() throws IOException {
        Site site = SiteFixture.of(folder.resolve("site"), "one");
        publish(site);
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(www.resolve("404.html"), longAgo);

        publish(SiteFixture.of(folder.resolve("more"), "one", "two"));

        assertThat(Files.getLastModifiedTime(www.resolve("404.html"))).isEqualTo(longAgo);
    }

    @Test
    void a_page_that_somebody_edited_is_put_right() throws IOException {
        Site site = SiteFixture.of(folder.resolve("site"), "one");
        publish(site);
        String page = Files.readString(www.resolve("404.html"));
        Files.writeString(www.resolve("404.html"), page.toUpperCase(Locale.ROOT));

        assertThat(publish(site).sentFiles()).isEqualTo(1);
        assertThat(www.resolve("404.html")).hasContent(page);
    }

    @Test
    void a_file_on_its_way_has_a_name_that_web_servers_hide() throws IOException {
        List<String> seen = new ArrayList<>();
        Path slow = folder.resolve("big");
        Files.write(slow, new byte[100]);
        target.write(stored("x/y.bin", 100), new Body.OfFile(slow));
        try (var names = Files.walk(www)) {
            names.filter(Files::isRegularFile)
                    .forEach(file -> seen.add(www.relativize(file).toString()));
        }
        assertThat(seen).containsExactly(Path.of("x", "y.bin").toString());
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_leaves_the_old_one_and_no_part() throws IOException {
        target.write(stored("x.bin", 3), new Body.OfBytes(new byte[3]));

        assertThatThrownBy(() -> target.write(stored("x.bin", 9), new Body.OfFile(folder.resolve("gone"))))
                .isInstanceOf(PublishException.class);

        assertThat(www.resolve("x.bin")).hasSize(3);
        try (var names = Files.list(www)) {
            assertThat(names).containsExactly(www.resolve("x.bin"));
        }
    }

    @Test
    void everybody_may_read_what_is_published() throws IOException {
        target.write(stored("x.bin", 3), new Body.OfBytes(new byte[3]));
        assertThat(Files.getPosixFilePermissions(www.resolve("x.bin"))).contains(PosixFilePermission.OTHERS_READ);
    }

    @Test
    void what_a_killed_run_left_behind_goes_after_a_day() throws IOException {
        Files.createDirectories(www);
        Path old = Files.writeString(www.resolve(".x.bin.1-1.lowtunes-part"), "half");
        Path young = Files.writeString(www.resolve(".x.bin.2-1.lowtunes-part"), "half");
        Path other = Files.writeString(www.resolve(".htaccess"), "mine");
        FileTime past = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(old, past);
        Files.setLastModifiedTime(other, past);

        assertThat(target.list()).isEmpty();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
    }

    @Test
    void a_deleted_file_takes_its_empty_folders_with_it() throws IOException {
        Files.createDirectories(www.resolve("a"));
        Files.writeString(www.resolve("a/x"), "1");
        target.write(stored("b/c/y", 1), new Body.OfBytes(new byte[1]));

        target.delete(List.of("b/c/y", "b/c/never-there"));

        assertThat(www.resolve("b")).doesNotExist();
        assertThat(www.resolve("a/x")).exists();
    }

    @Test
    void a_key_that_leads_out_of_the_folder_is_refused() {
        assertThatThrownBy(() -> target.read("../secret")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_that_cannot_be_a_folder_is_named_with_what_to_do() throws IOException {
        Files.writeString(www, "a file");
        assertThatThrownBy(() -> publish(SiteFixture.of(folder.resolve("site"), "one")))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining(www.toString());
    }

    @Test
    void the_listing_knows_lengths_and_digests() {
        byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
        target.write(stored("x.txt", 5), new Body.OfBytes(bytes));
        Map<String, Held> held = target.list();
        assertThat(held).containsOnlyKeys("x.txt");
        assertThat(held.get("x.txt").bytes()).isEqualTo(5);
        assertThat(held.get("x.txt").md5()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    }

    private Publication publish(Site site) {
        return publish(target, site);
    }

    private static Publication publish(Target target, Site site) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        return new Publisher(target, settings, Clock.systemUTC(), line -> {}).publish(site);
    }

    private static StoredFile stored(String key, long bytes) {
        return new StoredFile(key, bytes, "", Headers.json(false));
    }
}
