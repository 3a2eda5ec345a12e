package org.lowtunes.publish;

import java.util.Optional;
import org.lowtunes.site.SiteFile;

/** Knows the MD5 of files that were hashed when they were made, so that nothing is read once more for that. */
public interface KnownMd5 {

    /** Knows none. */
    KnownMd5 NONE = file -> Optional.empty();

    /** Lower-case hex; empty where it is to be computed. */
    Optional<String> of(SiteFile file);
}
