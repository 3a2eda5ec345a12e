package org.lowtunes.publish;

import org.lowtunes.words.Words;

/**
 * What signs requests to a bucket.
 *
 * @param keyId the public part
 * @param secret the part that no message, log or site ever shows
 */
public record Credentials(String keyId, String secret) {

    /** Takes off the blanks that come with copying and pasting. */
    public Credentials {
        keyId = keyId.strip();
        secret = secret.strip();
        if (keyId.isEmpty() || secret.isEmpty()) {
            throw new PublishException(Words.say("publish.half-a-key"));
        }
    }

    @Override
    public String toString() {
        return "Credentials[keyId=" + keyId + "]";
    }
}
