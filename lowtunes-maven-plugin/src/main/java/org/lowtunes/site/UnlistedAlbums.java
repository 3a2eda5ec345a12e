package org.lowtunes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lowtunes.words.Words;

/**
 * Finds the albums of a published site that are in no list. Only their pages name what they are made of, and only a
 * publication's record lists the pages; where nothing can be listed, what this machine decided before says where they
 * may be.
 */
final class UnlistedAlbums {

    private final PublishedSite site;
    private final Ledger known;

    /** @param known what was decided on this machine */
    UnlistedAlbums(PublishedSite site, Ledger known) {
        this.site = site;
        this.known = known;
    }

    /** A catalogue, and what is in no list. */
    PublishedCatalogue added(PublishedCatalogue listed) {
        Set<String> pages = new TreeSet<>(site.albumPages().orElseGet(() -> remembered(listed)));
        listed.albums().forEach(album -> pages.remove(page(album.slug())));
        PublishedCatalogue all = listed;
        for (String page : pages) {
            Optional<PublishedCatalogue> own = at(page);
            if (own.isPresent()) {
                all = all.and(own.get());
            }
        }
        return all;
    }

    /** What is at this address alone. */
    PublishedCatalogue only(String page) {
        return at(page).orElseThrow(() -> new PublishedSiteException(Words.say("site.published-no-page", site.name())));
    }

    private Optional<PublishedCatalogue> at(String page) {
        return site.text(page)
                .flatMap(EmbeddedDescriptor::in)
                .flatMap(text -> PublishedReader.ofPage(site, page, text, known));
    }

    /** Nobody else's server is asked for addresses of ours: it must show what we know. */
    private Set<String> remembered(PublishedCatalogue listed) {
        long ours = listed.tracks()
                .filter(track -> known.track(track.id())
                        .map(Ledger.Entry::sound)
                        .equals(Optional.of(track.decided().sound())))
                .count();
        return 2 * ours < listed.tracks().count()
                ? Set.of()
                : known.slugs().entrySet().stream()
                        .filter(address -> address.getKey().kind() == Ledger.Kind.ALBUM)
                        .map(address -> page(address.getValue()))
                        .collect(Collectors.toSet());
    }

    private static String page(String slug) {
        return "album/" + slug + ".html";
    }

    /** Albums as those that are in no list. */
    static List<PublishedAlbum> hidden(List<PublishedAlbum> albums) {
        List<PublishedAlbum> hidden = new ArrayList<>();
        for (PublishedAlbum album : albums) {
            hidden.add(new PublishedAlbum(
                    album.artist(),
                    album.title(),
                    album.slug(),
                    album.cover(),
                    album.presentation().inNoList(),
                    album.tracks()));
        }
        return hidden;
    }
}
