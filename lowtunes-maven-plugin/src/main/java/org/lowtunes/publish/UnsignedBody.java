package org.lowtunes.publish;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/**
 * Signs every header, and no body, over plain http as the SDK does over https: hashing each file once more took a third
 * of the time of a publication to a Garage next door. A body is not left unguarded: its MD5 is one of the signed
 * headers, and Garage refuses what does not fit it.
 */
final class UnsignedBody implements AwsV4AuthScheme {

    private final AwsV4AuthScheme scheme = AwsV4AuthScheme.create();

    @Override
    public String schemeId() {
        return scheme.schemeId();
    }

    @Override
    public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
        return scheme.identityProvider(providers);
    }

    @Override
    public AwsV4HttpSigner signer() {
        return new Signer(scheme.signer());
    }

    private record Signer(AwsV4HttpSigner signer) implements AwsV4HttpSigner {

        @Override
        public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
            SdkHttpRequest http = request.request();
            if (!isPlain(http) || http.firstMatchingHeader("Content-MD5").isEmpty()) {
                return signer.sign(request);
            }
            // What is signed does not name the protocol, but for a port that would be the usual one.
            SignedRequest signed = signer.sign(withProtocol(request, "https"));
            return signed.toBuilder()
                    .request(signed.request().toBuilder().protocol("http").build())
                    .build();
        }

        private static boolean isPlain(SdkHttpRequest http) {
            return "http".equals(http.protocol()) && http.port() != 80 && http.port() != 443;
        }

        private static <T extends AwsCredentialsIdentity> SignRequest<T> withProtocol(
                SignRequest<T> request, String protocol) {
            return request.toBuilder()
                    .request(request.request().toBuilder().protocol(protocol).build())
                    .build();
        }

        @Override
        public CompletableFuture<AsyncSignedRequest> signAsync(
                AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
            return signer.signAsync(request);
        }
    }
}
