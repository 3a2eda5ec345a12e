package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoversTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void emptyFolder() {
        music = new MusicOnPaper(root);
    }

    private String cover(String path) {
        return music.scanned(path)
                .cover()
                .map(cover -> root.relativize(cover.file()) + (cover.embedded() ? " inside" : ""))
                .orElse("none");
    }

    @Test
    void the_image_beside_counts_more_than_the_one_inside() {
        music.track("x/a.opus", "picture").image("x/Cover.JPG").image("x/back.jpg");
        assertThat(cover("x/a.opus")).isEqualTo("x/Cover.JPG");
    }

    @Test
    void names_of_covers_have_an_order() {
        music.track("x/a.opus").image("x/front.png").image("x/folder.webp").image("x/AlbumArt_{1}_Large.jpg");
        assertThat(cover("x/a.opus")).isEqualTo("x/folder.webp");
    }

    @Test
    void an_only_image_needs_no_name_and_one_of_many_does() {
        music.track("x/a.opus")
                .image("x/scan1.gif")
                .track("y/a.opus")
                .image("y/1.gif")
                .image("y/2.gif");
        assertThat(cover("x/a.opus")).isEqualTo("x/scan1.gif");
        assertThat(cover("y/a.opus")).isEqualTo("none");
    }

    @Test
    void an_image_named_as_its_folder_is_the_cover() {
        music.track("Été/a.opus").image("Été/ete.jpg").image("Été/b.jpg");
        assertThat(cover("Été/a.opus")).isEqualTo("Été/ete.jpg");
    }

    @Test
    void discs_have_the_cover_of_their_album_or_their_own() {
        music.track("x/CD 1/a.opus").track("x/CD 2/a.opus").image("x/cover.jpg").image("x/CD 2/cover.jpg");
        assertThat(cover("x/CD 1/a.opus")).isEqualTo("x/cover.jpg");
        assertThat(cover("x/CD 2/a.opus")).isEqualTo("x/CD 2/cover.jpg");
    }

    @Test
    void albums_do_not_have_the_picture_of_the_folder_above() {
        music.track("Zoé/Un/a.opus").image("Zoé/folder.jpg");
        assertThat(cover("Zoé/Un/a.opus")).isEqualTo("none");
    }

    @Test
    void a_folder_for_pictures_is_looked_into() {
        music.track("x/a.opus").image("x/Artwork/Front.jpg").image("x/Artwork/disc.jpg");
        assertThat(cover("x/a.opus")).isEqualTo("x/Artwork/Front.jpg");
    }

    @Test
    void in_a_folder_of_several_albums_the_picture_inside_counts_more() {
        music.track("x/a.opus", "album=A", "picture")
                .track("x/b.opus", "album=B")
                .image("x/cover.jpg");
        assertThat(cover("x/a.opus")).isEqualTo("x/a.opus inside");
        assertThat(cover("x/b.opus")).isEqualTo("x/cover.jpg");
    }

    @Test
    void tracks_share_the_picture_of_their_album() {
        music.track("x/a.opus").track("x/b.opus", "picture").track("c.opus");
        assertThat(cover("x/a.opus")).isEqualTo("x/b.opus inside");
        assertThat(cover("c.opus")).isEqualTo("none");
    }

    @Test
    void what_is_not_an_image_is_no_cover_and_that_is_said() {
        music.track("x/a.opus", "picture")
                .file("x/cover.jpg", "<html>not found</html>")
                .file("x/folder.jpg", "");
        assertThat(cover("x/a.opus")).isEqualTo("x/a.opus inside");
        assertThat(music.scan().problems()).extracting(Problem::where).containsExactly("x/cover.jpg", "x/folder.jpg");
    }

    @Test
    void a_curator_may_name_the_cover() {
        music.track("x/a.opus").image("x/cover.jpg").image("x/poster.jpg").file("x/album.yaml", "pochette: poster.jpg");
        assertThat(cover("x/a.opus")).isEqualTo("x/poster.jpg");
    }

    @Test
    void the_description_of_a_picture_is_its_alternative_text_when_it_says_something() {
        music.track("x/a.opus", "album=Plage", "artist=Zoé", "picture", "picture_description=Une barque sur le sable")
                .track("y/a.opus", "album=Plage", "artist=Zoé", "picture", "picture_description=Cover (front)")
                .track("z/a.opus", "album=Plage", "artist=Zoé", "picture", "picture_description=Zoé - Plage.jpg");
        assertThat(music.scan().tracks())
                .extracting(track -> track.cover().orElseThrow().alt())
                .containsExactly("Une barque sur le sable", "", "");
    }
}
