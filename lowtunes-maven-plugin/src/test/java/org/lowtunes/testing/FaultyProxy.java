package org.lowtunes.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a publisher and Garage, one connection a request, and does to each request what its {@link Weather}
 * says. The Host header passes unchanged, so that signatures stay valid.
 */
public final class FaultyProxy implements AutoCloseable {

    /** What can happen to a request. */
    public enum Fault {
        /** It is answered. */
        NONE,
        /** The connection breaks before Garage sees anything. */
        LOST,
        /** Garage does it, and the answer never arrives. */
        UNANSWERED,
        /** Garage does it, and the answer breaks off. */
        TRUNCATED,
        /** Garage never sees it; the answer is 500. */
        FAILED,
        /** Garage never sees it; the answer is 503. */
        UNAVAILABLE,
        /** It is answered after a while. */
        DELAYED
    }

    /** Decides about each request. */
    public interface Weather {
        /** @param number of the request, from 1 */
        Fault next(int number, String method, String path);

        /** Called when Garage has answered a request, before the publisher knows. */
        default void answered(int number) {}
    }

    private final ServerSocket door;
    private final int garage;
    private final Weather weather;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();

    /** Listens on a free loopback port. */
    public FaultyProxy(URI garage, Weather weather) {
        this.garage = garage.getPort();
        this.weather = weather;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** The endpoint to publish to. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How many requests came so far. */
    public int requests() {
        return requests.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] head = head(client.getInputStream());
            int number = requests.incrementAndGet();
            String[] line = new String(head, StandardCharsets.ISO_8859_1).split("\r\n", 2)[0].split(" ");
            Fault fault = weather.next(number, line[0], line[1]);
            if (fault == Fault.LOST) {
                return;
            }
            byte[] body = body(client, head);
            switch (fault) {
                case FAILED -> reply(client, "500 Internal Server Error");
                case UNAVAILABLE -> reply(client, "503 Service Unavailable");
                default -> pass(client, number, fault, head, body);
            }
        } catch (IOException brokenOff) {
            // One of the two sides is gone, which is what this proxy is for.
        }
    }

    private void pass(Socket client, int number, Fault fault, byte[] head, byte[] body) throws IOException {
        if (fault == Fault.DELAYED) {
            pause();
        }
        byte[] answer = ask(head, body);
        weather.answered(number);
        if (fault != Fault.UNANSWERED) {
            int length = fault == Fault.TRUNCATED ? answer.length / 2 : answer.length;
            client.getOutputStream().write(answer, 0, length);
        }
    }

    private byte[] ask(byte[] head, byte[] body) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("(?i)\r\n(expect|connection):[^\r]*", "")
                .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), garage)) {
            server.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            server.getOutputStream().write(body);
            return server.getInputStream().readAllBytes();
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        byte[] end = {'\r', '\n', '\r', '\n'};
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("a request that ends within its headers");
            }
            head.write(next);
            byte[] all = next == '\n' ? head.toByteArray() : new byte[0];
            if (all.length > 4 && Arrays.equals(all, all.length - 4, all.length, end, 0, 4)) {
                return all;
            }
        }
    }

    private static byte[] body(Socket client, byte[] head) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("expect: 100-continue")) {
            client.getOutputStream().write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        int at = text.indexOf("content-length:");
        int length = at < 0
                ? 0
                : Integer.parseInt(
                        text.substring(at + 15, text.indexOf('\r', at)).strip());
        byte[] body = client.getInputStream().readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a request that ends within its body");
        }
        return body;
    }

    private static void reply(Socket client, String status) throws IOException {
        String answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
