package org.lowtunes.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Reads one website over a bare socket with a Host header of our own: Java does not resolve names under
 * {@code localhost}, and its HTTP clients do not let one set Host.
 */
public final class GarageWeb {

    private final int port;
    private final String host;

    GarageWeb(int port, String host) {
        this.port = port;
        this.host = host;
    }

    /** Where a client finds it that knows the name. */
    public URI address() {
        return URI.create("http://" + host + ":" + port + "/");
    }

    /** What a listener gets. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        /** A header by its name in lower case, or null. */
        public String header(String name) {
            return headers.get(name);
        }

        /** The body, unpacked if it came as gzip. */
        public byte[] plain() {
            try {
                return "gzip".equals(header("content-encoding"))
                        ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                        : body;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The body as text, unpacked if it came as gzip. */
        public String text() {
            return new String(plain(), StandardCharsets.UTF_8);
        }
    }

    /**
     * GETs one key.
     *
     * @param headers names and values in turn
     */
    public Answer get(String key, String... headers) {
        StringBuilder request = new StringBuilder("GET /" + key + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + host + "/" + key, e);
        }
    }

    private static Answer answer(byte[] raw) throws IOException {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new EOFException("an answer that ends within its headers: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = Arrays.copyOfRange(raw, end + 4, raw.length);
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            body = unchunk(body);
        } else if (headers.containsKey("content-length")
                && body.length != Integer.parseInt(headers.get("content-length"))) {
            throw new EOFException("a body of " + body.length + " bytes instead of " + headers.get("content-length"));
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }

    private static byte[] unchunk(byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (true) {
            StringBuilder size = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("a chunked body that is cut off");
                }
                size.append((char) c);
            }
            int length = Integer.parseInt(size.toString().strip(), 16);
            if (length == 0) {
                return whole.toByteArray();
            }
            byte[] chunk = in.readNBytes(length);
            if (chunk.length < length) {
                throw new EOFException("a chunk that is cut off");
            }
            whole.write(chunk);
            in.skipNBytes(2);
        }
    }
}
