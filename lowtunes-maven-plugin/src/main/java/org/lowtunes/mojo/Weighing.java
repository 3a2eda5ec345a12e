package org.lowtunes.mojo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.publish.AtRest;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Site;
import org.lowtunes.site.SitePart;

/**
 * What a site takes at rest. To know it everything is packed; for a publication that was weighed before, whose name is
 * made of all its bytes, the figures are kept.
 */
final class Weighing {

    /** The number rises when the same publication takes other bytes: other headers, another record. */
    private static final String KIND = "taken-1";

    private final AudioCache cache;

    /** @param cache remembers */
    Weighing(AudioCache cache) {
        this.cache = cache;
    }

    /** @param packsText whether text is stored as gzip */
    AtRest of(Site site, boolean packsText) {
        String name = ContentName.of(
                String.join("\n", site.publication(), Boolean.toString(packsText), site.title(), site.ledger())
                        .getBytes(StandardCharsets.UTF_8));
        return cache.computed(KIND, name).flatMap(Weighing::unpack).orElseGet(() -> {
            AtRest taken = AtRest.of(site, packsText);
            cache.keepComputed(KIND, name, pack(taken));
            return taken;
        });
    }

    private static byte[] pack(AtRest taken) {
        ByteBuffer packed = ByteBuffer.allocate(SitePart.values().length * Long.BYTES);
        for (SitePart part : SitePart.values()) {
            packed.putLong(taken.parts().getOrDefault(part, 0L));
        }
        return packed.array();
    }

    private static Optional<AtRest> unpack(byte[] kept) {
        if (kept.length != SitePart.values().length * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer packed = ByteBuffer.wrap(kept);
        Map<SitePart, Long> parts = new EnumMap<>(SitePart.class);
        for (SitePart part : SitePart.values()) {
            long bytes = packed.getLong();
            if (bytes > 0) {
                parts.put(part, bytes);
            }
        }
        return Optional.of(new AtRest(parts));
    }
}
