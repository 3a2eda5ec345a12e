package org.lowtunes.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Sends a list, a get and a put to nobody: what the SDK loads for a first request, some thousand classes, is loaded
 * before there is one. Nothing leaves this machine, and nothing of it is kept.
 */
final class BucketRehearsal implements SdkHttpClient {

    private static final String NOTHING_LISTED =
            "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
    private static final String MD5_OF_NOTHING = "1B2M2Y8AsgTpgAmY7PhCfg==";

    private BucketRehearsal() {}

    /** @param builder without an HTTP client */
    static void play(S3ClientBuilder builder, String bucket) {
        try (S3Client client = builder.httpClient(new BucketRehearsal()).build()) {
            client.listObjectsV2(request -> request.bucket(bucket));
            client.getObjectAsBytes(request -> request.bucket(bucket).key("nothing"));
            client.putObject(
                    request -> request.bucket(bucket).key("nothing").contentMD5(MD5_OF_NOTHING), RequestBody.empty());
        }
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (request.contentStreamProvider().isPresent()) {
                    try (InputStream body =
                            request.contentStreamProvider().get().newStream()) {
                        body.readAllBytes();
                    }
                }
                boolean list = request.httpRequest().rawQueryParameters().containsKey("list-type");
                byte[] answer = (list ? NOTHING_LISTED : "").getBytes(StandardCharsets.UTF_8);
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder()
                                .statusCode(200)
                                .putHeader("Content-Length", Integer.toString(answer.length))
                                .build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                        .build();
            }

            @Override
            public void abort() {
                // There is nobody to hang up on.
            }
        };
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
