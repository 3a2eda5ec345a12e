package org.lowtunes.site;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a published site says about itself.
 *
 * @param albums in the order of its catalogue
 * @param playlists of its curator
 * @param ledger what was decided for what is in the catalogue
 */
public record PublishedCatalogue(List<PublishedAlbum> albums, List<SitePlaylist> playlists, Ledger ledger) {

    /** Copies the lists, so that the record cannot change. */
    public PublishedCatalogue {
        albums = List.copyOf(albums);
        playlists = List.copyOf(playlists);
    }

    /** The tracks of all albums. */
    public Stream<PublishedTrack> tracks() {
        return albums.stream().flatMap(album -> album.tracks().stream());
    }
}
