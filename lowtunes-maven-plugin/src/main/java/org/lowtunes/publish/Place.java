package org.lowtunes.publish;

import java.util.OptionalLong;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * What a plan has to know about where it leads.
 *
 * @param description the target as a curator names it
 * @param packs whether text is stored as gzip there
 * @param quota the bytes that it never exceeds, if there is a limit
 */
record Place(String description, boolean packs, OptionalLong quota) {

    static Place of(Target target, PublishSettings settings) {
        return new Place(target.description(), target.packsText() && settings.gzip(), settings.quota());
    }

    /** How a plan stands to the quota, in words; empty without one. */
    String verdict(long peak) {
        return quota.isEmpty()
                ? ""
                : "\n  "
                        + Words.say(
                                "publish.quota-kept",
                                Sizes.bytes(quota.getAsLong()),
                                Sizes.bytes(quota.getAsLong() - peak));
    }
}
