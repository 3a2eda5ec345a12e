package org.lowtunes.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples of the API reference of Amazon S3, "Authenticating requests using the Authorization header". */
class SignatureV4Test {

    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final SignatureV4 signature = new SignatureV4(
            new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), "us-east-1");

    @Test
    void anObjectIsAskedFor() {
        assertThat(sign("GET", "/test.txt", "", NOTHING, Map.of("range", "bytes=0-9")))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=")
                .endsWith("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void anObjectIsPut() {
        Map<String, String> headers =
                Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY");
        assertThat(sign(
                        "PUT",
                        "/" + BucketClient.encoded("test$file.text", "/"),
                        "",
                        SignatureV4.sha256("Welcome to Amazon S3.".getBytes()),
                        headers))
                .endsWith("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void aBucketIsAskedAboutItself() {
        assertThat(sign("GET", "/", "lifecycle=", NOTHING, Map.of()))
                .endsWith("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
        assertThat(sign("GET", "/", "max-keys=2&prefix=J", NOTHING, Map.of()))
                .endsWith("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void nothingShowsTheSecret() {
        assertThat(signature.toString()).contains("AKIAIOSFODNN7EXAMPLE").doesNotContain("wJalr");
    }

    private String sign(String method, String path, String query, String body, Map<String, String> more) {
        TreeMap<String, String> headers = new TreeMap<>(more);
        headers.put("host", "examplebucket.s3.amazonaws.com");
        headers.put(SignatureV4.DATE, "20130524T000000Z");
        headers.put(SignatureV4.BODY, body);
        return signature.authorization(method, path, query, headers);
    }
}
