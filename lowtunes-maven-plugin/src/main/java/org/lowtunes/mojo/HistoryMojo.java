package org.lowtunes.mojo;

import java.time.Clock;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.lowtunes.publish.PastPublication;
import org.lowtunes.publish.Publisher;
import org.lowtunes.publish.Target;
import org.lowtunes.words.Words;

/** Lists the publications that are still known, newest first. */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
public class HistoryMojo extends TargetMojo {

    @Override
    void run() {
        try (Target target = publishingTarget()) {
            List<PastPublication> known = new Publisher(target, Clock.systemUTC(), getLog()::info).history();
            if (known.isEmpty()) {
                getLog().info(Words.say("mojo.nothing-published", command("publish")));
            }
            known.forEach(publication -> getLog().info(publication.text()));
        }
    }
}
