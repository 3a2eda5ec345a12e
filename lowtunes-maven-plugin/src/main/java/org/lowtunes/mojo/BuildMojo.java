package org.lowtunes.mojo;

import org.apache.maven.plugins.annotations.Mojo;

/** Makes the site of a music library in {@code target/lowtunes/site}. */
@Mojo(name = "build", requiresProject = false, threadSafe = true)
public class BuildMojo extends SiteMojo {

    @Override
    void run() throws InterruptedException {
        SiteBuild build = siteBuild();
        if (isDryRun()) {
            tellingProblems(build, () -> build.plan(ledgerFile().read()));
            return;
        }
        tellingProblems(build, () -> build.run(ledgerFile().read()));
        getLog().info("The site is in " + siteFolder() + ". Publish it with: " + command("publish"));
    }
}
