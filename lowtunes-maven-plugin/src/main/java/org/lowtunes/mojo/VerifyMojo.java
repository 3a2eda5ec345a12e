package org.lowtunes.mojo;

import java.time.Clock;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.publish.Verification;
import org.lowtunes.site.Site;

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
            if (!result.good() && repair && !result.wrong().isEmpty()) {
                Site site = siteBuild().run(ledgerFile().read()).site();
                new Publisher(target, publishSettings(), Clock.systemUTC(), getLog()::info)
                        .repair(site, result.wrong());
                result = look(target);
            }
            if (!result.good()) {
                throw new MojoFailureException("The published site is not as it should be, see above."
                        + (repair || result.wrong().isEmpty()
                                ? ""
                                : " Repair it with: " + command("verify") + " -Dlowtunes.repair"));
            }
        }
    }

    private Verification.Result look(Target target) {
        Verification.Result result = new Verification(target, publishSettings(), getLog()::info).run();
        result.findings().forEach(finding -> {
            if (finding.good()) {
                getLog().info("ok     " + finding.line());
            } else {
                getLog().warn("WRONG  " + finding.line());
            }
        });
        return result;
    }
}
