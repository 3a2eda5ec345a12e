package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowtunes.site.Site;

/** A folder behind nginx, configured with the very lines that publishing.md gives. */
class NginxIT {

    private static final Path BINARY = Path.of("/usr/sbin/nginx");
    private static final Pattern SNIPPET = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Path www;
    private URI url;
    private Process nginx;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(BINARY), "nginx is not here: apt install nginx-light");
        www = Files.createDirectories(folder.resolve("www"));
        int port = freePort();
        url = URI.create("http://localhost:" + port + "/");
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(port));
        nginx = new ProcessBuilder(BINARY.toString(), "-c", configuration.toString(), "-e", folder + "/error.log")
                .inheritIO()
                .start();
        awaitDoor(port);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    void a_site_behind_the_documented_configuration_passes_the_verification() {
        publish(site(0));

        Verification.Result result = new Verification(
                        new FolderTarget(www), PublishSettings.defaults().withSiteUrl(url), line -> {})
                .run();

        assertThat(result.findings()).singleElement().matches(Finding::good);
    }

    @Test
    void a_listener_never_sees_a_mixture_while_the_folder_changes() throws Exception {
        publish(site(0));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService listener = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> visits = listener.submit(() -> {
                Visitor visitor = new Visitor(url);
                int count = 0;
                for (; !over.get(); count++) {
                    new Listener(key -> Optional.of(visitor.get(key))
                                    .filter(answer -> answer.statusCode() == 200)
                                    .map(answer -> answer.body()))
                            .visit()
                            .orElseThrow();
                }
                return count;
            });
            for (int number = 1; number <= 20; number++) {
                publish(site(number));
            }
            over.set(true);
            assertThat(visits.get()).isPositive();
        } finally {
            listener.shutdownNow();
        }
    }

    private String configuration(int port) throws IOException {
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of("src/site/markdown/publishing.md")));
        assertThat(snippet.find()).isTrue();
        String server = snippet.group(1)
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("music.example.org", "localhost")
                .replace("/var/www/music", www.toString());
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                access_log off;
                client_body_temp_path %1$s/tmp;
                proxy_temp_path %1$s/tmp;
                fastcgi_temp_path %1$s/tmp;
                uwsgi_temp_path %1$s/tmp;
                scgi_temp_path %1$s/tmp;
                %2$s
                }
                """.formatted(folder, server);
    }

    private void awaitDoor(int port) throws InterruptedException {
        while (nginx.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("nginx does not take the documented configuration");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Site site(int number) {
        return SiteFixture.of(folder.resolve("site" + number), "first" + number, "second" + number);
    }

    private void publish(Site site) {
        PublishSettings settings = PublishSettings.defaults().allowing(Permission.REMOVAL);
        new Publisher(new FolderTarget(www), settings, Clock.systemUTC(), line -> {}).publish(site);
    }
}
