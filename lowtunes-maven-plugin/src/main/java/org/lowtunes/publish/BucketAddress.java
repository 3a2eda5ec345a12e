package org.lowtunes.publish;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.words.Words;

/**
 * Where a bucket is.
 *
 * @param endpoint of the S3 interface, {@code https://garage.example.org} or {@code http://localhost:3900}
 * @param region that requests are signed for; Garage's convention is {@code garage}
 * @param bucket its name
 * @param prefix the path of the site inside the bucket, empty for its root; slashes at the ends do not matter
 */
public record BucketAddress(URI endpoint, String region, String bucket, String prefix) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Brings the prefix into the form {@code path/}, and refuses what cannot be an address. */
    public BucketAddress {
        prefix = prefix == null ? "" : prefix.strip().replaceAll("^/+|/+$", "");
        if (!prefix.isEmpty()) {
            prefix += "/";
        }
        if (endpoint == null || endpoint.getHost() == null || !isHttp(endpoint)) {
            throw new PublishException(Words.say("publish.no-endpoint", endpoint));
        }
        if (bucket == null || bucket.isBlank()) {
            throw new PublishException(Words.say("publish.no-bucket-name"));
        }
        if (region == null || region.isBlank()) {
            throw new PublishException(Words.say("publish.no-region"));
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    /** A warning when the music, though not the secret, would travel in the clear over a network. */
    public Optional<String> warning() {
        boolean open = "http".equalsIgnoreCase(endpoint.getScheme()) && !LOOPBACK.contains(endpoint.getHost());
        return open ? Optional.of(Words.say("publish.unencrypted", endpoint)) : Optional.empty();
    }

    @Override
    public String toString() {
        return prefix.isEmpty()
                ? Words.say("publish.bucket", bucket, endpoint)
                : Words.say("publish.bucket-prefix", bucket, prefix, endpoint);
    }
}
