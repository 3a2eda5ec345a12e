package org.lowtunes.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands in front of the nodes of a cluster: each request goes to the next one that answers. It hides nothing of
 * an answer that breaks off. The first piece of a sound that is not its beginning is held up in the middle, so that its
 * node may die just then.
 */
public final class RoundRobin implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int PIECE = 8_192;
    private static final List<String> PASSED_ON = List.of("Range", "If-None-Match", "If-Modified-Since");

    private final List<URI> nodes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Integer> dead = ConcurrentHashMap.newKeySet();
    private final AtomicInteger held = new AtomicInteger(-1);
    private final AtomicInteger broken = new AtomicInteger();
    private final CountDownLatch goesOn = new CountDownLatch(1);

    /** @param nodes web addresses of a site, at one node each */
    public RoundRobin(List<URI> nodes) throws IOException {
        this.nodes = List.copyOf(nodes);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where listeners go. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** The node that was sending the piece of a sound that is held up, or -1. */
    public int sending() {
        return held.get();
    }

    /** Says that a node is dead: what it has not sent yet never comes. Then everything goes on. */
    public void died(int node) {
        dead.add(node);
        goesOn.countDown();
    }

    /** How many answers broke off. */
    public int broken() {
        return broken.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            for (int attempt = 0; attempt < nodes.size(); attempt++) {
                int node = Math.floorMod(turn.getAndIncrement(), nodes.size());
                HttpURLConnection connection = ask(node, exchange);
                try {
                    int status = connection.getResponseCode();
                    pass(node, status, connection, exchange);
                    return;
                } catch (IOException dead) {
                    if (exchange.getResponseCode() >= 0) {
                        broken.incrementAndGet();
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpURLConnection ask(int node, HttpExchange exchange) throws IOException {
        URI there = nodes.get(node).resolve(exchange.getRequestURI().toString());
        HttpURLConnection connection = (HttpURLConnection) there.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(exchange.getRequestMethod());
        for (String name : PASSED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                connection.setRequestProperty(name, value);
            }
        }
        return connection;
    }

    private void pass(int node, int status, HttpURLConnection connection, HttpExchange exchange)
            throws IOException, InterruptedException {
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null && !name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Date")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        long length = connection.getContentLengthLong();
        boolean none =
                length == 0 || status == 304 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : Math.max(0, length));
        if (none) {
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean sound = range != null
                && !range.startsWith("bytes=0-")
                && exchange.getRequestURI().getPath().endsWith(".opus");
        long sent = 0;
        try (InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            byte[] piece = new byte[PIECE];
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                exchange.getResponseBody().write(piece, 0, n);
                exchange.getResponseBody().flush();
                sent += n;
                if (sound && sent >= length / 2 && held.compareAndSet(-1, node)) {
                    goesOn.await();
                }
                if (dead.contains(node)) {
                    throw new IOException("the node is dead");
                }
            }
        }
        exchange.getResponseBody().close();
    }

    @Override
    public void close() {
        goesOn.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
