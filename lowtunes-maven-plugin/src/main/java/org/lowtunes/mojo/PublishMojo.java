package org.lowtunes.mojo;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.publish.Permission;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Site;

/** Makes the site of a music library and publishes it, to a bucket when one is named, else into a folder. */
@Mojo(name = "publish", requiresProject = false, threadSafe = true)
public class PublishMojo extends SiteMojo {

    private static final Pattern GRACE = Pattern.compile("(\\d{1,4}) ?([dh])");

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

    @Override
    void run() throws InterruptedException {
        PublishSettings settings = publishSettings();
        SiteBuild build = siteBuild();
        try (Target target = publishingTarget()) {
            SiteBuild.Result result = build.run(ledgerFile().read());
            Site site = result.site();
            Publisher publisher = new Publisher(target, settings, Clock.systemUTC(), getLog()::info);
            if (isDryRun()) {
                report(result.problems());
                getLog().info(publisher.plan(site).text());
                return;
            }
            ledgerFile().write(site.ledger());
            publisher.publish(site);
            report(result.problems());
            getLog().info(siteUrl()
                    .map(url -> "Listen at " + url)
                    .orElse(
                            toBucket()
                                    ? "Set lowtunes.siteUrl to the bucket's public address, and it is checked and shown here."
                                    : "Published into " + www() + ". Listen with: mvn lowtunes:serve"));
        }
    }

    private PublishSettings publishSettings() {
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
            throw new SettingException("lowtunes.grace is \"" + grace + "\". Write days or hours, as in 7d or 12h.");
        }
        long number = Long.parseLong(written.group(1));
        return written.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number);
    }
}
