package org.lowtunes.publish;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.lowtunes.words.Words;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;

/** Says what an error of a bucket means, and what to do. Garage's own texts tell its 403s apart. */
final class BucketErrors {

    private final BucketAddress address;

    BucketErrors(BucketAddress address) {
        this.address = address;
    }

    /** @param what could not be done, a whole sentence */
    PublishException explain(String what, RuntimeException error) {
        String why = error instanceof AwsServiceException service ? answered(service) : unanswered(error);
        return new PublishException(what + " " + why, withoutRequest(error));
    }

    private String answered(AwsServiceException e) {
        String said =
                text(e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage());
        String code =
                text(e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode());
        if (said.contains("quota is reached")) {
            return Words.say("publish.host-quota", said);
        }
        if (said.contains("No such key") || code.equals("InvalidAccessKeyId")) {
            return Words.say("publish.host-key-id");
        }
        if (said.contains("Invalid signature") || code.equals("SignatureDoesNotMatch")) {
            return Words.say("publish.host-secret");
        }
        if (code.equals("AuthorizationHeaderMalformed")) {
            return Words.say("publish.host-region", address.region(), said);
        }
        if (said.contains("Invalid payload signature") || said.contains("content sha256")) {
            return Words.say("publish.host-chunks", said);
        }
        if (code.equals("InvalidDigest") || code.equals("BadDigest")) {
            return Words.say("publish.host-damaged", said);
        }
        if (code.equals("RequestTimeTooSkewed") || said.contains("Date is too old") || said.contains("in the future")) {
            return Words.say("publish.host-clock");
        }
        if (code.equals("NoSuchBucket") || said.contains("Bucket not found")) {
            return Words.say("publish.host-no-bucket", address.bucket());
        }
        if (e.statusCode() == 403) {
            return Words.say("publish.host-no-right", said, address.bucket());
        }
        if (e.statusCode() == 501) {
            return Words.say("publish.host-cannot", said);
        }
        if (e.statusCode() == 503) {
            return Words.say("publish.host-quorum", said);
        }
        if (e.statusCode() >= 500) {
            return Words.say("publish.host-failed", e.statusCode(), said);
        }
        return Words.say("publish.host-answers", e.statusCode() + (said.isEmpty() ? "" : " (" + said + ")"));
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }

    private String unanswered(RuntimeException error) {
        String host = address.endpoint().getHost();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Words.say("publish.host-unknown", host);
            }
            if (cause instanceof SSLException) {
                return Words.say("publish.host-tls", host, cause.getMessage());
            }
            if (cause instanceof ConnectException) {
                return Words.say("publish.host-nobody", address.endpoint());
            }
            if (cause instanceof SocketTimeoutException || cause instanceof ApiCallAttemptTimeoutException) {
                return Words.say("publish.host-slow");
            }
        }
        return Words.say("publish.host-broke", error.getMessage());
    }

    /** The cause without the SDK's own chain, which can quote a request. */
    private static Throwable withoutRequest(RuntimeException error) {
        return new IllegalStateException(error.getClass().getSimpleName());
    }
}
