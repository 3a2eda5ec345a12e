package org.lowtunes.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Where the files of a published site come from: a folder, a bucket, a web address. */
public interface PublishedFiles {

    /** The place as a curator names it, for messages. */
    String name();

    /**
     * The plain bytes of a file, unpacked if they travel as gzip; empty if there is none.
     *
     * @param key see site-format.md section 1
     * @throws IOException when the place cannot be reached
     */
    Optional<InputStream> open(String key) throws IOException;

    /** The keys of all pages of albums, those of unlisted ones too; empty where nothing lists them. */
    default Optional<Set<String>> albumPages() {
        return Optional.empty();
    }

    /** The page of an unlisted album, where that was named instead of a site. */
    default Optional<String> onlyPage() {
        return Optional.empty();
    }
}
