package org.lowtunes.mojo;

import java.time.Clock;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;

/** Makes an earlier publication the current one again. */
@Mojo(name = "rollback", requiresProject = false, threadSafe = true)
public class RollbackMojo extends PublishingMojo {

    /** The publication to go back to, as lowtunes:history names it. Unless set: the one before the current one. */
    @Parameter(property = "lowtunes.publication")
    private String publication;

    @Override
    void run() {
        try (Target target = publishingTarget()) {
            new Publisher(target, publishSettings(), Clock.systemUTC(), getLog()::info)
                    .rollback(Optional.ofNullable(publication));
        }
    }
}
