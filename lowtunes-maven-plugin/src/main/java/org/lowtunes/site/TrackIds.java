package org.lowtunes.site;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;

/**
 * Gives every sound its id: 36 bits of its hash as 6 characters of base64url, see site-format.md section 1. Among 2,000
 * tracks two share 36 bits once in 30,000 libraries; then the one that was there first keeps them, and the other takes
 * the next 36 bits.
 */
public final class TrackIds {

    /** Characters of an id. */
    public static final int LENGTH = 6;

    private TrackIds() {}

    /**
     * @param sounds SHA-256 of the sounds, in hexadecimal; each may stand there more than once
     * @param ledger ids given before; they stay
     * @return the id of each sound
     */
    public static Map<String, String> assign(Collection<String> sounds, Ledger ledger) {
        Map<String, String> soundNameOf = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        ledger.tracks().forEach((id, entry) -> {
            soundNameOf.put(id, entry.sound());
            known.put(entry.sound(), id);
        });
        Map<String, String> ids = new HashMap<>();
        for (String sound : new TreeSet<>(sounds)) {
            byte[] hash = HexFormat.of().parseHex(sound);
            String name = ContentName.ofHash(hash);
            if (known.containsKey(name)) {
                ids.put(sound, known.get(name));
                continue;
            }
            String characters = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            int at = 0;
            while (!name.equals(soundNameOf.getOrDefault(characters.substring(at, at + LENGTH), name))) {
                at += LENGTH;
            }
            String id = characters.substring(at, at + LENGTH);
            soundNameOf.put(id, name);
            ids.put(sound, id);
        }
        return ids;
    }

    /** The id of a sound, unless another one had it before: the first 36 bits of its hash. */
    public static String first(String sound) {
        byte[] hash = HexFormat.of().parseHex(sound);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH);
    }
}
