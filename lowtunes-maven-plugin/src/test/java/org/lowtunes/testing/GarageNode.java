package org.lowtunes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One Garage process on free loopback ports, its data in a folder of its own. */
final class GarageNode {

    static final String REGION = "garage";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final List<String> command;
    final int api;
    final int web;
    final int rpc;
    final GarageAdmin admin;
    private Process process;

    GarageNode(Path binary, Path folder, int replication) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<Integer> ports = freePorts(4);
        api = ports.get(0);
        web = ports.get(1);
        rpc = ports.get(2);
        admin = new GarageAdmin(ports.get(3));
        Path config = folder.resolve("garage.toml");
        Files.writeString(config, config(replication));
        command = new ArrayList<>(List.of(binary.toString(), "-c", config.toString(), "server"));
        if (replication == 1) {
            command.add("--single-node");
        }
    }

    /** SQLite survives a kill, which is how every one of these ends. */
    private String config(int replication) {
        return """
                metadata_dir = "%1$s/meta"
                data_dir = "%1$s/data"
                db_engine = "sqlite"
                replication_factor = %2$d
                compression_level = "none"
                rpc_bind_addr = "127.0.0.1:%3$d"
                rpc_public_addr = "127.0.0.1:%3$d"
                rpc_secret = "%4$064d"
                rpc_timeout_msec = 5000
                [s3_api]
                s3_region = "%5$s"
                api_bind_addr = "127.0.0.1:%6$d"
                [s3_web]
                bind_addr = "127.0.0.1:%7$d"
                root_domain = ".localhost"
                [admin]
                api_bind_addr = "127.0.0.1:%8$d"
                admin_token = "%9$s"
                """.formatted(folder, replication, rpc, 1, REGION, api, web, admin.port(), GarageAdmin.TOKEN);
    }

    /** Starts the process and returns as soon as its admin interface answers. */
    void start() throws IOException, InterruptedException {
        Path log = folder.resolve("garage.log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!admin.answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new IOException("Garage does not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    /** SIGKILL: a polite end would wait for open connections. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ports that are free now; all are held until the last is known, so that none comes twice. */
    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
