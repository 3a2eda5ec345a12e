package org.lowtunes.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Three Garages that hold every object three times. Nodes are counted from 0. */
public final class GarageCluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<GarageNode> nodes = new ArrayList<>();

    /** Starts all of them and returns when they form a healthy cluster. */
    GarageCluster(Path binary, Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < NODES; i++) {
            GarageNode node = new GarageNode(binary, folder.resolve("node" + i), NODES);
            Runtime.getRuntime().addShutdownHook(new Thread(node::kill));
            nodes.add(node);
            node.start();
        }
        GarageAdmin first = nodes.get(0).admin;
        List<String> roles = new ArrayList<>();
        for (GarageNode node : nodes) {
            String id = node.admin
                    .get("GetClusterStatus")
                    .get("nodes")
                    .get(0)
                    .get("id")
                    .asText();
            roles.add("{\"id\":\"" + id + "\",\"zone\":\"here\",\"capacity\":1000000000,\"tags\":[]}");
            if (node != nodes.get(0)) {
                first.post("ConnectClusterNodes", "[\"" + id + "@127.0.0.1:" + node.rpc + "\"]");
            }
        }
        first.post("UpdateClusterLayout", "{\"roles\":[" + String.join(",", roles) + "]}");
        first.post("ApplyClusterLayout", "{\"version\":1}");
        awaitHealth();
    }

    /** The cluster as its first node shows it. */
    public Garage garage() {
        return new Garage(nodes.get(0));
    }

    /** The S3 interface of a node. */
    public URI endpoint(int node) {
        return URI.create("http://127.0.0.1:" + nodes.get(node).api);
    }

    /** A bucket's website as a node serves it. */
    public GarageWeb web(int node, GarageBucket bucket) {
        return new GarageWeb(nodes.get(node).web, bucket.host());
    }

    /** SIGKILL. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** SIGSTOP: half dead, its connections stay open and nothing answers. */
    public void freeze(int node) {
        nodes.get(node).signal("STOP");
    }

    /** SIGCONT. */
    public void thaw(int node) {
        nodes.get(node).signal("CONT");
    }

    /** Starts a killed node again; call {@link #awaitHealth} afterwards. */
    public void restart(int node) throws IOException, InterruptedException {
        nodes.get(node).start();
    }

    /** Waits until every node sees all the others. */
    public void awaitHealth() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (GarageNode node : nodes) {
            JsonNode health = node.admin.get("GetClusterHealth");
            while (!health.get("status").asText().equals("healthy")) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("The cluster does not become healthy: " + health);
                }
                Thread.sleep(50);
                health = node.admin.get("GetClusterHealth");
            }
        }
    }

    @Override
    public void close() {
        nodes.forEach(GarageNode::kill);
    }
}
