package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that only systems other than Windows allow, and that people's files have. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileNamesTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void emptyFolder() {
        music = new MusicOnPaper(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"so\".opus",
                "a\nb.opus",
                "#1 100% ?&=+.opus",
                "%2e%2e%2f.opus",
                "back\\slash.opus",
                "-rf.opus",
                " space .opus",
                "<script>.opus",
                "🎵 فيروز.opus",
                "$(id)`id`;|.opus"
            })
    void a_file_is_found_under_any_name(String name) {
        music.track("d/" + name, "title=T");
        Track track = music.scan().tracks().get(0);
        assertThat(track.path()).isEqualTo("d/" + name);
        assertThat(Files.exists(track.file())).isTrue();
    }

    @Test
    void names_of_255_bytes_are_read_and_titles_from_them_are_whole() {
        String name = "é".repeat(125) + ".opus";
        music.track(name);
        assertThat(music.tags(name).title()).isEqualTo("é".repeat(125));
    }

    @Test
    void names_that_differ_only_in_normal_form_are_two_files() {
        music.track("\u00e9.opus", "title=C").track("e\u0301.opus", "title=D");
        List<Track> tracks = music.scan().tracks();
        assertThat(tracks).extracting(Track::path).containsExactly("é (2).opus", "é.opus");
        assertThat(tracks).extracting(track -> track.tags().title()).containsExactlyInAnyOrder("C", "D");
        assertThat(tracks).extracting(Track::file).doesNotHaveDuplicates();
    }

    @Test
    void a_problem_names_a_file_on_one_line() {
        music.track("a.opus").file("b\nc\u202e.mp3", "");
        assertThat(music.scan().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("b c.mp3"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_name_that_is_no_text_is_said() throws Exception {
        music.track("good.opus");
        Process touch = new ProcessBuilder("sh", "-c", "printf paper > \"$(printf 'caf\\351.opus')\"")
                .directory(root.toFile())
                .start();
        assertThat(touch.waitFor()).isZero();
        Library library = music.scan();
        assertThat(library.tracks()).extracting(Track::path).containsExactly("good.opus");
        assertThat(library.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("name");
            assertThat(problem.cure()).contains("Rename");
        });
    }
}
