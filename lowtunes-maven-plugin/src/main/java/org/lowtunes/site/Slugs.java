package org.lowtunes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lowtunes.library.Folding;
import org.lowtunes.site.Ledger.Address;
import org.lowtunes.site.Ledger.Kind;

/**
 * Gives albums, artists and playlists their addresses: the folded name, at most 60 characters. An address given once
 * stays, even while what it stood for is away.
 */
final class Slugs {

    private static final int LONGEST = 60;
    private static final int SUFFIX = 6;

    private final Ledger ledger;
    private final Map<Kind, Set<String>> taken = new HashMap<>();
    private final Map<Address, String> given = new HashMap<>();

    Slugs(Ledger ledger) {
        this.ledger = ledger;
        ledger.slugs().forEach((address, slug) -> taken(address.kind()).add(slug));
    }

    /** The slug of this address, the same at every call. */
    String of(Kind kind, String artist, String title) {
        Address address = new Address(kind, artist, title);
        String before = ledger.slugs().get(address);
        return given.computeIfAbsent(address, a -> before != null ? before : fresh(a));
    }

    /** Every address asked for. */
    Map<Address, String> given() {
        return given;
    }

    private String fresh(Address address) {
        String folded = Folding.fold(address.title()).replaceAll("[^a-z0-9]+", "-");
        String slug = shortened(folded.replaceAll("^-|-$", ""));
        if (slug.isEmpty() || !taken(address.kind()).add(slug)) {
            byte[] key = (address.artist() + "\n" + address.title()).getBytes(StandardCharsets.UTF_8);
            String suffix = ContentName.base32(ContentName.sha256().digest(key), SUFFIX);
            slug = slug + "-" + suffix;
            taken(address.kind()).add(slug);
        }
        return slug;
    }

    /** At most {@link #LONGEST} characters with room for a suffix, cut between words where there is one. */
    private static String shortened(String slug) {
        int room = LONGEST - SUFFIX - 1;
        if (slug.length() <= room) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', room);
        return slug.substring(0, cut > room / 2 ? cut : room);
    }

    private Set<String> taken(Kind kind) {
        return taken.computeIfAbsent(kind, k -> new HashSet<>());
    }
}
