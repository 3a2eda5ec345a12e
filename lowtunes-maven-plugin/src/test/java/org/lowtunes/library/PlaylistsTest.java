package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistsTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void someTracks() {
        music = new MusicOnPaper(root)
                .track("Zoé/Un/01 Été #1 100%.opus")
                .track("Zoé/Un/02 Deux.opus")
                .track("Max/Un/02 Deux.opus");
    }

    private List<String> paths(String name, String text) {
        return paths(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> paths(String name, byte[] bytes) {
        List<Playlist> playlists = music.file(name, bytes).scan().playlists();
        return playlists.isEmpty()
                ? List.of()
                : playlists.get(0).tracks().stream().map(Track::path).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoé/Un/01 Été #1 100%.opus",
                "./Zoé/../Zoé/Un//01 Été #1 100%.opus",
                "Zoé\\Un\\01 Été #1 100%.opus",
                "Zo%C3%A9/Un/01%20%C3%89t%C3%A9%20%231%20100%25.opus",
                "Zoe\u0301/Un/01 E\u0301te\u0301 #1 100%.opus",
                "zoé/un/01 été #1 100%.OPUS",
                "  Zoé/Un/01 Été #1 100%.opus\r"
            })
    void an_entry_is_found_however_it_is_written(String entry) {
        assertThat(paths("list.m3u8", "#EXTM3U\n" + entry + "\n")).containsExactly("Zoé/Un/01 Été #1 100%.opus");
        assertThat(music.scan().problems()).isEmpty();
    }

    @Test
    void absolute_paths_and_file_urls_are_found() {
        Path track = root.resolve("Zoé/Un/02 Deux.opus");
        assertThat(paths("sub/list.m3u8", track + "\n" + track.toUri() + "\nfile:" + track + "\n"))
                .containsExactly("Zoé/Un/02 Deux.opus", "Zoé/Un/02 Deux.opus", "Zoé/Un/02 Deux.opus");
    }

    @Test
    void paths_of_another_computer_are_found_by_folder_and_name() {
        assertThat(paths("list.m3u", "C:\\Users\\Max\\Music\\Un\\01 Été #1 100%.opus\n/home/zoe/Un/02 Deux.opus\n"))
                .containsExactly("Zoé/Un/01 Été #1 100%.opus");
        assertThat(music.scan().problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).contains("1 of 2 entries", "1 file outside the music folder"));
    }

    @Test
    void old_playlists_are_in_latin_1() {
        assertThat(paths("list.m3u", "Zoé/Un/02 Deux.opus\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("Zoé/Un/02 Deux.opus");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_path() {
        assertThat(paths("list.m3u", "\ufeffZoé/Un/02 Deux.opus")).containsExactly("Zoé/Un/02 Deux.opus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_byte_order_mark_tells_the_encoding(String charset) {
        byte[] marked = "\ufeffZoé/Un/02 Deux.opus\r\n".getBytes(java.nio.charset.Charset.forName(charset));
        assertThat(paths("list.m3u", marked)).containsExactly("Zoé/Un/02 Deux.opus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.xspf", "list.jspf"})
    void shared_playlists_lead_out_of_the_library_nowhere_either(String name) {
        List<String> ways = List.of(
                "Zo%C3%A9/Un/02%20Deux.opus",
                "Zoé\\Un\\02 Deux.opus",
                "../../etc/passwd",
                "file:///etc/passwd",
                "https://radio.example/live",
                "gone.opus",
                name);
        String text = name.endsWith("jspf")
                ? "{\"playlist\":{\"track\":["
                        + ways.stream()
                                .map(way -> "{\"location\":\"" + way.replace("\\", "\\\\") + "\"}")
                                .collect(java.util.stream.Collectors.joining(","))
                        + "]}}"
                : "<playlist version='1' xmlns='http://xspf.org/ns/0/'><trackList>"
                        + ways.stream()
                                .map(way -> "<track><location>" + way + "</location></track>")
                                .collect(java.util.stream.Collectors.joining())
                        + "</trackList></playlist>";
        assertThat(paths(name, "\ufeff" + text)).containsExactly("Zoé/Un/02 Deux.opus", "Zoé/Un/02 Deux.opus");
        assertThat(music.scan().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .contains(
                                "5 of 7 entries",
                                "1 file that is not there",
                                "2 files outside the music folder",
                                "1 web address",
                                "1 other playlist"));
    }

    @Test
    void the_title_is_in_the_file_or_its_name() {
        music.file("a_b.m3u8", "Zoé/Un/02 Deux.opus").file("c.m3u8", "#PLAYLIST: Pour\tl’été \nMax/Un/02 Deux.opus");
        assertThat(music.scan().playlists()).extracting(Playlist::title).containsExactly("a b", "Pour l’été");
    }

    @Test
    void order_and_repetition_stay() {
        assertThat(paths("l.m3u", "Zoé/Un/02 Deux.opus\nMax/Un/02 Deux.opus\nZoé/Un/02 Deux.opus\n"))
                .containsExactly("Zoé/Un/02 Deux.opus", "Max/Un/02 Deux.opus", "Zoé/Un/02 Deux.opus");
    }

    @Test
    void what_is_left_out_is_said_once_with_counts() {
        String text = "#EXTM3U\nZoé/Un/02 Deux.opus\nhttp://radio.example/live\nhttps://x/y.mp3\n../../etc/passwd\n"
                + "/etc/passwd\ngone.opus\nother.m3u\nl.m3u\n\0\n\ud83d\n";
        assertThat(paths("l.m3u", text)).containsExactly("Zoé/Un/02 Deux.opus");
        assertThat(music.scan().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("l.m3u");
            assertThat(problem.what())
                    .isEqualTo("9 of 10 entries of this playlist are left out: 3 files that are not there,"
                            + " 2 files outside the music folder, 2 web addresses, 2 other playlists.");
        });
    }

    @Test
    void a_playlist_without_a_track_is_none() {
        assertThat(paths("l.m3u", "#EXTM3U\n")).isEmpty();
        assertThat(music.scan().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("no entries"));
    }

    @Test
    void garbage_is_survived() {
        byte[] garbage = new byte[100_000];
        new java.util.Random(2).nextBytes(garbage);
        assertThat(paths("l.m3u", garbage)).isEmpty();
    }
}
