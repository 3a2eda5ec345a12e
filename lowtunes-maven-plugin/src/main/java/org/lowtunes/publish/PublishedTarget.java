package org.lowtunes.publish;

import java.io.InputStream;
import java.util.Optional;
import org.lowtunes.site.PublishedFiles;

/** What a bucket or a folder shows, to be taken over. */
public final class PublishedTarget implements PublishedFiles {

    private final Target target;

    /** @param target stays open for as long as something may be asked for */
    public PublishedTarget(Target target) {
        this.target = target;
    }

    @Override
    public String name() {
        return target.description();
    }

    @Override
    public Optional<InputStream> open(String key) {
        return target.open(key);
    }
}
