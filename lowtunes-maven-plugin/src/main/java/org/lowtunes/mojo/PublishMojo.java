package org.lowtunes.mojo;

import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.publish.Permission;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.PublishedTarget;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** Makes the site of a music library and publishes it, to a bucket when one is named, else into a folder. */
@Mojo(name = "publish", requiresProject = false, threadSafe = true)
public class PublishMojo extends SiteMojo {

    @Override
    void run() throws InterruptedException, MojoFailureException {
        PublishSettings settings = publishSettings();
        refuseToPublishIntoTheMusic();
        try (Target target = publishingTarget()) {
            SiteBuild build = siteBuild(Optional.of(new PublishedTarget(target)));
            PublishSettings allowed = readmitted().isEmpty() ? settings : settings.allowing(Permission.READMISSION);
            Publisher publisher = new Publisher(target, allowed, Clock.systemUTC(), getLog()::info, knownMd5());
            Ledger ledger = ledger(publisher);
            if (isDryRun()) {
                reporting(build, () -> {
                    build.plan(ledger, (sure, site) -> {
                        getLog().info(sure);
                        publisher.tellPlan(site);
                    });
                    return build;
                });
                return;
            }
            reporting(build, () -> {
                Site site = build.run(ledger);
                publisher.publish(
                        site,
                        published ->
                                build.between(published, between -> ledgerFile().write(between.ledger())));
                ledgerFile().write(site.ledger());
                getLog().info(siteUrl()
                        .map(url -> Words.say("mojo.listen-at", url))
                        .orElseGet(this::whereToListen));
                return site;
            });
        }
    }

    private String whereToListen() {
        if (toBucket()) {
            return Words.say("mojo.set-address");
        }
        boolean typed = session().getUserProperties().containsKey("lowtunes.www");
        return Words.say("mojo.published-into", www(), command("serve") + (typed ? " -Dlowtunes.www=" + www() : ""));
    }
}
