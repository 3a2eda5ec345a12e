package org.lowtunes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lowtunes.site.Ledger.Kind;

/** The slug of everything that has a page; no two things of a kind have the same. */
final class Addresses {

    private static final int SUFFIX = 6;

    private final Slugs slugs;
    private final Map<SiteAlbum, String> albums = new IdentityHashMap<>();
    private final Map<SitePlaylist, String> playlists = new IdentityHashMap<>();

    /** @param all the albums of the site, unlisted ones last */
    Addresses(Slugs slugs, List<SiteAlbum> all, List<SitePlaylist> lists) {
        this.slugs = slugs;
        Set<String> taken = new HashSet<>();
        for (SiteAlbum album : all) {
            String slug = slugs.of(Kind.ALBUM, album.artist(), album.title());
            albums.put(
                    album,
                    distinct(slug, ContentName.ofSound(album.tracks().get(0).sound()), taken));
        }
        taken.clear();
        for (SitePlaylist list : lists) {
            playlists.put(
                    list, distinct(slugs.of(Kind.PLAYLIST, "", list.title()), String.join(" ", list.ids()), taken));
        }
    }

    String of(SiteAlbum album) {
        return albums.get(album);
    }

    String of(SitePlaylist list) {
        return playlists.get(list);
    }

    String ofArtist(String name) {
        return slugs.of(Kind.ARTIST, "", name);
    }

    /** Where two things have one name, the second is told apart by what it holds. */
    private static String distinct(String slug, String content, Set<String> taken) {
        String own = taken.contains(slug)
                ? slug + "-"
                        + ContentName.of(content.getBytes(StandardCharsets.UTF_8))
                                .substring(0, SUFFIX)
                : slug;
        taken.add(own);
        return own;
    }
}
