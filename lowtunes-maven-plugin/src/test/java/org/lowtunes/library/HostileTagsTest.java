package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTagsTest {

    @TempDir
    Path root;

    MusicOnPaper music;

    @BeforeEach
    void emptyFolder() {
        music = new MusicOnPaper(root);
    }

    @Test
    void latin_1_in_id3v1_is_read() {
        music.file("a.mp3", TaggedBytes.id3v1("Été", "Zoé", "L’Œuvre", 3, Charset.forName("windows-1252")));
        assertThat(music.tags("a.mp3"))
                .extracting(Tags::title, Tags::artist, Tags::album, Tags::number, Tags::genres)
                .containsExactly("Été", "Zoé", "L’Œuvre", 3, List.of("Rock"));
    }

    @Test
    void utf8_in_id3v1_is_read_though_it_must_not_be_there() {
        music.file("a.mp3", TaggedBytes.id3v1("Кино", "椎名林檎", "Été", 0, StandardCharsets.UTF_8));
        assertThat(music.tags("a.mp3"))
                .extracting(Tags::title, Tags::artist, Tags::album)
                .containsExactly("Кино", "椎名林檎", "Été");
    }

    @Test
    void bytes_that_are_no_utf8_are_asked_from_the_fallback() {
        byte[] flac = TaggedBytes.flac(
                "TITLE=Été".getBytes(StandardCharsets.ISO_8859_1), "ARTIST=Zoé".getBytes(StandardCharsets.UTF_8));
        music.file("a.flac", flac);
        Library mended = new LibraryScan(file -> Optional.of(new RawTags(Map.of("title", List.of("Été")), false)))
                .scan(LibrarySources.of(List.of(root)));
        assertThat(mended.tracks().get(0).tags())
                .extracting(Tags::title, Tags::artist)
                .containsExactly("Été", "Zoé");
        assertThat(mended.problems()).isEmpty();

        Library damaged = new LibraryScan(file -> Optional.empty()).scan(LibrarySources.of(List.of(root)));
        assertThat(damaged.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("a.flac");
            assertThat(problem.what()).contains("damaged", "title");
        });
    }

    @Test
    void invalid_utf8_in_id3v2_does_not_lose_the_other_fields() {
        byte[] broken = {'a', (byte) 0xff, (byte) 0xc3, 'b'};
        music.file(
                "a.mp3",
                TaggedBytes.id3v2(List.of("TIT2", "TPE1"), List.of(broken, "Zoé".getBytes(StandardCharsets.UTF_8))));
        assertThat(music.tags("a.mp3").artist()).isEqualTo("Zoé");
        assertThat(music.tags("a.mp3").title()).startsWith("a");
    }

    @Test
    void several_values_and_sides_in_id3v2_are_read() {
        music.file(
                "a.mp3",
                TaggedBytes.id3v2(
                        List.of("TPE1", "TRCK", "TCON"),
                        List.of("Zoé\0Max".getBytes(StandardCharsets.UTF_8), "B2".getBytes(), "(17)".getBytes())));
        assertThat(music.tags("a.mp3"))
                .extracting(Tags::artist, Tags::number, Tags::genres)
                .containsExactly("Zoé, Max", 1, List.of("Rock"));
    }

    @Test
    void what_id3v2_keeps_in_frames_of_its_own_is_read() {
        Map<String, String> frames = new java.util.TreeMap<>(Map.of(
                "TPE2", "Les Uns",
                "TCOM", "C. Omposer",
                "TCMP", "1",
                "TDRC", "1999-05-02T10:00",
                "TPOS", "2/2",
                "TCOP", "1999 Zoé",
                "UFID", "http://musicbrainz.org\0" + "01234567-89ab-cdef-0123-456789abcdef",
                "USLT", "fra\0la\nlà",
                "WCOP", "https://creativecommons.org/licenses/by/4.0/"));
        music.file(
                "a.mp3",
                TaggedBytes.id3v2(
                        List.copyOf(frames.keySet()),
                        frames.values().stream()
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .toList()));
        assertThat(music.tags("a.mp3"))
                .extracting(
                        Tags::albumArtist,
                        Tags::composer,
                        Tags::compilation,
                        Tags::date,
                        Tags::disc,
                        Tags::copyright,
                        Tags::musicBrainzRecording,
                        Tags::lyrics,
                        Tags::licence)
                .containsExactly(
                        "Les Uns",
                        "C. Omposer",
                        true,
                        "1999-05-02",
                        2,
                        "1999 Zoé",
                        "01234567-89ab-cdef-0123-456789abcdef",
                        "la\nlà",
                        "https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void text_of_strangers_is_made_fit_to_be_shown_and_markup_is_left_to_who_shows_it() {
        music.track(
                "a.opus",
                "title=<script>alert('x')</script>\u0007\\n../../etc",
                "artist=\u202eevil\u202c 🎤 فيروز",
                "album=" + "é".repeat(10_000),
                "genre=" + "x;".repeat(3),
                "track=99999999999999999999/2",
                "date=-5",
                "musicbrainz_trackid=../../x",
                "lyrics=" + "la\\n".repeat(50_000));
        Tags tags = music.tags("a.opus");
        assertThat(tags.title()).isEqualTo("<script>alert('x')</script> ../../etc");
        assertThat(tags.artist()).isEqualTo("evil 🎤 فيروز");
        assertThat(tags.album()).isEqualTo("é".repeat(500));
        assertThat(tags)
                .extracting(Tags::genres, Tags::number, Tags::date, Tags::musicBrainzRecording)
                .containsExactly(List.of("x"), 0, "", "");
        assertThat(tags.lyrics()).hasSizeBetween(19_000, CleanText.LYRICS);
        assertThat(music.scan().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("longer than 500", "album"));
    }

    @Test
    void a_title_of_nothing_but_control_characters_is_the_name_of_the_file() {
        music.track("Zoé/Un/01 Début.opus", "title=\u0001\u202e \u200b");
        assertThat(music.tags("Zoé/Un/01 Début.opus").title()).isEqualTo("Début");
    }

    @Test
    void empty_files_and_garbage_are_said_and_the_rest_goes_on() {
        byte[] garbage = new byte[50_000];
        new Random(3).nextBytes(garbage);
        music.track("good.opus")
                .file("empty.flac", "")
                .file("noise.mp3", garbage)
                .file("page.m4a", "<html>");
        Library library = music.scan();
        assertThat(library.tracks()).extracting(Track::path).containsExactly("good.opus");
        assertThat(library.problems())
                .allMatch(problem -> problem.severity() == Problem.Severity.UNREADABLE)
                .extracting(Problem::where)
                .containsExactly("empty.flac", "noise.mp3", "page.m4a");
    }

    @Test
    void damage_anywhere_in_a_tag_is_survived() {
        byte[] mp3 = TaggedBytes.id3v2(
                List.of("TIT2", "TRCK", "TDRC"), List.of("T".getBytes(), "1/2".getBytes(), "1999".getBytes()));
        byte[] flac = TaggedBytes.flac("TITLE=T".getBytes(), "TRACKNUMBER=1".getBytes());
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            music.file("x/" + i + ".mp3", damaged(mp3, random)).file("x/" + i + ".flac", damaged(flac, random));
        }
        RawTags nothing = new RawTags(Map.of(), false);
        assertThat(new LibraryScan(file -> Optional.of(nothing))
                        .scan(LibrarySources.of(List.of(root)))
                        .tracks())
                .hasSizeGreaterThan(250)
                .allSatisfy(track -> assertThat(track.tags().title()).isNotEmpty());
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = Arrays.copyOf(bytes, random.nextInt(bytes.length / 2, bytes.length + 1));
        for (int i = 0; i < 4; i++) {
            damaged[random.nextInt(Math.min(100, damaged.length))] = (byte) random.nextInt();
        }
        return damaged;
    }
}
