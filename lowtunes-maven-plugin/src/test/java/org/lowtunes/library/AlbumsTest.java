package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumsTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void emptyFolder() {
        music = new MusicOnPaper(root);
    }

    @Test
    void an_album_of_one_artist_is_the_artists() {
        music.track("a/1.opus", "artist=Zoé", "album=X").track("a/2.opus", "artist=ZOE feat. Max", "album=X");
        assertThat(music.scan().tracks())
                .extracting(track -> track.tags().albumArtist())
                .containsOnly("Zoé");
        assertThat(music.tags("a/2.opus").artist()).isEqualTo("ZOE feat. Max");
        assertThat(music.tags("a/2.opus").compilation()).isFalse();
    }

    @Test
    void an_album_of_several_artists_is_a_compilation() {
        music.track("a/1.opus", "artist=Zoé", "album=X").track("a/2.opus", "artist=Max", "album=X");
        assertThat(music.scan().tracks()).allSatisfy(track -> {
            assertThat(track.tags().albumArtist()).isEqualTo("Various Artists");
            assertThat(track.tags().compilation()).isTrue();
        });
    }

    @Test
    void two_albums_in_one_folder_are_two() {
        music.track("a/1.opus", "artist=Zoé", "album=X").track("a/2.opus", "artist=Max", "album=Y");
        assertThat(music.scan().tracks())
                .extracting(track -> track.tags().albumArtist())
                .containsExactly("Zoé", "Max");
    }

    @Test
    void an_album_artist_that_some_tracks_have_is_that_of_all() {
        music.track("a/1.opus", "artist=Zoé", "album=X", "album_artist=Le Chœur")
                .track("a/2.opus", "artist=Max", "album=X");
        assertThat(music.tags("a/2.opus").albumArtist()).isEqualTo("Le Chœur");
    }

    @Test
    void short_forms_of_various_artists_are_one_and_written_out_ones_stay() {
        music.track("a/1.opus", "album_artist=V.A.", "album=X")
                .track("b/1.opus", "album_artist=Artistes divers", "album=Y");
        assertThat(music.tags("a/1.opus").albumArtist()).isEqualTo("Various Artists");
        assertThat(music.tags("b/1.opus").albumArtist()).isEqualTo("Artistes divers");
        assertThat(music.scan().tracks()).allMatch(track -> track.tags().compilation());
    }

    @Test
    void a_folder_of_a_compilation_names_the_artists_in_its_files() {
        music.track("VA - Été/01 - Zoé - Un.opus").track("VA - Été/02 - Max - Deux.opus");
        Tags tags = music.tags("VA - Été/02 - Max - Deux.opus");
        assertThat(tags)
                .extracting(Tags::artist, Tags::title, Tags::album, Tags::albumArtist, Tags::compilation)
                .containsExactly("Max", "Deux", "Été", "Various Artists", true);
    }

    @Test
    void a_shelf_of_compilations_is_nobody() {
        music.track("Compilations/Été/01 - Zoé - Un.opus").track("Compilations/Été/02 - Max - Deux.opus");
        assertThat(music.tags("Compilations/Été/01 - Zoé - Un.opus"))
                .extracting(Tags::artist, Tags::albumArtist, Tags::album)
                .containsExactly("Zoé", "Various Artists", "Été");
    }

    @Test
    void singles_are_no_compilation_of_each_other() {
        music.track("1.opus", "artist=Zoé").track("2.opus", "artist=Max");
        assertThat(music.scan().tracks())
                .extracting(track -> track.tags().albumArtist())
                .containsExactly("Zoé", "Max");
    }

    @Test
    void albums_of_one_name_are_not_a_compilation() {
        for (String artist : new String[] {"Zoé", "Max"}) {
            for (int i = 1; i < 3; i++) {
                music.track(artist + i + ".opus", "artist=" + artist, "album=Greatest Hits", "track=" + i);
            }
        }
        assertThat(music.scan().tracks())
                .extracting(track -> track.tags().albumArtist())
                .containsExactly("Max", "Max", "Zoé", "Zoé");
    }

    @Test
    void folders_of_discs_are_one_album() {
        music.track("X/CD1/1.opus", "artist=Zoé", "album=X").track("X/CD2/1.opus", "artist=Max", "album=X");
        assertThat(music.tags("X/CD2/1.opus"))
                .extracting(Tags::disc, Tags::albumArtist)
                .containsExactly(2, "Various Artists");
    }

    @Test
    void folders_of_discs_are_believed_when_all_tags_say_disc_1() {
        music.track("X/CD1/1.opus", "disc=1", "album=X").track("X/CD2/1.opus", "disc=1", "album=X");
        assertThat(music.tags("X/CD2/1.opus").disc()).isEqualTo(2);
    }

    @Test
    void a_disc_in_the_title_of_an_album_is_a_disc() {
        music.track("a/1.opus", "album=X (Disc 2)");
        assertThat(music.tags("a/1.opus")).extracting(Tags::album, Tags::disc).containsExactly("X", 2);
    }

    @Test
    void sides_of_records_are_counted_through() {
        music.track("X/a.opus", "track=A1", "album=X")
                .track("X/b.opus", "track=A2", "album=X")
                .track("X/c.opus", "track=B1", "album=X")
                .track("X/d.opus", "track=C1", "album=X");
        assertThat(music.scan().tracks())
                .extracting(track -> track.tags().disc() + "." + track.tags().number())
                .containsExactly("1.1", "1.2", "1.3", "2.1");
    }
}
