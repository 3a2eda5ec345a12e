package org.lowtunes.publish;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.lowtunes.words.Words;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Repeats a request that may yet succeed: an answer of 5xx, a time-out, a broken connection. Between two tries it waits
 * a random time ("full jitter") below a limit that doubles. Repeating a put is not only allowed but needed: after an
 * ambiguous failure a Garage cluster may hold old and new at once.
 */
final class Retry {

    private static final int TRIES = 8;
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 10_000;

    private final LongConsumer pause;
    private volatile boolean answered;

    Retry() {
        this(Retry::sleep);
    }

    /** @param pause what waits for so many milliseconds */
    Retry(LongConsumer pause) {
        this.pause = pause;
    }

    <T> T call(Supplier<T> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = request.get();
                answered = true;
                return result;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !passing(e)) {
                    throw e;
                }
                long limit = Math.min(LONGEST_MILLIS, FIRST_MILLIS << (attempt - 1));
                pause.accept(ThreadLocalRandom.current().nextLong(limit));
            }
        }
    }

    private boolean passing(RuntimeException failure) {
        if (failure instanceof SdkServiceException service) {
            answered = true;
            int status = service.statusCode();
            return status >= 500 && status != 501 || status == 429 || status == 408 || damagedOnTheWay(service);
        }
        if (failure instanceof ApiCallAttemptTimeoutException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
                return answered; // Nobody at an address that has answered before: a link that dropped.
            }
            if (cause instanceof SSLException) {
                return answered;
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** Garage got other bytes than we sent. */
    private static boolean damagedOnTheWay(SdkServiceException e) {
        String message = String.valueOf(e.getMessage());
        return e.statusCode() == 400
                && (message.contains("InvalidDigest")
                        || message.contains("Unable to validate MD5")
                        || message.contains("IncompleteBody"));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException(Words.say("publish.interrupted"), e);
        }
    }
}
