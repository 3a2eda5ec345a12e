package org.lowtunes.publish;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;

/** Says what an error of a bucket means, and what to do. Garage's own texts tell its 403s apart. */
final class BucketErrors {

    private final BucketAddress address;

    BucketErrors(BucketAddress address) {
        this.address = address;
    }

    /** @param what the words between "Cannot" and the address */
    PublishException explain(String what, RuntimeException error) {
        String why = error instanceof AwsServiceException service ? answered(service) : unanswered(error);
        return new PublishException("Cannot " + what + " the " + address + ". " + why, withoutRequest(error));
    }

    private String answered(AwsServiceException e) {
        String said =
                text(e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage());
        String code =
                text(e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode());
        if (said.contains("quota is reached")) {
            return "The bucket's quota is reached (" + said + "). The old site is whole and untouched. Ask the host"
                    + " for more room, or publish less: fewer tracks, a lower bitrate.";
        }
        if (said.contains("No such key") || code.equals("InvalidAccessKeyId")) {
            return "The host does not know this key id. Check the key id (GK…), and that the endpoint is the host"
                    + " that gave it.";
        }
        if (said.contains("Invalid signature") || code.equals("SignatureDoesNotMatch")) {
            return "The secret does not belong to the key id. Copy it once more; if it is right, a proxy in front of"
                    + " the host changes requests.";
        }
        if (code.equals("AuthorizationHeaderMalformed")) {
            return "The region \"" + address.region() + "\" is wrong (the host says: " + said
                    + "). Set lowtunes.region to the host's s3_region.";
        }
        if (said.contains("Invalid payload signature") || said.contains("content sha256")) {
            return "The host cannot check a request in chunks, or a proxy in front of it changes bodies (the host"
                    + " says: " + said + "). Garage from 2.3.0 on is supported.";
        }
        if (code.equals("RequestTimeTooSkewed") || said.contains("Date is too old") || said.contains("in the future")) {
            return "The clock of this machine is wrong. Set it, best by network time.";
        }
        if (code.equals("NoSuchBucket") || said.contains("Bucket not found")) {
            return "There is no bucket of this name that the key knows. Check lowtunes.bucket; on your own Garage:"
                    + " garage bucket create " + address.bucket();
        }
        if (e.statusCode() == 403) {
            return "The key has no right to do this (the host says: " + said + "). Publishing needs read and write;"
                    + " on your own Garage: garage bucket allow --read --write " + address.bucket()
                    + " --key <key id>";
        }
        if (e.statusCode() == 501) {
            return "The host does not offer what lowtunes needs (it says: " + said + ").";
        }
        if (e.statusCode() == 503) {
            return "The host answers 503, after several tries: too few of its nodes are up for a quorum, or it is"
                    + " overloaded (it says: " + said + "). The old site is untouched; publish again later.";
        }
        if (e.statusCode() >= 500) {
            return "The host failed, after several tries (" + e.statusCode() + ", it says: " + said
                    + "). Publish again later.";
        }
        return "The host answers " + e.statusCode() + (said.isEmpty() ? "" : " (" + said + ")")
                + ". Check that lowtunes.endpoint is the address of its S3 interface, not of its website.";
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }

    private String unanswered(RuntimeException error) {
        String host = address.endpoint().getHost();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "Nobody knows the name " + host + ". Check lowtunes.endpoint and the network.";
            }
            if (cause instanceof SSLException) {
                return "The encrypted connection to " + host + " cannot be made (" + cause.getMessage()
                        + "). Check that the endpoint is https and its certificate valid; with your own authority,"
                        + " add it to Java's trust store.";
            }
            if (cause instanceof ConnectException) {
                return "Nobody listens at " + address.endpoint() + ". Check host and port of lowtunes.endpoint, and"
                        + " that the server runs.";
            }
            if (cause instanceof SocketTimeoutException || cause instanceof ApiCallAttemptTimeoutException) {
                return "The host does not answer in time, after several tries. Publish again later; what has"
                        + " arrived is not sent again.";
            }
        }
        return "The connection broke, after several tries (" + error.getMessage()
                + "). Publish again; what has arrived is not sent again.";
    }

    /** The cause without the SDK's own chain, which can quote a request. */
    private static Throwable withoutRequest(RuntimeException error) {
        return new IllegalStateException(error.getClass().getSimpleName());
    }
}
