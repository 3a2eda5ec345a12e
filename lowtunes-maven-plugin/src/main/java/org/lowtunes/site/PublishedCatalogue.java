package org.lowtunes.site;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a published site says about itself.
 *
 * @param albums in the order of its catalogue; then, as far as they were found, those that are in no list
 * @param playlists of its curator
 * @param ledger what was decided for what is in the catalogue
 */
public record PublishedCatalogue(List<PublishedAlbum> albums, List<SitePlaylist> playlists, Ledger ledger) {

    /** Copies the lists, so that the record cannot change. */
    public PublishedCatalogue {
        albums = List.copyOf(albums);
        playlists = List.copyOf(playlists);
    }

    /** This one, and the albums of another one after its own. */
    PublishedCatalogue and(PublishedCatalogue other) {
        return new PublishedCatalogue(
                Stream.concat(albums.stream(), other.albums.stream()).toList(), playlists, ledger.adding(other.ledger));
    }

    /** The tracks of all albums. */
    public Stream<PublishedTrack> tracks() {
        return albums.stream().flatMap(album -> album.tracks().stream());
    }
}
