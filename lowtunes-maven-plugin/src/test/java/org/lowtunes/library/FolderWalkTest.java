package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void oneTrack() {
        music = new MusicOnPaper(root).track("a/1.opus");
    }

    private List<String> paths() {
        return music.scan().tracks().stream().map(Track::path).toList();
    }

    private List<String> problems() {
        return music.scan().problems().stream().map(Problem::where).toList();
    }

    @Test
    void hidden_files_and_folders_of_systems_are_ignored() {
        music.track("a/._1.opus")
                .track(".trash/1.opus")
                .track("@eaDir/1.opus")
                .track("a/@eaDir/1.opus/x.opus")
                .track("#recycle/1.opus")
                .track("$RECYCLE.BIN/1.opus")
                .track("__MACOSX/1.opus")
                .file("a/.DS_Store", "x")
                .file("a/Thumbs.db", "x");
        assertThat(paths()).containsExactly("a/1.opus");
        assertThat(problems()).isEmpty();
    }

    @Test
    void endings_may_be_in_capitals() {
        music.track("a/2.OPUS").track("a/3.Flac");
        assertThat(paths()).containsExactly("a/1.opus", "a/2.OPUS", "a/3.Flac");
    }

    @Test
    void loops_of_links_end_and_are_said() throws Exception {
        link("a/loop", "..");
        link("a/self", "self");
        link("b", "c");
        link("c", "b");
        assertThat(paths()).containsExactly("a/1.opus");
        assertThat(problems()).containsExactly("a/loop", "a/self", "b", "c");
    }

    @Test
    void a_crowd_of_links_costs_no_more_than_the_files() throws Exception {
        for (int i = 0; i < 40; i++) {
            music.track("d" + i + "/x.opus");
            link("d" + i + "/one", "../d" + (i + 1));
            link("d" + i + "/two", "../d" + (i + 1));
        }
        assertThat(paths()).hasSize(41);
    }

    @Test
    void what_is_linked_from_outside_is_read_under_the_name_of_the_link(@TempDir Path elsewhere) throws Exception {
        new MusicOnPaper(elsewhere).track("far/2.opus").track("3.opus");
        Files.createSymbolicLink(root.resolve("near"), elsewhere.resolve("far"));
        Files.createSymbolicLink(root.resolve("a/3.opus"), elsewhere.resolve("3.opus"));
        Files.createSymbolicLink(root.resolve("b.opus"), elsewhere.resolve("3.opus"));
        assertThat(paths()).containsExactly("a/1.opus", "a/3.opus", "near/2.opus");
    }

    @Test
    void a_link_to_nothing_is_said() throws Exception {
        link("gone.opus", "nowhere");
        assertThat(problems()).containsExactly("gone.opus");
    }

    @Test
    void a_folder_inside_another_is_read_once() {
        Library library = new LibraryScan(MusicOnPaper::read).scan(LibrarySources.of(List.of(root, root.resolve("a"))));
        assertThat(library.tracks()).hasSize(1);
        assertThat(library.problems()).extracting(Problem::where).containsExactly("a");
    }

    @Test
    void an_unreadable_folder_and_an_unreadable_file_are_said() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"));
        music.track("b/1.opus").track("c.opus");
        Files.setPosixFilePermissions(root.resolve("b"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(root.resolve("c.opus"), PosixFilePermissions.fromString("---------"));
        try {
            assertThat(paths()).containsExactly("a/1.opus");
            assertThat(music.scan().problems())
                    .allMatch(problem -> problem.severity() == Problem.Severity.UNREADABLE)
                    .extracting(Problem::where)
                    .containsExactly("b", "c.opus");
        } finally {
            Files.setPosixFilePermissions(root.resolve("b"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_pipe_is_not_opened() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", root.resolve("a/pipe.mp3").toString()).start();
        assumeTrue(mkfifo.waitFor() == 0);
        assertThat(problems()).containsExactly("a/pipe.mp3");
    }

    private void link(String from, String to) throws IOException {
        Files.createSymbolicLink(root.resolve(from), Path.of(to));
    }
}
