package org.lowtunes.publish;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lowtunes.words.Words;

/**
 * What a curator may choose about publishing.
 *
 * @param allowed what would otherwise stop a run
 * @param gzip whether a bucket stores text as gzip
 * @param grace how long a file that is no longer needed stays
 * @param keep how many publications are remembered, the current one included, at least 1
 * @param parallel how many files are sent at once, 1 to 32
 * @param quota the bytes that the target never exceeds, other people's files included, if it is known
 * @param siteUrl where listeners find the site, if it is known
 */
public record PublishSettings(
        Set<Permission> allowed,
        boolean gzip,
        Duration grace,
        int keep,
        int parallel,
        OptionalLong quota,
        Optional<URI> siteUrl) {

    /** Refuses what makes no sense. */
    public PublishSettings {
        allowed = Set.copyOf(allowed);
        if (parallel < 1 || parallel > 32) {
            throw new PublishException(Words.say("publish.parallel-range", parallel));
        }
        if (keep < 1) {
            throw new PublishException(Words.say("publish.keep-range", keep));
        }
        if (grace.isNegative()) {
            throw new PublishException(Words.say("publish.grace-range"));
        }
    }

    /** Nothing allowed, gzip on, 7 days, 3 publications, 8 files at once, no quota, address unknown. */
    public static PublishSettings defaults() {
        return new PublishSettings(Set.of(), true, Duration.ofDays(7), 3, 8, OptionalLong.empty(), Optional.empty());
    }

    /** The same, with one thing more allowed. */
    public PublishSettings allowing(Permission permission) {
        Set<Permission> more = EnumSet.of(permission);
        more.addAll(allowed);
        return new PublishSettings(more, gzip, grace, keep, parallel, quota, siteUrl);
    }

    /** The same, with text as gzip or plain. */
    public PublishSettings withGzip(boolean other) {
        return new PublishSettings(allowed, other, grace, keep, parallel, quota, siteUrl);
    }

    /** The same, with another grace period. */
    public PublishSettings withGrace(Duration other) {
        return new PublishSettings(allowed, gzip, other, keep, parallel, quota, siteUrl);
    }

    /** The same, with another number of publications remembered. */
    public PublishSettings withKeep(int other) {
        return new PublishSettings(allowed, gzip, grace, other, parallel, quota, siteUrl);
    }

    /** The same, with another number of files at once. */
    public PublishSettings withParallel(int other) {
        return new PublishSettings(allowed, gzip, grace, keep, other, quota, siteUrl);
    }

    /** The same, with a limit of so many bytes. */
    public PublishSettings withQuota(long bytes) {
        return new PublishSettings(allowed, gzip, grace, keep, parallel, OptionalLong.of(bytes), siteUrl);
    }

    /** The same, with the address that listeners use. */
    public PublishSettings withSiteUrl(URI other) {
        return new PublishSettings(allowed, gzip, grace, keep, parallel, quota, Optional.ofNullable(other));
    }

    /**
     * The same for a publication that takes something out for good: no grace, and no earlier publication that would
     * bring it back.
     */
    PublishSettings leavingNoTrace() {
        return withGrace(Duration.ZERO).withKeep(1).allowing(Permission.REMOVAL).allowing(Permission.NO_TRACE);
    }

    boolean allows(Permission permission) {
        return allowed.contains(permission);
    }
}
