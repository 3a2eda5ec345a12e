package org.lowtunes.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * The client settings that Garage needs. With chunked encoding the SDK signs trailers that Garage cannot verify; path
 * style needs no DNS entry per bucket; retries are ours ({@link Retry}).
 */
final class BucketClient {

    private BucketClient() {}

    static S3Client open(BucketAddress address, Credentials credentials) {
        return builder(address, credentials).build();
    }

    /**
     * The same on a thread of its own, after a rehearsal: the SDK takes a second to load, while a site is being built.
     */
    static CompletableFuture<S3Client> opening(BucketAddress address, Credentials credentials) {
        return CompletableFuture.supplyAsync(
                () -> {
                    BucketRehearsal.play(bare(address, credentials), address.bucket());
                    return open(address, credentials);
                },
                BucketClient::aside);
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "lowtunes-bucket");
        thread.setDaemon(true);
        thread.start();
    }

    static S3ClientBuilder builder(BucketAddress address, Credentials credentials) {
        return bare(address, credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60)));
    }

    private static S3ClientBuilder bare(BucketAddress address, Credentials credentials) {
        return S3Client.builder()
                .endpointOverride(address.endpoint())
                .region(Region.of(address.region()))
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(credentials.keyId(), credentials.secret())))
                .putAuthScheme(new UnsignedBody())
                .serviceConfiguration(S3Configuration.builder()
                        .chunkedEncodingEnabled(false)
                        // Each put would wait for the host once more.
                        .expectContinueEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallAttemptTimeout(Duration.ofSeconds(60))
                        // A profile on the curator's machine must not change what is said above.
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .defaultProfileName("default"));
    }
}
