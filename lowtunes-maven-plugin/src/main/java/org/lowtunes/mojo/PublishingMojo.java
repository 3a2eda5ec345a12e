package org.lowtunes.mojo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.budget.ByteSize;
import org.lowtunes.publish.Permission;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.words.Words;

/** What the goals that change what is published share. */
abstract class PublishingMojo extends TargetMojo {

    private static final Pattern GRACE = Pattern.compile("(\\d{1,4}) ?([dh])");

    /** What the host gives: 200 MiB, 50 MB, 2 GB. The site never takes more. */
    @Parameter(property = "lowtunes.quota", defaultValue = "200 MiB")
    private String quota;

    /** Replaces somebody else's {@code index.html} that is already in the target. */
    @Parameter(property = "lowtunes.adopt", defaultValue = "false")
    private boolean adopt;

    /** Publishes although more than a tenth of the tracks that are online would go. */
    @Parameter(property = "lowtunes.allowRemoval", defaultValue = "false")
    private boolean allowRemoval;

    /** Switches to this site although somebody else has published meanwhile. */
    @Parameter(property = "lowtunes.overtake", defaultValue = "false")
    private boolean overtake;

    /** How many publications are remembered, the current one included. */
    @Parameter(property = "lowtunes.keep", defaultValue = "3")
    private int keep;

    /** Stores text in a bucket as gzip; {@code false} leaves that to a proxy in front of it. */
    @Parameter(property = "lowtunes.gzip", defaultValue = "true")
    private boolean gzip;

    /** How long files stay that are not needed any more, for pages that are still open. */
    @Parameter(property = "lowtunes.grace", defaultValue = "7d")
    private String grace;

    /** How many files are sent at once. */
    @Parameter(property = "lowtunes.parallel", defaultValue = "8")
    private int parallel;

    /** What the host gives, in bytes. */
    final long quota() {
        try {
            return ByteSize.parse(quota);
        } catch (IllegalArgumentException e) {
            throw new SettingException(Words.say("mojo.setting", "lowtunes.quota", e.getMessage()));
        }
    }

    /** Whether text is stored as gzip where the site is published. */
    final boolean packsText() {
        return toBucket() && gzip;
    }

    final PublishSettings publishSettings() {
        PublishSettings settings = PublishSettings.defaults()
                .withGzip(gzip)
                .withGrace(duration())
                .withKeep(keep)
                .withParallel(parallel)
                .withQuota(quota())
                .withSiteUrl(siteUrl().orElse(null));
        for (Permission permission : permissions()) {
            settings = settings.allowing(permission);
        }
        return settings;
    }

    private Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (adopt) {
            permissions.add(Permission.ADOPT);
        }
        if (allowRemoval) {
            permissions.add(Permission.REMOVAL);
        }
        if (overtake) {
            permissions.add(Permission.OVERTAKE);
        }
        return permissions;
    }

    private Duration duration() {
        Matcher written = GRACE.matcher(grace.strip());
        if (!written.matches()) {
            throw new SettingException(Words.say("mojo.grace", grace));
        }
        long number = Long.parseLong(written.group(1));
        return written.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
}
