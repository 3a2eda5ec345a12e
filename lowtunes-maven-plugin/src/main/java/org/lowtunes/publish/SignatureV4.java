package org.lowtunes.publish;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to S3, after "Signature Version 4" in the API reference of Amazon S3. Every header that it is given is
 * signed, and none is thought of here.
 *
 * @param key that signs
 * @param region that the service was configured with
 */
record SignatureV4(Credentials key, String region) {

    /** Stands for the hash of a body that is guarded otherwise, by a signed MD5. */
    static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    /** The header that holds the hash of the body, or {@link #UNSIGNED}. */
    static final String BODY = "x-amz-content-sha256";

    /** The header that says when it was signed, as in {@code 20261121T014500Z}. */
    static final String DATE = "x-amz-date";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";

    /**
     * The value of the header {@code Authorization}.
     *
     * @param path percent-encoded
     * @param query percent-encoded, sorted, each name with a {@code =}
     * @param headers by lower-case names, {@link #BODY}, {@link #DATE} and {@code host} among them
     */
    String authorization(String method, String path, String query, SortedMap<String, String> headers) {
        StringBuilder canonical = new StringBuilder(method + "\n" + path + "\n" + query + "\n");
        headers.forEach((name, value) ->
                canonical.append(name).append(':').append(value).append('\n'));
        String names = String.join(";", headers.keySet());
        canonical.append('\n').append(names).append('\n').append(headers.get(BODY));
        String date = headers.get(DATE);
        String day = date.substring(0, "yyyyMMdd".length());
        String scope = day + "/" + region + "/s3/aws4_request";
        String toSign = ALGORITHM + "\n" + date + "\n" + scope + "\n" + sha256(bytes(canonical.toString()));
        byte[] daily = hmac(hmac(hmac(bytes("AWS4" + key.secret()), day), region), "s3");
        String signature = HexFormat.of().formatHex(hmac(hmac(daily, "aws4_request"), toSign));
        return ALGORITHM + " Credential=" + key.keyId() + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                + signature;
    }

    /** In lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SignatureV4[" + key + ", " + region + "]";
    }
}
