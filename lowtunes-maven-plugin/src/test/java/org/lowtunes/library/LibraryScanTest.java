package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScanTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void emptyFolder() {
        music = new MusicOnPaper(root);
    }

    @Test
    void tags_become_what_they_mean() {
        music.track(
                "a.opus",
                "title=Un  titre",
                "artist=Zoé",
                "album_artist=Les Uns",
                "album=L'album",
                "track=3/12",
                "disc=2/2",
                "date=1999-05-02",
                "genre=Rock;Jazz",
                "composer=C. Omposer",
                "license=CC BY 4.0",
                "copyright=1999 Zoé",
                "lyrics=la\\nla",
                "MUSICBRAINZ_TRACKID=01234567-89AB-cdef-0123-456789abcdef",
                "compilation=1",
                "replaygain_track_gain=-3 dB");
        assertThat(music.tags("a.opus"))
                .isEqualTo(new Tags(
                        "Un titre",
                        "Zoé",
                        "Les Uns",
                        "L'album",
                        2,
                        3,
                        "1999-05-02",
                        List.of("Rock", "Jazz"),
                        "C. Omposer",
                        "CC BY 4.0",
                        "1999 Zoé",
                        "la\nla",
                        "01234567-89ab-cdef-0123-456789abcdef",
                        true));
    }

    @Test
    void a_file_without_tags_has_those_of_its_path() {
        music.track("The Band/First (1999)/CD 2/03 - Hello.opus");
        Tags tags = music.tags("The Band/First (1999)/CD 2/03 - Hello.opus");
        assertThat(tags)
                .extracting(
                        Tags::title, Tags::artist, Tags::albumArtist, Tags::album, Tags::disc, Tags::number, Tags::date)
                .containsExactly("Hello", "The Band", "The Band", "First", 2, 3, "1999");
    }

    @Test
    void a_published_site_within_the_folder_is_no_music() throws Exception {
        music.track("Zoé/Un/01 A.opus").track("target/lowtunes/www/a/abcdefghijklmnop.opus");
        Files.writeString(root.resolve("target/lowtunes/www/lowtunes.json"), "{}");
        assertThat(music.scan().tracks()).extracting(Track::path).containsExactly("Zoé/Un/01 A.opus");
    }

    @Test
    void what_a_ripper_writes_for_nothing_is_nothing() {
        music.track("Zoé/Un/01 - Début.opus", "title=Track 01", "artist=Unknown Artist", "album=Album inconnu");
        Tags tags = music.tags("Zoé/Un/01 - Début.opus");
        assertThat(tags).extracting(Tags::title, Tags::artist, Tags::album).containsExactly("Début", "Zoé", "Un");
    }

    @Test
    void files_beside_albums_are_singles_of_their_artist() {
        music.track("Zoé/Un/01 A.opus").track("Zoé/Seule.opus").track("Max - Dehors.opus");
        assertThat(music.scan().tracks())
                .extracting(
                        track -> track.tags().artist(),
                        track -> track.tags().album(),
                        track -> track.tags().title())
                .containsExactly(tuple("Max", "", "Dehors"), tuple("Zoé", "", "Seule"), tuple("Zoé", "Un", "A"));
    }

    @Test
    void several_artists_are_joined_and_none_is_taken_apart() {
        music.track("a.opus", "artist=Zoé", "artist=Max")
                .track("b.opus", "artist=AC/DC")
                .track("c.opus", "artist=A;B");
        assertThat(music.scan().tracks())
                .extracting(track -> track.tags().artist())
                .containsExactly("Zoé, Max", "AC/DC", "A, B");
    }

    @Test
    void order_is_by_code_point_and_paths_are_in_normal_form_c() {
        music.track("b.opus")
                .track("B.opus")
                .track("e\u0301.opus")
                .track("f.opus")
                .track("🎵.opus")
                .track("\uff5a.opus");
        assertThat(music.scan().tracks())
                .extracting(Track::path)
                .containsExactly("B.opus", "b.opus", "f.opus", "é.opus", "\uff5a.opus", "🎵.opus");
    }

    @Test
    void several_folders_are_told_apart_by_name() {
        music.track("one/music/a.opus").track("two/music/a.opus");
        Library library = new LibraryScan(MusicOnPaper::read)
                .scan(LibrarySources.of(List.of(root.resolve("one/music"), root.resolve("two/music"))));
        assertThat(library.tracks()).extracting(Track::path).containsExactly("music (2)/a.opus", "music/a.opus");
        assertThat(library.problems()).isEmpty();
    }

    @Test
    void each_library_has_its_contributor() {
        music.track("zoe/music/x/a.opus").track("max/music/x/a.opus").track("max/music/b.opus");
        Library library = new LibraryScan(MusicOnPaper::read)
                .scan(new LibrarySources(
                        List.of(
                                new LibrarySource("Zoé/", root.resolve("zoe/music"), Share.ALL),
                                new LibrarySource("Max", root.resolve("max/music"), new Share(0.3, 1000))),
                        List.of(),
                        List.of()));
        assertThat(library.tracks())
                .extracting(track -> track.path() + " by " + track.contributor())
                .containsExactly("Max/b.opus by Max", "Max/x/a.opus by Max", "Zoé /x/a.opus by Zoé/");
    }

    @Test
    void only_what_is_wanted_is_read_and_what_stands_beside_it_comes_along() {
        music.track("a/1.flac", "album=A")
                .track("a/1.mp3", "album=A")
                .track("a/Live/2.flac")
                .file("a/broken.mp3", "")
                .file("a/old.m3u", "gone.flac")
                .image("a/cover.jpg")
                .file("a/album.yaml", "licence: CC0");
        Library library = new LibraryScan(MusicOnPaper::read)
                .scan(new LibrarySources(
                        LibrarySources.of(List.of(root)).sources(),
                        List.of("**/*.flac"),
                        List.of("**/live/", "a/old.m3u")));
        assertThat(library.tracks()).singleElement().satisfies(track -> {
            assertThat(track.path()).isEqualTo("a/1.flac");
            assertThat(track.tags().licence()).isEqualTo("CC0");
            assertThat(track.cover()).isPresent();
        });
        assertThat(library.problems()).isEmpty();
    }

    @Test
    void a_linked_file_that_is_not_wanted_is_not_read() throws Exception {
        music.track("a/1.flac").track("b/2.flac");
        Files.createSymbolicLink(root.resolve("a/linked.flac"), root.resolve("b/2.flac"));
        Library library = new LibraryScan(MusicOnPaper::read)
                .scan(new LibrarySources(
                        LibrarySources.of(List.of(root)).sources(), List.of("a/**"), List.of("a/linked.*")));
        assertThat(library.tracks()).extracting(Track::path).containsExactly("a/1.flac");
    }

    @Test
    void the_result_is_the_same_in_every_locale_and_at_every_time() {
        for (int i = 0; i < 200; i++) {
            music.track("T" + i % 7 + "/I" + i % 13 + "/" + i + " TITLE I.opus", "genre=INDIE;" + i % 3);
        }
        Library first = music.scan();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(music.scan()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(first.tracks()).hasSize(200);
    }

    @Test
    void lyrics_beside_the_recording_count_more_than_those_inside() {
        music.track("a/Song.opus", "lyrics=plain").file("a/song.LRC", "\ufeff[00:01.00]timed\r\n");
        assertThat(music.tags("a/Song.opus").lyrics()).isEqualTo("[00:01.00]timed");
    }

    @Test
    void the_address_of_a_licence_is_found_in_a_copyright_notice() {
        music.track(
                "a.opus",
                "copyright=2001 Zoé. Licensed to the public under http://creativecommons.org/licenses/by/4.0/ verify at x");
        assertThat(music.tags("a.opus").licence()).isEqualTo("http://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void films_and_scores_are_not_silently_forgotten() {
        music.track("a/a.opus").file("a/clip.mp4", "x").file("a/song.mid", "x").file("a/notes.txt", "x");
        assertThat(music.scan().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("a"))
                .satisfies(problem -> assertThat(problem.what()).contains("2 files", "clip.mp4", "song.mid"));
    }

    @Test
    void a_folder_that_is_missing_is_said() {
        assertThatThrownBy(() ->
                        new LibraryScan(MusicOnPaper::read).scan(LibrarySources.of(List.of(root.resolve("musik")))))
                .isInstanceOf(MusicFolderException.class)
                .hasMessageContainingAll(root.resolve("musik").toString(), "does not exist", "-Dlowtunes.music=");
    }

    @Test
    void a_file_in_place_of_a_folder_is_said() throws Exception {
        Path file = Files.writeString(root.resolve("a.mp3"), "x");
        assertThatThrownBy(() -> new LibraryScan(MusicOnPaper::read).scan(LibrarySources.of(List.of(file))))
                .isInstanceOf(MusicFolderException.class)
                .hasMessageContainingAll(file.toString(), "is a file", root + ": <music> in the POM");
    }

    @Test
    void a_folder_without_music_is_said() {
        music.file("readme.txt", "x");
        assertThatThrownBy(music::scan)
                .isInstanceOf(MusicFolderException.class)
                .hasMessageContainingAll("no music in", root.toString());
    }

    @Test
    void what_the_fallback_has_to_say_reaches_the_caller() {
        music.track("a.opus");
        FallbackTags withoutFfmpeg = file -> {
            throw new IllegalArgumentException("There is no ffmpeg here");
        };
        assertThatThrownBy(() -> new LibraryScan(withoutFfmpeg).scan(LibrarySources.of(List.of(root))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no ffmpeg here");
    }

    @Test
    void when_no_file_can_be_read_the_message_says_which() {
        music.file("a.mp3", "").file("b.opus", "garbage");
        assertThatThrownBy(music::scan)
                .isInstanceOf(MusicFolderException.class)
                .hasMessageContainingAll("no music in", "a.mp3: This file is empty", "b.opus: This file is no audio");
    }
}
