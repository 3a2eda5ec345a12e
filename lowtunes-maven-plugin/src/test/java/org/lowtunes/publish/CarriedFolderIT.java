package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.serve.FolderServer;
import org.lowtunes.site.Site;

/** A published folder is carried through a WebDAV server by the very commands that publishing.md gives. */
class CarriedFolderIT {

    private static final Path RCLONE = Path.of("/usr/bin/rclone");
    private static final Pattern SNIPPET = Pattern.compile("```sh\n(rclone.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path www;
    private Path there;
    private String remote;
    private Process server;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(RCLONE), "rclone is not here: apt install rclone");
        www = folder.resolve("www");
        there = Files.createDirectory(folder.resolve("there"));
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        remote = ":webdav,vendor=other,url='http://127.0.0.1:" + port + "':";
        server = rclone("serve", "webdav", there.toString(), "--addr=127.0.0.1:" + port);
        awaitDoor(port);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void a_carried_site_is_whole_after_every_step_and_passes_the_verification() throws Exception {
        Site old = SiteFixture.of(folder.resolve("old"), "one", "two");
        Site fresh = SiteFixture.of(folder.resolve("fresh"), "one", "three");
        publish(old);
        for (String command : commands()) {
            carry(command);
        }
        FileTime before = Files.getLastModifiedTime(www.resolve("404.html"));
        publish(fresh);
        assertThat(Files.getLastModifiedTime(www.resolve("404.html"))).isEqualTo(before);

        for (String command : commands()) {
            carry(command);
            assertThat(listener().visit())
                    .as(command)
                    .hasValueSatisfying(name -> assertThat(name).isIn(old.publication(), fresh.publication()));
        }

        assertThat(listener().visit()).contains(fresh.publication());
        try (FolderServer web = new FolderServer(there, InetAddress.getLoopbackAddress(), 0)) {
            web.start();
            PublishSettings outside = PublishSettings.defaults().withSiteUrl(web.localUri());
            assertThat(new Verification(new FolderTarget(there), outside, line -> {})
                            .run()
                            .findings())
                    .singleElement()
                    .matches(Finding::good);
        }
    }

    private static List<String> commands() throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("src/site/markdown/publishing.md")));
        assertThat(snippet.find()).isTrue();
        return snippet.group(1).lines().toList();
    }

    private void carry(String command) throws Exception {
        String[] words = Arrays.stream(command.split(" "))
                .skip(1)
                .map(word ->
                        word.equals("www") ? www.toString() : word.equals("host:") ? remote : word.replace("\"", ""))
                .toArray(String[]::new);
        assertThat(rclone(words).waitFor()).as(command).isZero();
    }

    private Process rclone(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(RCLONE.toString(), "--config=/dev/null"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("rclone.log").toFile()))
                .start();
    }

    private void awaitDoor(int port) throws InterruptedException {
        while (server.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("rclone does not serve");
    }

    private Listener listener() {
        return new Listener(key -> {
            try {
                Path file = there.resolve(key);
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void publish(Site site) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        new Publisher(new FolderTarget(www), settings, Clock.systemUTC(), line -> {}).publish(site);
    }
}
