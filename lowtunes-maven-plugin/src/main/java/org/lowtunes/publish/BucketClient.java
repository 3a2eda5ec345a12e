package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Sends requests to a bucket as Garage takes them: path style, nothing in chunks, one attempt a request ({@link Retry}
 * makes more of them). Six kinds of requests need no kit: an S3 library took a second of the processor to get ready,
 * which was more than everything else in a publication that changes little. A file's hash is not signed, but its MD5
 * is, and a host refuses what does not fit it.
 */
final class BucketClient implements AutoCloseable {

    private static final int CONNECTING_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 60_000;
    private static final int LONGEST_REFUSAL = 1 << 16;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static final Body NOTHING = new Body.OfBytes(new byte[0]);

    private final BucketAddress address;
    private final SignatureV4 signature;
    private final Clock clock;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lowtunes-patience");
        thread.setDaemon(true);
        return thread;
    });

    /** @param clock dates signatures */
    BucketClient(BucketAddress address, Credentials key, Clock clock) {
        this.address = address;
        this.signature = new SignatureV4(key, address.region());
        this.clock = clock;
    }

    /**
     * The answer, whose body is still to be read.
     *
     * @throws BucketRefusal when the host says no
     * @throws UncheckedIOException when there is no answer, or a part of one
     */
    BucketAnswer send(BucketRequest request) {
        try {
            HttpURLConnection connection = open(request);
            AtomicBoolean late = new AtomicBoolean();
            Future<?> alarm = alarms.schedule(
                    () -> {
                        late.set(true);
                        connection.disconnect();
                    },
                    request.patience().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return exchange(request, connection);
            } catch (IOException e) {
                throw late.get() ? (IOException) new SocketTimeoutException("no answer in time").initCause(e) : e;
            } finally {
                alarm.cancel(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BucketAnswer exchange(BucketRequest request, HttpURLConnection connection) throws IOException {
        if (request.body().isPresent()) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(request.body().get().length());
            try (OutputStream out = connection.getOutputStream()) {
                request.body().get().copyTo(out);
            }
        }
        int status = connection.getResponseCode();
        if (status < HttpURLConnection.HTTP_OK || status >= HttpURLConnection.HTTP_MULT_CHOICE) {
            throw refusal(status, connection);
        }
        return BucketAnswer.of(connection, request.method().equals("HEAD"));
    }

    private static BucketRefusal refusal(int status, HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getErrorStream()) {
            return BucketXml.refusal(status, body == null ? new byte[0] : body.readNBytes(LONGEST_REFUSAL));
        }
    }

    private HttpURLConnection open(BucketRequest request) throws IOException {
        URI endpoint = address.endpoint();
        String base = endpoint.getRawPath() == null ? "" : endpoint.getRawPath().replaceFirst("/+$", "");
        String path = base + "/" + encoded(address.bucket(), "")
                + (request.key().isEmpty() ? "" : "/") + encoded(request.key(), "/");
        String query = request.query().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> encoded(e.getKey(), ""), e -> encoded(e.getValue(), ""), (a, b) -> a, TreeMap::new))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        String host = endpoint.getHost() + (isUsualPort(endpoint) ? "" : ":" + endpoint.getPort());
        URI whole = URI.create(endpoint.getScheme() + "://" + host + path + (query.isEmpty() ? "" : "?" + query));
        SortedMap<String, String> headers = new TreeMap<>(request.headers());
        headers.put("host", host);
        headers.put(SignatureV4.DATE, DATE.format(clock.instant()));
        headers.put(SignatureV4.BODY, request.body().map(BucketClient::hash).orElseGet(() -> hash(NOTHING)));
        String authorization = signature.authorization(request.method(), path, query, headers);
        HttpURLConnection connection = (HttpURLConnection) whole.toURL().openConnection();
        connection.setRequestMethod(request.method());
        connection.setConnectTimeout(CONNECTING_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        headers.remove("host");
        headers.forEach(connection::setRequestProperty);
        connection.setRequestProperty("Authorization", authorization);
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "lowtunes");
        return connection;
    }

    private static boolean isUsualPort(URI endpoint) {
        int usual = "https".equalsIgnoreCase(endpoint.getScheme()) ? 443 : 80;
        return endpoint.getPort() < 0 || endpoint.getPort() == usual;
    }

    /** A file is not read once more for that. */
    private static String hash(Body body) {
        return body instanceof Body.OfBytes memory ? SignatureV4.sha256(memory.bytes()) : SignatureV4.UNSIGNED;
    }

    /** Percent-encoding as signatures want it: of everything but what RFC 3986 calls unreserved. */
    static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char as = (char) (one & 0xff);
            if (UNRESERVED.indexOf(as) >= 0 || kept.indexOf(as) >= 0) {
                encoded.append(as);
            } else {
                encoded.append('%').append(String.format("%02X", one & 0xff));
            }
        }
        return encoded.toString();
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }
}
