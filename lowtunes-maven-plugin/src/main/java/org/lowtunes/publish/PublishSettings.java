package org.lowtunes.publish;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a curator may choose about publishing.
 *
 * @param adopt whether somebody else's {@code index.html} may be replaced
 * @param gzip whether a bucket stores text as gzip
 * @param grace how long a file that is no longer needed stays
 * @param keep how many publications are remembered, the current one included, at least 1
 * @param parallel how many files are sent at once, 1 to 32
 * @param siteUrl where listeners find the site, if it is known
 */
public record PublishSettings(
        boolean adopt, boolean gzip, Duration grace, int keep, int parallel, Optional<URI> siteUrl) {

    /** Refuses what makes no sense. */
    public PublishSettings {
        if (parallel < 1 || parallel > 32) {
            throw new PublishException("Files are sent 1 to 32 at once, not " + parallel + " (lowtunes.parallel).");
        }
        if (keep < 1) {
            throw new PublishException("At least 1 publication is remembered, not " + keep + " (lowtunes.keep).");
        }
        if (grace.isNegative()) {
            throw new PublishException("The grace period cannot be negative (lowtunes.grace).");
        }
    }

    /** Nothing adopted, gzip on, 7 days, 3 publications, 8 files at once, address unknown. */
    public static PublishSettings defaults() {
        return new PublishSettings(false, true, Duration.ofDays(7), 3, 8, Optional.empty());
    }

    /** The same, with somebody else's {@code index.html} replaced or not. */
    public PublishSettings withAdopt(boolean other) {
        return new PublishSettings(other, gzip, grace, keep, parallel, siteUrl);
    }

    /** The same, with text as gzip or plain. */
    public PublishSettings withGzip(boolean other) {
        return new PublishSettings(adopt, other, grace, keep, parallel, siteUrl);
    }

    /** The same, with another grace period. */
    public PublishSettings withGrace(Duration other) {
        return new PublishSettings(adopt, gzip, other, keep, parallel, siteUrl);
    }

    /** The same, with another number of publications remembered. */
    public PublishSettings withKeep(int other) {
        return new PublishSettings(adopt, gzip, grace, other, parallel, siteUrl);
    }

    /** The same, with another number of files at once. */
    public PublishSettings withParallel(int other) {
        return new PublishSettings(adopt, gzip, grace, keep, other, siteUrl);
    }

    /** The same, with the address that listeners use. */
    public PublishSettings withSiteUrl(URI other) {
        return new PublishSettings(adopt, gzip, grace, keep, parallel, Optional.ofNullable(other));
    }
}
