package org.lowtunes.publish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.lowtunes.words.Words;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket with an S3 interface, made for Garage: single puts with an MD5, so that every ETag is the MD5 of what is
 * stored; nothing that Garage does not do (conditions, locks, ACLs, tags).
 */
public final class BucketTarget implements Target {

    private static final int DELETE_BATCH = 500;
    private static final int PIECE = 1 << 17;

    private final BucketAddress address;
    private final CompletableFuture<S3Client> opening;
    private final BucketErrors errors;
    private final Retry retry;

    /**
     * @param address of the bucket
     * @param credentials a key that may read and write it
     */
    public BucketTarget(BucketAddress address, Credentials credentials) {
        this(address, BucketClient.opening(address, credentials));
    }

    BucketTarget(BucketAddress address, S3Client client) {
        this(address, CompletableFuture.completedFuture(client));
    }

    private BucketTarget(BucketAddress address, CompletableFuture<S3Client> opening) {
        this.address = address;
        this.opening = opening;
        this.errors = new BucketErrors(address);
        this.retry = new Retry();
    }

    /** Waits until the client is open. What keeps it from opening is thrown as it was. */
    S3Client client() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
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
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(address.bucket())
                .prefix(address.prefix())
                .build();
        ListObjectsV2Response page;
        do {
            ListObjectsV2Request next = request;
            page = call("publish.cannot-list", "", () -> client().listObjectsV2(next));
            page.contents()
                    .forEach(object -> held.put(
                            object.key().substring(address.prefix().length()),
                            new InBucket(object.size(), unquoted(object.eTag()))));
            request = request.toBuilder()
                    .continuationToken(page.nextContinuationToken())
                    .build();
        } while (Boolean.TRUE.equals(page.isTruncated()));
        return held;
    }

    @Override
    public Optional<Held> held(String key) {
        return call("publish.cannot-look", key, () -> {
            try {
                var head = client().headObject(
                                request -> request.bucket(address.bucket()).key(address.prefix() + key));
                return Optional.of(new InBucket(head.contentLength(), unquoted(head.eTag())));
            } catch (S3Exception e) {
                // HEAD has no body that would tell a missing key from a missing bucket.
                if (e.statusCode() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<byte[]> read(String key) {
        return call("publish.cannot-read", key, () -> {
            try {
                ResponseBytes<GetObjectResponse> object = client().getObjectAsBytes(
                                request -> request.bucket(address.bucket()).key(address.prefix() + key));
                byte[] stored = object.asByteArrayUnsafe();
                return Optional.of("gzip".equals(object.response().contentEncoding()) ? Gzip.unpack(stored) : stored);
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new PublishException(Words.say("publish.no-gzip", key, description()), e);
            }
        });
    }

    @Override
    public Optional<InputStream> open(String key) {
        return call("publish.cannot-read", key, () -> {
            try {
                ResponseInputStream<GetObjectResponse> object = client().getObject(
                                request -> request.bucket(address.bucket()).key(address.prefix() + key));
                boolean packed = "gzip".equals(object.response().contentEncoding());
                return Optional.of(packed ? new GZIPInputStream(object) : object);
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new PublishException(Words.say("publish.no-gzip", key, description()), e);
            }
        });
    }

    @Override
    public void write(StoredFile file, Body body) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(address.bucket())
                .key(address.prefix() + file.key())
                .contentType(file.headers().contentType())
                .cacheControl(file.headers().cacheControl())
                .contentEncoding(file.headers().packed() ? file.headers().contentEncoding() : null)
                .contentMD5(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.md5())))
                .overrideConfiguration(limits -> limits.apiCallAttemptTimeout(patience(file.bytes())))
                .build();
        RequestBody bytes = body instanceof Body.OfFile onDisk
                ? RequestBody.fromContentProvider(
                        () -> inLargePieces(onDisk),
                        file.bytes(),
                        file.headers().contentType())
                : RequestBody.fromBytes(((Body.OfBytes) body).bytes());
        call("publish.cannot-write", file.key(), () -> client().putObject(request, bytes));
    }

    /** The SDK asks for 4 kB at a time, which is a system call each for a bare file. */
    private static InputStream inLargePieces(Body.OfFile body) {
        try {
            return new BufferedInputStream(Files.newInputStream(body.file()), PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A minute, and time for 10 kB a second: slower than that a line is dead. */
    private static Duration patience(long bytes) {
        return Duration.ofSeconds(60 + bytes / 10_000);
    }

    @Override
    public void delete(Collection<String> keys) {
        List<ObjectIdentifier> all = keys.stream()
                .map(key ->
                        ObjectIdentifier.builder().key(address.prefix() + key).build())
                .toList();
        for (int from = 0; from < all.size(); from += DELETE_BATCH) {
            List<ObjectIdentifier> batch = all.subList(from, Math.min(from + DELETE_BATCH, all.size()));
            var answer = call(
                    "publish.cannot-delete",
                    "",
                    () -> client().deleteObjects(request -> request.bucket(address.bucket())
                            .delete(delete -> delete.objects(batch).quiet(true))));
            // Garage before 2.4 calls a key that is already gone an error.
            answer.errors().stream()
                    .filter(error -> !"NoSuchKey".equals(error.code()))
                    .findFirst()
                    .ifPresent(error -> {
                        throw new PublishException(
                                Words.say("publish.not-deleted", error.key(), description(), error.message()));
                    });
        }
    }

    /** Known only when the key is the bucket's owner, which publishing does not need. */
    @Override
    public Access access() {
        try {
            var website = client().getBucketWebsite(request -> request.bucket(address.bucket()));
            return website.indexDocument() == null ? Access.OFF : Access.ON;
        } catch (S3Exception e) {
            boolean none = e.awsErrorDetails() != null
                    && "NoSuchWebsiteConfiguration".equals(e.awsErrorDetails().errorCode());
            return none ? Access.OFF : Access.UNKNOWN;
        } catch (SdkClientException e) {
            return Access.UNKNOWN;
        }
    }

    @Override
    public void close() {
        opening.thenAccept(S3Client::close);
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

    private static String unquoted(String eTag) {
        return eTag.replace("\"", "");
    }

    private record InBucket(long bytes, String md5) implements Held {
        @Override
        public boolean is(StoredFile file) {
            return bytes == file.bytes() && md5.equals(file.md5());
        }
    }
}
