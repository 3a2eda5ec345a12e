package org.lowtunes.audio;

import java.util.Optional;

/** Where renditions come from that need not be made again: the cache of this machine, a published site. */
public interface FinishedRenditions {

    /** The rendition that was made to this specification, if there is one. */
    Optional<Rendition> find(RenditionSpec spec);
}
