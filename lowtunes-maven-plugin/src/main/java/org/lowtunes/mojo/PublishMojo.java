package org.lowtunes.mojo;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.publish.PublishSettings;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;

/** Makes the site of a music library and publishes it, to a bucket when one is named, else into a folder. */
@Mojo(name = "publish", requiresProject = false, threadSafe = true)
public class PublishMojo extends SiteMojo {

    @Override
    void run() throws InterruptedException {
        PublishSettings settings = publishSettings();
        refuseToPublishIntoTheMusic();
        SiteBuild build = siteBuild();
        try (Target target = publishingTarget()) {
            Publisher publisher = new Publisher(target, settings, Clock.systemUTC(), getLog()::info);
            Ledger ledger = ledger(publisher);
            if (isDryRun()) {
                report(build.plan(ledger));
                return;
            }
            SiteBuild.Result result = build.run(ledger);
            report(result.problems());
            Site site = result.site();
            publisher.publish(site);
            ledgerFile().write(site.ledger());
            getLog().info(siteUrl().map(url -> "Listen at " + url).orElseGet(this::whereToListen));
        }
    }

    /** The curator's own; where that is missing, the one that was published with the site. */
    private Ledger ledger(Publisher publisher) {
        LedgerFile file = ledgerFile();
        if (file.exists()) {
            return file.read();
        }
        return publisher
                .ledger()
                .map(text -> {
                    getLog().info("There is no ledger " + file.file() + ": taking the one of the published site");
                    return Ledger.parse(text, "the published ledger");
                })
                .orElse(Ledger.EMPTY);
    }

    private void refuseToPublishIntoTheMusic() {
        for (Path music : musicFolders()) {
            if (!toBucket() && (www().equals(music) || music.startsWith(www()))) {
                throw new SettingException("lowtunes.www is " + www() + ", which holds the music itself. Name another"
                        + " folder: a published folder is served as it stands.");
            }
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
