package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.lowtunes.words.Words;

/**
 * A bucket with an S3 interface, made for Garage: single puts with an MD5, so that every ETag is the MD5 of what is
 * stored; nothing that Garage does not do (conditions, locks, ACLs, tags).
 */
public final class BucketTarget implements Target {

    private static final int DELETE_BATCH = 500;
    private static final int NOT_FOUND = 404;

    private final BucketAddress address;
    private final BucketClient client;
    private final BucketErrors errors;
    private final Retry retry;

    /**
     * @param address of the bucket
     * @param credentials a key that may read and write it
     */
    public BucketTarget(BucketAddress address, Credentials credentials) {
        this(address, credentials, Clock.systemUTC());
    }

    /** @param clock dates signatures */
    BucketTarget(BucketAddress address, Credentials credentials, Clock clock) {
        this.address = address;
        this.client = new BucketClient(address, credentials, clock);
        this.errors = new BucketErrors(address);
        this.retry = new Retry();
    }

    @Override
    public String description() {
        return address.toString();
    }

    @Override
    public boolean packsText() {
        return true;
    }

    @Override
    public Optional<String> warning() {
        return address.warning();
    }

    @Override
    public Map<String, Held> list() {
        Map<String, Held> held = new TreeMap<>();
        Map<String, String> query =
                new TreeMap<>(Map.of("list-type", "2", "encoding-type", "url", "prefix", address.prefix()));
        Optional<String> next;
        do {
            next = call("publish.cannot-list", "", () -> {
                byte[] page = client.send(BucketRequest.of("GET", "", query)).all();
                return BucketXml.listing(
                        page,
                        (key, bytes, eTag) ->
                                held.put(key.substring(address.prefix().length()), new InBucket(bytes, eTag)));
            });
            next.ifPresent(token -> query.put("continuation-token", token));
        } while (next.isPresent());
        return held;
    }

    @Override
    public Optional<Held> held(String key) {
        return call(
                "publish.cannot-look",
                key,
                // HEAD has no body that would tell a missing key from a missing bucket.
                () -> ask("HEAD", key, refusal -> true).map(answer -> {
                    answer.all();
                    return new InBucket(answer.bytes(), answer.eTag());
                }));
    }

    @Override
    public Optional<byte[]> read(String key) {
        return call(
                "publish.cannot-read",
                key,
                () -> ask("GET", key, BucketTarget::isNoSuchKey).map(answer -> {
                    byte[] stored = answer.all();
                    try {
                        return isPacked(answer) ? Gzip.unpack(stored) : stored;
                    } catch (IOException e) {
                        throw noGzip(key, e);
                    }
                }));
    }

    @Override
    public Optional<InputStream> open(String key) {
        return call(
                "publish.cannot-read",
                key,
                () -> ask("GET", key, BucketTarget::isNoSuchKey).map(answer -> {
                    try {
                        return isPacked(answer) ? new GZIPInputStream(answer.body()) : answer.body();
                    } catch (IOException e) {
                        throw noGzip(key, e);
                    }
                }));
    }

    /** @param missing tells among answers of 404 those that mean there is no such object */
    private Optional<BucketAnswer> ask(String method, String key, Predicate<BucketRefusal> missing) {
        try {
            return Optional.of(client.send(BucketRequest.of(method, address.prefix() + key, Map.of())));
        } catch (BucketRefusal refusal) {
            if (refusal.status() == NOT_FOUND && missing.test(refusal)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static boolean isNoSuchKey(BucketRefusal refusal) {
        return refusal.code().equals("NoSuchKey");
    }

    private static boolean isPacked(BucketAnswer answer) {
        return answer.contentEncoding().equals("gzip");
    }

    private PublishException noGzip(String key, IOException e) {
        return new PublishException(Words.say("publish.no-gzip", key, description()), e);
    }

    @Override
    public void write(StoredFile file, Body body) {
        BucketRequest request = BucketRequest.of("PUT", address.prefix() + file.key(), Map.of())
                .with("content-type", file.headers().contentType())
                .with("cache-control", file.headers().cacheControl())
                .with("content-encoding", file.headers().contentEncoding())
                .with(body, base64(file.md5()))
                .waiting(patience(file.bytes()));
        call("publish.cannot-write", file.key(), () -> client.send(request).all());
    }

    private static String base64(String md5) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5));
    }

    /** A minute, and time for 10 kB a second: slower than that a line is dead. */
    private static Duration patience(long bytes) {
        return Duration.ofSeconds(60 + bytes / 10_000);
    }

    @Override
    public void delete(Collection<String> keys) {
        List<String> all = keys.stream().map(key -> address.prefix() + key).toList();
        for (int from = 0; from < all.size(); from += DELETE_BATCH) {
            byte[] batch = BucketXml.deletion(all.subList(from, Math.min(from + DELETE_BATCH, all.size())));
            BucketRequest request = BucketRequest.of("POST", "", Map.of("delete", ""))
                    .with("content-type", "application/xml")
                    .with(new Body.OfBytes(batch), base64(Md5.of(batch)));
            byte[] answer =
                    call("publish.cannot-delete", "", () -> client.send(request).all());
            BucketXml.undeleted(answer, (code, fields) -> {
                // Garage before 2.4 calls a key that is already gone an error.
                if (!code.equals("NoSuchKey")) {
                    throw new PublishException(Words.say(
                            "publish.not-deleted",
                            fields.getOrDefault("Key", ""),
                            description(),
                            fields.getOrDefault("Message", "")));
                }
            });
        }
    }

    /** Known only when the key is the bucket's owner, which publishing does not need. */
    @Override
    public Access access() {
        try {
            BucketAnswer answer = client.send(BucketRequest.of("GET", "", Map.of("website", "")));
            return BucketXml.hasWebsite(answer.all()) ? Access.ON : Access.OFF;
        } catch (BucketRefusal refusal) {
            return refusal.code().equals("NoSuchWebsiteConfiguration") ? Access.OFF : Access.UNKNOWN;
        } catch (UncheckedIOException unreachable) {
            return Access.UNKNOWN;
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** @param failure key of the sentence that says what could not be done with the object of this name */
    private <T> T call(String failure, String name, Supplier<T> request) {
        try {
            return retry.call(request);
        } catch (PublishException e) {
            throw e;
        } catch (RuntimeException e) {
            throw errors.explain(Words.say(failure, description(), name), e);
        }
    }

    private record InBucket(long bytes, String md5) implements Held {
        @Override
        public boolean is(StoredFile file) {
            return bytes == file.bytes() && md5.equals(file.md5());
        }
    }
}
