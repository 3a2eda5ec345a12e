package org.lowtunes.mojo;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.words.Words;

/** Makes the site of a music library in {@code target/lowtunes/site}. */
@Mojo(name = "build", requiresProject = false, threadSafe = true)
public class BuildMojo extends SiteMojo {

    @Override
    void run() throws InterruptedException, MojoFailureException {
        SiteBuild build = siteBuild();
        if (isDryRun()) {
            reporting(build, () -> {
                build.plan(ledgerFile().read(), (sure, site) -> {});
                return build;
            });
            return;
        }
        reporting(build, () -> build.run(ledgerFile().read()));
        getLog().info(Words.say("mojo.site-is-in", siteFolder(), command("publish")));
    }
}
