package org.lowtunes.mojo;

import java.time.Clock;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.publish.Verification;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** Looks at the whole published site, inside and as a listener sees it, and repairs it on request. */
@Mojo(name = "verify", requiresProject = false, threadSafe = true)
public class VerifyMojo extends SiteMojo {

    /** Builds the site again and sends what is missing or wrong. */
    @Parameter(property = "lowtunes.repair", defaultValue = "false")
    private boolean repair;

    @Override
    void run() throws MojoFailureException, InterruptedException {
        try (Target target = publishingTarget()) {
            Verification.Result result = look(target);
            boolean repairable = !result.good() && !result.wrong().isEmpty() && !isDryRun();
            if (repairable && repair) {
                repair(target, result);
                result = look(target);
            }
            if (!result.good()) {
                throw new MojoFailureException(
                        repairable && !repair
                                ? Words.say("mojo.repair-with", command("verify") + " -Dlowtunes.repair")
                                : Words.say("mojo.not-as-it-should-be"));
            }
        }
    }

    private void repair(Target target, Verification.Result result) throws InterruptedException, MojoFailureException {
        refuseToPublishIntoTheMusic();
        SiteBuild build = siteBuild();
        Publisher publisher = new Publisher(target, publishSettings(), Clock.systemUTC(), getLog()::info);
        Ledger ledger = ledger(publisher);
        reporting(build, () -> {
            Site site = build.run(ledger);
            publisher.repair(site, result.wrong());
            ledgerFile().write(site.ledger());
            return site;
        });
    }

    private Verification.Result look(Target target) {
        Verification.Result result = new Verification(target, publishSettings(), getLog()::info).run();
        result.findings().forEach(finding -> {
            if (finding.good()) {
                getLog().info(Words.say("mojo.good", finding.line()));
            } else {
                getLog().warn(Words.say("mojo.wrong", finding.line()));
            }
        });
        return result;
    }
}
