package org.lowtunes.mojo;

import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.PublishedTarget;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;

/** Makes the site of a music library and publishes it, to a bucket when one is named, else into a folder. */
@Mojo(name = "publish", requiresProject = false, threadSafe = true)
public class PublishMojo extends SiteMojo {

    @Override
    void run() throws InterruptedException, MojoFailureException {
        PublishSettings settings = publishSettings();
        refuseToPublishIntoTheMusic();
        try (Target target = publishingTarget()) {
            SiteBuild build = siteBuild(Optional.of(new PublishedTarget(target)));
            Publisher publisher = new Publisher(target, settings, Clock.systemUTC(), getLog()::info);
            Ledger ledger = ledger(publisher);
            if (isDryRun()) {
                reporting(build, () -> build.plan(ledger));
                return;
            }
            reporting(build, () -> {
                Site site = build.run(ledger);
                publisher.publish(site);
                ledgerFile().write(site.ledger());
                getLog().info(siteUrl().map(url -> "Listen at " + url).orElseGet(this::whereToListen));
                return site;
            });
        }
    }

    private String whereToListen() {
        if (toBucket()) {
            return "Set lowtunes.siteUrl to the bucket's public address, and it is checked and shown here.";
        }
        boolean typed = session().getUserProperties().containsKey("lowtunes.www");
        return "Published into " + www() + ". Listen with: " + command("serve")
                + (typed ? " -Dlowtunes.www=" + www() : "");
    }
}
