package org.lowtunes.mojo;

import java.time.Clock;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Site;

/** Makes the site of a music library and publishes it, to a bucket when one is named, else into a folder. */
@Mojo(name = "publish", requiresProject = false, threadSafe = true)
public class PublishMojo extends SiteMojo {

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
}
