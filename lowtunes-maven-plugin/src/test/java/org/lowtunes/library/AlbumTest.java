package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlbumTest {

    @Test
    void tracksStandByDiscAndNumberAndThenByPath() {
        List<Album> albums = Album.of(List.of(
                track("d", "Suite", 2, 1),
                track("c", "Suite", 1, 0),
                track("b", "Suite", 1, 2),
                track("a", "Suite", 0, 1)));

        assertThat(albums).hasSize(1);
        assertThat(albums.get(0).tracks()).extracting(Track::path).containsExactly("a", "b", "c", "d");
    }

    @Test
    void caseAndAccentsDoNotMakeAnotherAlbum() {
        assertThat(Album.of(List.of(track("a", "Été", 1, 1), track("b", "ETE", 1, 2))))
                .hasSize(1)
                .first()
                .returns("Été", Album::title);
    }

    @Test
    void albumsOfOneTitleAreToldApartByTheirFolders() {
        List<Album> albums = Album.of(List.of(
                track("Blue/1", "Weezer", 1, 1), track("Green/1", "Weezer", 1, 1), track("Blue/2", "Weezer", 1, 2)));

        assertThat(albums).hasSize(2);
        assertThat(albums.get(0).tracks()).extracting(Track::path).containsExactly("Blue/1", "Blue/2");
    }

    @Test
    void discsInFoldersOfTheirOwnAreOneAlbum() {
        assertThat(Album.of(List.of(track("CD 1/1", "Suite", 1, 1), track("CD 2/1", "Suite", 2, 1))))
                .hasSize(1);
    }

    @Test
    void aTrackWithoutAlbumIsASingle() {
        assertThat(Album.of(List.of(track("b", "", 0, 0), track("a", "", 0, 0))))
                .extracting(Album::title)
                .containsExactly("title of a", "title of b");
    }

    private static Track track(String path, String album, int disc, int number) {
        Tags tags = new Tags(
                "title of " + path, "Us", "Us", album, disc, number, "2001", List.of(), "", "", "", "", "", false);
        return new Track(Path.of(path), path, tags, Optional.empty(), Presentation.NONE, "");
    }
}
